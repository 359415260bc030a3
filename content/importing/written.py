"""Which passage of its note is it that an instructor wrote a card for?

A written card is no fact that a note states: it stays with the passage that it was
written for, found again by its words, and where that is gone in its lesson.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from content.importing import rows
from content.importing.passages import Passage, passages, text_of
from content.importing.plans import Change, NotePlan, RowPlan
from content.models import Card, Lesson, Note
from content.notes import identity
from content.notes.groups import grouped
from content.notes.identity import normalised
from content.notes.matching import TELLING, Known, match
from content.notes.reading import ReadNote

KIND = "written"
# Of a row or paragraph so much is kept, which tells it from any other.
_LONGEST = 1_000

# What a draft says of its written cards, by their keys; nothing of one to take out.
Decisions = Mapping[str, Mapping[str, str]]


def cut(text: str) -> str:
    """So much of a passage as is kept."""
    return text[:_LONGEST].strip()


def key_of(path: str, context: str, passage: str, prompt: str) -> str:
    """The key of a card that asks this of the passage under these headings: the same
    when it is written again."""
    asked = identity.Identity(path, f"{context}\n{passage}\n{prompt}", KIND)
    return identity.keys((asked,))[0]


@dataclass(frozen=True, slots=True)
class Placed:
    """A written card in a note as it is now; `passage` is None where that is gone."""

    key: str
    before: Card | None
    said: Mapping[str, str]
    lesson: Lesson
    passage: Passage | None
    row: str
    line: int

    def planned(self, note: Note, position: int) -> RowPlan[Card]:
        after = copy.copy(self.before or Card(course=note.course, kind=KIND))
        after.key = after.fact_key = self.key
        after.lesson = self.lesson
        after.prompt = self.said.get("prompt", after.prompt)
        after.answer = self.said.get("answer", after.answer)
        after.anchor = after.group = self.passage.anchor if self.passage else ""
        after.context = self.passage.context if self.passage else after.context
        after.written = _note_of(self)
        after.position = position
        after.retired_at = None
        before = self.before
        if before and normalised(before.answer) != normalised(after.answer):
            after.revision += 1
        moved = before is not None and before.lesson_id != self.lesson.pk
        return rows.compare(before, after, rows.CARD, rows.seen_of_card, moved=moved)


def _note_of(placed: Placed) -> dict[str, Any]:
    """Who wrote it first, and when, stays."""
    known = (placed.before.written if placed.before else None) or {}
    told = {name: placed.said[name] for name in ("passage", "by", "at") if placed.said}
    return {**told, **known, "row": placed.row, "is_out": False}


def place(
    read: ReadNote,
    lessons: Iterable[RowPlan[Lesson]],
    stored: Iterable[Card],
    decided: Decisions,
) -> Iterator[Placed]:
    """The written cards of a note, `stored` and `decided`, in the order of the note.

    None of those that are taken out, and none that has neither passage nor lesson.
    """
    known = {card.key: card for card in stored}
    decided = {
        key: said
        for key, said in decided.items()
        if key in known or said.get("path") == read.file
    }
    kept = {
        key: card
        for key, card in known.items()
        if decided.get(key) or (key not in decided and not _said(card)["is_out"])
    }
    keys = [*kept, *(key for key, said in decided.items() if said and key not in kept)]
    if not keys:
        return
    live = {
        one.after.slug: one.after for one in lessons if one.change is not Change.RETIRED
    }
    by_pk = {lesson.pk: lesson for lesson in live.values() if lesson.pk}
    homes, sought = {}, {}
    for key in keys:
        card, said = known.get(key), decided.get(key, {})
        homes[key] = live.get(said.get("lesson", ""))
        if homes[key] is None and card:
            homes[key] = by_pk.get(card.lesson_id)
        sought[key] = _Sought.of(card, said, homes[key])
    text = _Text(read)
    found = text.find(set(sought.values()))
    placed = []
    for key in keys:
        card, said, at = known.get(key), decided.get(key, {}), found.get(sought[key])
        if home := live[at.lesson] if at else homes[key]:
            row = text.of(at) if at else sought[key].row
            line = at.line if at else text.end_of(home.slug)
            placed.append(Placed(key, card, said, home, at, row, line))
    yield from sorted(placed, key=lambda one: one.line)


def retired(card: Card, *, is_out: bool) -> RowPlan[Card]:
    """`is_out`: for good, whatever stands in its note; no import brings it back."""
    gone = rows.retire(card)
    if is_out and card.written:
        gone.after.written = {**card.written, "is_out": True}
    return gone


def _said(card: Card) -> dict[str, Any]:
    return {"is_out": False, **(card.written or {})}


class _Sought(NamedTuple):
    """The words of a passage: as a plan told it, and the row or paragraph it stood in,
    "" where no plan has seen that yet. `lesson` is the slug of its lesson, if that is
    there, and `is_retired`: it is to be found to the letter."""

    passage: str
    row: str
    anchor: str
    context: str
    lesson: str
    is_retired: bool

    @classmethod
    def of(
        cls, card: Card | None, said: Mapping[str, str], home: Lesson | None
    ) -> _Sought:
        known = (card.written if card else None) or {}
        return cls(
            passage=said.get("passage") or known.get("passage", ""),
            row=known.get("row", ""),
            anchor=said.get("anchor") or (card.anchor if card else ""),
            context=said.get("context") or (card.context if card else ""),
            lesson=home.slug if home else "",
            is_retired=bool(card and card.retired_at and not said),
        )

    def known(self, note: str) -> Known:
        words = self.row or self.passage
        return _known("", note, self.context, words, is_retired=self.is_retired)


class _Text:
    """What a note says, passage by passage."""

    def __init__(self, read: ReadNote) -> None:
        self._read = read
        self._passages = list(passages(read))

    def of(self, passage: Passage) -> str:
        return cut(text_of(passage, self._read))

    def end_of(self, lesson: str) -> int:
        """The last line of a lesson of which anything can be said."""
        lines = [one.line for one in self._passages if one.lesson == lesson]
        return max(lines, default=0)

    def find(self, sought: set[_Sought]) -> dict[_Sought, Passage]:
        """Where each stands: reported with the same words, else alike, else as a part
        of what stands there now."""
        fresh = {one for one in sought if not one.row}
        found = {one: self._reported_as(one) for one in fresh}
        alike = self._alike({one for one in sought if found.get(one) is None})
        return {
            one: at
            for one in sought
            if (at := found.get(one) or alike.get(one) or self._holding(one))
        }

    def _reported_as(self, one: _Sought) -> Passage | None:
        """The likest place, else the first, of those that made no card."""

        def likeness(at: Passage) -> tuple[bool, ...]:
            is_under = at.context == one.context
            return is_under, at.lesson == one.lesson, at.anchor == one.anchor

        there = self._reported.get(normalised(one.passage), [])
        return max(there, key=likeness, default=None)

    @cached_property
    def _reported(self) -> dict[str, list[Passage]]:
        """By the words of the passages that made no card."""
        places = {one.anchor: one for one in self._passages}
        found = defaultdict(list)
        for one in self._read.skipped:
            if one.anchor in places:
                found[normalised(cut(one.text))].append(places[one.anchor])
        return found

    def _alike(self, sought: set[_Sought]) -> dict[_Sought, Passage]:
        """As cards are found again; what is short, in its lesson or under its headings
        alone."""
        note = self._read.file
        sharing = grouped(sorted(sought), lambda one: one.known(note))
        if not sharing:
            return {}
        old = list(sharing)
        new = [
            _known(one.anchor, note, one.context, self.of(one))
            for one in self._passages
        ]
        return {
            one: self._passages[j]
            for j, i in match(old, new).items()
            for one in sharing[old[i]]
            if len(old[i].label) >= TELLING
            or old[i].place == new[j].place
            or one.lesson == self._passages[j].lesson
            # Nothing would be left of the card.
            or (not one.lesson and old[i].label == new[j].label)
        }

    def _holding(self, one: _Sought) -> Passage | None:
        words = normalised(one.passage)
        if len(words) < TELLING:
            return None
        holding = (at for at in self._passages if words in normalised(self.of(at)))
        return self._reported_as(one) or next(holding, None)


def _known(
    key: str, note: str, context: str, words: str, *, is_retired: bool = False
) -> Known:
    """A passage as the matching of cards sees it: words, and no value that may change."""
    return Known(
        key=key,
        note=note,
        trail=context,
        kind=KIND,
        subject="",
        attribute=words,
        value="",
        prompt=words,
        answer="",
        is_retired=is_retired,
    )


@dataclass(frozen=True, slots=True)
class Adrift:
    """A card whose passage says something else than it did, or is in the note no more;
    `was` and `passage` are its words before and now."""

    key: str
    pk: int | None
    prompt: str
    answer: str
    is_gone: bool
    was: str
    passage: str


def adrift(note: NotePlan) -> Iterator[Adrift]:
    """Those of the cards of a note of which a plan makes that so."""
    for one in note.cards:
        card, before = one.after, one.before
        if not card.is_written or card.rejected_at:
            continue
        was = (before.written if before else None) or {"row": ""}
        now = card.written or was
        is_gone = not card.anchor and (before is None or bool(before.anchor))
        if is_gone or (was["row"] and normalised(was["row"]) != normalised(now["row"])):
            yield Adrift(
                key=card.key,
                pk=card.pk,
                prompt=card.prompt,
                answer=card.answer,
                is_gone=is_gone,
                was=was["row"] or now["passage"],
                passage="" if is_gone else now["row"],
            )
