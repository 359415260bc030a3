"""What a careful editor would find in the notes of a course before learners do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from django.utils.translation import gettext as _

from content.contradictions import contradictions
from content.examguide import TASKS, WEIGHTS
from content.notes.reading import ReadNote

# A domain with less than this part of its weight in the exam is neglected.
LEAST_SHARE = 0.5
# Of a lesson, those of its tables too: from one minute of reading to ten.
WORDS_A_MINUTE = 200
SHORTEST, LONGEST = WORDS_A_MINUTE, 10 * WORDS_A_MINUTE
_TAG = re.compile(r"<[^>]+>")
# What takes a no-break space before it in French, after an ordinary one.
_LOOSE = re.compile(r"\S+ (?:[;?!»]|:(?=\s|$))")
_STRAIGHT = re.compile(r"\w+'\w+")
_UNSPACED = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend, or, where it is not `serious`, to look at.

    `line` is that of the source, 0 where it is about the whole note; `file` is ""
    where it is about the whole course.
    """

    file: str
    line: int
    sentence: str
    serious: bool = True

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.sentence}" if place else self.sentence


def proofread(notes: Sequence[ReadNote], *, whole: bool = True) -> tuple[Finding, ...]:
    """All that is found in notes of one course, read together; what all of them leave
    out only where they are the `whole` of it."""
    found = chain(
        chain.from_iterable(_in_note(note) for note in notes),
        _contradictions(notes),
        _spread(notes) if whole else (),
    )
    return tuple(found)


def _in_note(note: ReadNote) -> Iterator[Finding]:
    yield from _front_matter(note)
    yield from _lessons(note)
    yield from _anchors(note)
    if note.meta.language == "fr":
        yield from _typography(note)


def _front_matter(note: ReadNote) -> Iterator[Finding]:
    if note.meta.domain not in WEIGHTS:
        yield Finding(
            note.file,
            0,
            _("The front matter names no domain of the exam guide (%(known)s).")
            % {"known": ", ".join(WEIGHTS)},
        )
    if unknown := [task for task in note.meta.tasks if task not in TASKS]:
        yield Finding(
            note.file,
            0,
            _("The exam guide has no such task statement: %(tasks)s.")
            % {"tasks": ", ".join(unknown)},
        )


def _lessons(note: ReadNote) -> Iterator[Finding]:
    cards = Counter(card.lesson for card in note.cards)
    for lesson in note.lessons:
        words = len(_TAG.sub(" ", lesson.html).split())
        if not cards[lesson.slug]:
            yield Finding(
                note.file,
                lesson.line,
                _("No card comes from the lesson “%(title)s”.")
                % {"title": lesson.title},
            )
        if not SHORTEST <= words <= LONGEST:
            yield Finding(
                note.file,
                lesson.line,
                _("The lesson “%(title)s” has %(words)d words: one to ten minutes of reading are %(least)d to %(most)d.")
                % {"title": lesson.title, "words": words, "least": SHORTEST, "most": LONGEST},
                serious=False,
            )  # fmt: skip


def _anchors(note: ReadNote) -> Iterator[Finding]:
    for card in note.cards:
        if f'id="{card.anchor}"' not in note.html:
            yield Finding(
                note.file,
                card.line,
                _("The card “%(prompt)s” has no place on the page.")
                % {"prompt": card.prompt},
            )


def _typography(note: ReadNote) -> Iterator[Finding]:
    for lesson in note.lessons:
        text = _TAG.sub("", _UNSPACED.sub("", lesson.html))
        for found in chain(_LOOSE.finditer(text), _STRAIGHT.finditer(text)):
            yield Finding(
                note.file,
                lesson.line,
                _("Typography of the lesson “%(title)s”: “%(words)s”.")
                % {"title": lesson.title, "words": found[0]},
            )


def _contradictions(notes: Sequence[ReadNote]) -> Iterator[Finding]:
    """The same subject and attribute with two values in two notes."""
    for (note, card), (first, one) in contradictions(notes):
        yield Finding(
            note.file,
            card.line,
            _("“%(here)s” contradicts line %(line)d of %(file)s, “%(there)s”: both answer “%(prompt)s”")
            % {"here": card.answer, "line": one.line, "file": first.file,
               "there": one.answer, "prompt": one.prompt},
        )  # fmt: skip


def _spread(notes: Sequence[ReadNote]) -> Iterator[Finding]:
    """Domains and task statements that the course hardly speaks of."""
    cards = Counter[str]()
    for note in notes:
        cards[note.meta.domain] += len(note.cards)
    total = sum(cards[domain] for domain in WEIGHTS)
    for domain, weight in WEIGHTS.items():
        share = 100 * cards[domain] / total if total else 0
        if share < LEAST_SHARE * weight:
            yield Finding(
                "",
                0,
                _("%(share)d%% of the cards are in the domain “%(domain)s”, which is %(weight)d%% of the exam.")
                % {"share": share, "domain": domain, "weight": weight},
            )  # fmt: skip
    taught = {task for note in notes for task in note.meta.tasks}
    for task, what in TASKS.items():
        if task not in taught:
            yield Finding(
                "",
                0,
                _("No note teaches task statement %(task)s, “%(what)s”.")
                % {"task": task, "what": what},
            )
