"""What an import would change, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Any, Generic, TypeVar

from content.importing.kept import Readings
from content.models import Bank, Card, Course, Lesson, Note, NoteVersion, Question
from content.notes.reading import ReadNote


class Change(StrEnum):
    """What an import does to a note, a lesson or a card, as a person sees it."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    UNCHANGED = "unchanged"
    RETIRED = "retired"
    REVIVED = "revived"


Row = TypeVar("Row", Note, Lesson, Card, Bank, Question)


@dataclass(frozen=True, slots=True)
class RowPlan(Generic[Row]):
    """One row: as it is stored, if it is, and as it is to be stored.

    `is_written` is true of an unchanged row too where something that nobody sees
    differs, such as the place of a card behind one that is new.
    """

    change: Change
    before: Row | None
    after: Row
    is_written: bool


@dataclass(frozen=True, slots=True)
class NotePlan:
    """One note with its lessons and cards; a retired card is where it stood last."""

    row: RowPlan[Note]
    lessons: tuple[RowPlan[Lesson], ...]
    cards: tuple[RowPlan[Card], ...]
    # Absent where the note is retired.
    read: ReadNote | None
    # To be added, where the bytes differ from those of the newest version.
    version: NoteVersion | None
    # Handed in now; the other notes are there because facts may stand in several.
    is_upload: bool = False

    @property
    def change(self) -> Change:
        return self.row.change

    @property
    def path(self) -> str:
        return self.row.after.path

    @property
    def is_seen(self) -> bool:
        """Whether applying would change something that a person sees."""
        rows: tuple[RowPlan[Any], ...] = (self.row, *self.lessons, *self.cards)
        return any(row.change is not Change.UNCHANGED for row in rows)

    @property
    def is_empty(self) -> bool:
        """Whether applying would leave every row of this note as it is."""
        rows: tuple[RowPlan[Any], ...] = (self.row, *self.lessons, *self.cards)
        return self.version is None and not any(row.is_written for row in rows)


@dataclass(frozen=True, slots=True)
class Plan:
    """What applying would do to `course`, as it was at `revision`.

    The course has no primary key yet where applying creates it.
    """

    course: Course
    revision: int
    # Which code read the notes, to be kept with the course.
    reader: str
    notes: tuple[NotePlan, ...]
    readings: Readings

    def keep_readings(self) -> None:
        """So that the next plan of the course need not read its notes again."""
        self.readings.keep([note.path for note in self.notes if note.read])

    @property
    def cards(self) -> Iterator[RowPlan[Card]]:
        return chain.from_iterable(note.cards for note in self.notes)

    @property
    def lessons(self) -> Iterator[RowPlan[Lesson]]:
        return chain.from_iterable(note.lessons for note in self.notes)

    @property
    def is_empty(self) -> bool:
        """Whether applying would change nothing."""
        return all(note.is_empty for note in self.notes)

    @property
    def shown(self) -> tuple[NotePlan, ...]:
        """The notes handed in, and what changes in others because of them."""
        return tuple(note for note in self.notes if note.is_upload or note.is_seen)

    @property
    def counts(self) -> dict[str, int]:
        """Cards by change: all of the notes handed in, of others those that change.

        Rejected and merged ones are counted apart, whatever happens to them.
        """
        found = Counter(
            counted_as(card)
            for note in self.notes
            for card in note.cards
            if note.is_upload or card.change is not Change.UNCHANGED
        )
        return {name: found[name] for name in _COUNTED}


_REJECTED, _MERGED = "rejected", "merged"
_COUNTED = (*(change.value for change in Change), _REJECTED, _MERGED)


def counted_as(card: RowPlan[Card]) -> str:
    """A name of `Plan.counts`."""
    if card.after.merged_into_id:
        return _MERGED
    return _REJECTED if card.after.rejected_at else card.change.value
