"""A course that is held in memory: plans are made and applied without a database."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from functools import cache
from itertools import count

import pytest

from content.importing import Change, Plan, Upload, plan, planning
from content.importing.plans import Row, RowPlan
from content.importing.stored import Stored
from content.models import Card, Course, Lesson
from content.notes.groups import grouped
from content.notes.reading import NoteAlone, read_alone

_NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


class Shelf:
    """What is stored of one course."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stored = Stored()
        self._course = Course(pk=1, slug="cours", title="Cours")
        self._numbers = count(1)
        monkeypatch.setattr(planning, "load", lambda _course: self.stored)
        monkeypatch.setattr(planning, "Readings", _Remembered)

    def publish(self, files: dict[str, bytes], retire: Collection[str] = ()) -> Plan:
        uploads = [Upload(*one) for one in files.items()]
        planned = plan(self._course, uploads, retire=retire)
        self._apply(planned)
        return planned

    @property
    def cards(self) -> dict[str, Card]:
        return {card.key: card for card in self.stored.cards}

    def _apply(self, planned: Plan) -> None:
        notes = self._written([one.row for one in planned.notes])
        for one in planned.lessons:
            # Takes over the primary key, which its note has only now.
            one.after.note = one.after.note
        lessons = self._written(planned.lessons)
        for one in planned.cards:
            one.after.lesson = one.after.lesson
        cards = self._written(planned.cards)
        kept = {card.pk: card for card in self.stored.cards} | cards
        known = {lesson.pk: lesson for lesson in _lessons(self.stored)} | lessons
        versions = {**self.stored.versions}
        for note in planned.notes:
            if note.version:
                versions[note.row.after.pk] = note.version
        self.stored = Stored(
            revision=self.stored.revision + 1,
            notes=self.stored.notes | {note.path: note for note in notes.values()},
            versions=versions,
            lessons=grouped(known.values(), lambda lesson: lesson.note_id),
            cards=tuple(kept.values()),
        )

    def _written(self, planned: Iterable[RowPlan[Row]]) -> dict[int, Row]:
        written = {}
        for one in planned:
            row = one.after
            if row.pk is None:
                row.pk = next(self._numbers)
            if one.change is Change.RETIRED:
                row.retired_at = _NOW
            written[row.pk] = row
        return written


def _lessons(stored: Stored) -> list[Lesson]:
    return [lesson for lessons in stored.lessons.values() for lesson in lessons]


class _Remembered:
    """Most of the time goes into reading the same notes again."""

    def __init__(self, _course: Course) -> None:
        pass

    def of(self, upload: Upload) -> NoteAlone:
        return _read(upload.data, upload.path)


_read = cache(read_alone)
