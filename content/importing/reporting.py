"""What a page shows of a plan, kept as JSON: planning takes seconds, a look does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from itertools import chain
from typing import Any

from content.importing.elsewhere import Elsewhere, contradicted, twins
from content.importing.merged import Conflict, conflicts
from content.importing.plans import Change, NotePlan, Plan, RowPlan
from content.importing.resembling import Resembling, resembling
from content.importing.unasked import unasked
from content.importing.unshown import unshown
from content.importing.worded import standing
from content.importing.written import Adrift, adrift
from content.models import Card, Lesson
from content.notes.decoding import decode
from content.pictures import Album

# As a person reads them: first what touches those who study already.
ORDER = (Change.CHANGED, Change.RETIRED, Change.REVIVED, Change.MOVED, Change.NEW)


# A note of fewer cards is worth a word, or one most of whose passages made none.
_FEW, _MANY, _MANY_SKIPPED = 3, 4, 20


@dataclass(frozen=True, slots=True)
class CardReport:
    """A card that changes. `pk` is None where it is new, `before_…` too."""

    key: str
    pk: int | None
    change: str
    lesson: str
    prompt: str
    answer: str
    before_prompt: str | None
    before_answer: str | None
    before_lesson: str | None
    # An instructor had worded it otherwise, and the note no longer says what they saw.
    is_conflict: bool = False
    # What another note answers otherwise.
    contradicts: Elsewhere | None = None
    # An instructor wrote it: no note states it.
    is_written: bool = False


@dataclass(frozen=True, slots=True)
class MergedReport:
    """Two cards that were merged and that the plan takes apart (importing.merged)."""

    key: str
    prompt: str
    answer: str
    kept_prompt: str
    kept_answer: str
    is_gone: bool

    @classmethod
    def of(cls, one: Conflict) -> MergedReport:
        away, kept = one.away, one.kept
        said = away.prompt, away.answer, kept.prompt, kept.answer
        return cls(away.key, *said, is_gone=one.is_gone)


@dataclass(frozen=True, slots=True)
class LessonReport:
    title: str
    change: str
    before_title: str | None


@dataclass(frozen=True, slots=True)
class NoteReport:
    """A note handed in, or one that changes because of others.

    `repairs` have a line and what was done, `skipped` what importing.unasked tells;
    `unchanged` and `rejected` are numbers of cards.
    """

    path: str
    title: str
    change: str
    is_upload: bool
    version: int | None
    encoding: str
    repairs: list[dict[str, Any]]
    skipped: list[dict[str, Any]]
    lessons: list[LessonReport]
    cards: list[CardReport]
    unchanged: int
    rejected: int
    # The note that a new one nearly is.
    resembles: Resembling | None = None
    # Which chapter its front matter makes it, where that is news.
    chapter: int | None = None
    # {"line", "text", "reason"} of pictures and links that learners will not get.
    unshown: list[dict[str, Any]] = field(default_factory=list)
    # Cards written by hand whose passage is not what it was.
    adrift: list[Adrift] = field(default_factory=list)

    @property
    def makes_few(self) -> bool:
        """Whether it gives hardly a card, for what it says: its author expects some."""
        number, left = self._made, len(self.skipped)
        few = number < _FEW and number < left
        return self.is_upload and (few or _MANY * number < left > _MANY_SKIPPED)

    @property
    def makes_none(self) -> bool:
        return self.is_upload and not self._made

    @property
    def _made(self) -> int:
        stays = sum(card.change != Change.RETIRED for card in self.cards)
        return self.unchanged + self.rejected + stays


@dataclass(frozen=True, slots=True)
class Report:
    counts: dict[str, int]
    notes: list[NoteReport]
    conflicts: list[MergedReport] = field(default_factory=list)

    @property
    def skipped(self) -> int:
        """How many passages have no card."""
        return sum(not one["written"] for note in self.notes for one in note.skipped)

    @property
    def cards(self) -> Iterator[CardReport]:
        return chain.from_iterable(note.cards for note in self.notes)

    @property
    def touched(self) -> list[int]:
        """Cards, by primary key, which learners would meet otherwise or no more."""
        return [
            card.pk
            for note in self.notes
            for card in note.cards
            if card.pk and card.change in {Change.CHANGED, Change.RETIRED}
        ]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Report:
        return cls(
            data["counts"],
            [_note_from(note) for note in data["notes"]],
            [MergedReport(**one) for one in data.get("conflicts", [])],
        )


def _note_from(data: dict[str, Any]) -> NoteReport:
    return NoteReport(
        **{
            **data,
            "lessons": [LessonReport(**lesson) for lesson in data["lessons"]],
            "cards": [_card_from(card) for card in data["cards"]],
            "resembles": _resembling_from(data.get("resembles")),
            "adrift": [Adrift(**one) for one in data.get("adrift", [])],
        }
    )


def _resembling_from(data: dict[str, Any] | None) -> Resembling | None:
    return Resembling(**data) if data else None


def _card_from(data: dict[str, Any]) -> CardReport:
    other = data.get("contradicts")
    return CardReport(**{**data, "contradicts": Elsewhere(**other) if other else None})


def report(plan: Plan, pictures: Mapping[str, str] | None = None) -> Report:
    """Unchanged cards, rejected and merged ones are only counted.

    `pictures` are those that lessons can show, by their paths, each with its sha256.
    """
    lessons = {one.after.pk: one.after for one in plan.lessons if one.after.pk}
    befores = {one.before.pk: one.before for one in plan.lessons if one.before}
    lessons |= befores
    others, same = contradicted(plan), twins(plan)
    alike = resembling(plan)
    return Report(
        plan.counts,
        [
            replace(
                _note(note, lessons, others, same),
                resembles=alike.get(note.path),
                chapter=_chapter(note),
                unshown=_unshown(note, pictures or {}),
            )
            for note in plan.shown
        ],
        [MergedReport.of(one) for one in conflicts(plan)],
    )


def _note(
    note: NotePlan,
    lessons: dict[int, Lesson],
    others: dict[str, Elsewhere],
    same: dict[str, Elsewhere],
) -> NoteReport:
    read = note.read
    counted = Counter(card.change for card in note.cards if not card.after.rejected_at)
    return NoteReport(
        path=note.path,
        title=note.row.after.title,
        change=note.change.value,
        is_upload=note.is_upload,
        version=note.version.number if note.version else None,
        encoding=read.encoding if read else "",
        repairs=[{"line": one.line, "what": one.what} for one in read.repairs]
        if read
        else [],
        skipped=list(unasked(note, same)),
        lessons=list(_lessons(note)),
        cards=sorted(
            _cards(note, lessons, others),
            key=lambda card: ORDER.index(Change(card.change)),
        ),
        unchanged=counted[Change.UNCHANGED],
        rejected=sum(card.after.rejected_at is not None for card in note.cards),
        adrift=list(adrift(note)),
    )


def _chapter(note: NotePlan) -> int | None:
    before, after = note.row.before, note.row.after
    asked = note.read and note.read.meta.position is not None
    moved = before is None or before.position != after.position
    return after.position if note.is_upload and asked and moved else None


def _unshown(note: NotePlan, pictures: Mapping[str, str]) -> list[dict[str, Any]]:
    """Of a version that is new: the others were looked at when they came."""
    if not note.version or not note.read:
        return []
    text = decode(bytes(note.version.source)).text
    return [asdict(one) for one in unshown(text, Album(note.path, pictures).find)]


def _lessons(note: NotePlan) -> Iterator[LessonReport]:
    for one in note.lessons:
        if one.change is not Change.UNCHANGED:
            before = one.before.title if one.before else None
            yield LessonReport(one.after.title, one.change.value, before)


def _cards(
    note: NotePlan, lessons: dict[int, Lesson], others: dict[str, Elsewhere]
) -> Iterator[CardReport]:
    for one in note.cards:
        if one.change is Change.UNCHANGED or one.after.rejected_at:
            continue
        yield _card(one, lessons, others)


def _card(
    one: RowPlan[Card], lessons: dict[int, Lesson], others: dict[str, Elsewhere]
) -> CardReport:
    before, after = one.before, one.after
    was_in = lessons.get(before.lesson_id) if before else None
    now_in = was_in if one.change is Change.RETIRED else after.lesson
    return CardReport(
        key=after.key,
        pk=after.pk,
        change=one.change.value,
        lesson=now_in.title if now_in else "",
        prompt=after.prompt,
        answer=after.answer,
        before_prompt=before.prompt if before else None,
        before_answer=before.answer if before else None,
        before_lesson=was_in.title if was_in else None,
        is_conflict=before is not None
        and one.change is not Change.RETIRED
        and standing(before) is not None
        and standing(after) is None,
        contradicts=None
        if one.change is Change.RETIRED
        else others.get(after.fact_key),
        is_written=after.is_written,
    )
