"""What a careful editor would find in question banks before candidates do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import banks
from content.banks import BankQuestion
from content.examguide import WEIGHTS
from content.importing.banks.reasons import told
from content.proofreading import Finding
from content.questions import alike, doubts
from content.questions.places import Places
from content.questions.spread import spread

# As the exam has them: one of four, or several of five or six.
_SINGLE, _SEVERAL = range(4, 5), range(5, 7)
# How much longer than the longest wrong option the right one may be.
_LONGER = 1.5
_STALE = timedelta(days=550)
# From here on two stems that are alike are one.
_THE_SAME = 0.8


@dataclass(frozen=True, slots=True)
class Placed:
    """A question and the file in which it stands."""

    file: str
    question: BankQuestion

    def finding(self, sentence: str, *, serious: bool = True) -> Finding:
        told = f"{self.question.title}: {sentence}"
        return Finding(self.file, self.question.line, told, serious)


def proofread(
    read: Sequence[tuple[str, banks.Bank]], places: Places, today: date
) -> tuple[Finding, ...]:
    """All that is found in the banks of one course, by file; `places` are its lessons'."""
    placed = [Placed(file, one) for file, bank in read for one in bank.questions]
    questions = [one.question for one in placed]
    return tuple(
        chain(
            chain.from_iterable(_remarks(file, bank) for file, bank in read),
            chain.from_iterable(_in_question(one, places, today) for one in placed),
            _alike(placed),
            spread(questions),
        )
    )


def _remarks(file: str, bank: banks.Bank) -> Iterator[Finding]:
    for remarks, serious in ((bank.refused, True), (bank.noticed, False)):
        for one in remarks:
            sentence = f"{one.text}: {told(one.reason, one.about)}"
            yield Finding(file, one.line, sentence, serious)


def _in_question(one: Placed, places: Places, today: date) -> Iterator[Finding]:
    yield from _labels(one)
    yield from _options(one)
    yield from _explanations(one)
    yield from _sources(one, today)
    yield from _links(one, places)


def _labels(one: Placed) -> Iterator[Finding]:
    labels = one.question.labels
    for remark in doubts.wrong_labels(one.question):
        yield one.finding(told(remark.reason, remark.about))
    if not labels.domain:
        yield one.finding(
            _("It belongs to no domain of the exam guide (%(known)s).")
            % {"known": ", ".join(WEIGHTS)}
        )
    if not labels.task:
        yield one.finding(_("It names no task statement of the exam guide."))
    if labels.difficulty is None:
        yield one.finding(_("It does not say how difficult it is."), serious=False)


def _options(one: Placed) -> Iterator[Finding]:
    options = one.question.options
    right = sum(option.correct for option in options)
    if len(options) not in (_SEVERAL if right > 1 else _SINGLE) or right > 3:
        yield one.finding(
            _("The exam has one right option of four, or two or three of five or six: here are %(right)d of %(all)d.")
            % {"right": right, "all": len(options)},
            serious=False,
        )  # fmt: skip
    lengths = {True: [0], False: [0]}
    for option in options:
        lengths[option.correct].append(len(option.text.words))
    if right == 1 and max(lengths[True]) > _LONGER * max(lengths[False]):
        yield one.finding(
            _("The right option is far longer than the others: that gives it away."),
            serious=False,
        )


def _explanations(one: Placed) -> Iterator[Finding]:
    bare = sum(not option.explanation for option in one.question.options)
    if bare:
        yield one.finding(
            ngettext(
                "%(number)d option has no explanation.",
                "%(number)d options have no explanation.",
                bare,
            )
            % {"number": bare}
        )


def _sources(one: Placed, today: date) -> Iterator[Finding]:
    labels = one.question.labels
    if not labels.sources:
        yield one.finding(_("It names no page that its key was checked against."))
    if labels.checked is None:
        yield one.finding(_("It does not say when its key was checked."))
    elif labels.checked > today:
        yield one.finding(
            _("Its key was checked on a day to come, %(day)s.")
            % {"day": labels.checked.isoformat()}
        )
    elif today - labels.checked > _STALE:
        yield one.finding(
            _("Its key was checked long ago, on %(day)s.")
            % {"day": labels.checked.isoformat()},
            serious=False,
        )


def _links(one: Placed, places: Places) -> Iterator[Finding]:
    cards = 0
    for link in one.question.labels.links:
        place = places.find(link)
        cards += len(place.cards)
        if place.fault:
            yield one.finding(told(place.fault, link))
    if not cards:
        yield one.finding(
            _("It links to no fact: whoever misses it gets no card back."),
            serious=False,
        )


def _alike(placed: Sequence[Placed]) -> Iterator[Finding]:
    stems = [one.question.stem.plain for one in placed]
    for earlier, later, share in alike.pairs(stems):
        first, second = placed[earlier], placed[later]
        variant = second.question.labels.variant
        if variant and variant == first.question.labels.variant:
            continue
        yield second.finding(
            _("Its stem is nearly that of “%(title)s” (%(file)s, line %(line)d): give both the same variant, or drop one.")
            % {"title": first.question.title, "file": first.file, "line": first.question.line},
            serious=share >= _THE_SAME,
        )  # fmt: skip
