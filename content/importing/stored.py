"""What a course holds now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import F, Max

from content.models import Card, Course, Lesson, Note, NoteVersion


@dataclass(frozen=True)
class Stored:
    """The rows of one course, what is retired included."""

    revision: int = 0
    notes: Mapping[str, Note] = field(default_factory=dict)
    versions: Mapping[int, NoteVersion] = field(default_factory=dict)
    lessons: Mapping[int, list[Lesson]] = field(default_factory=dict)
    cards: tuple[Card, ...] = ()

    @property
    def live_notes(self) -> list[Note]:
        return [note for note in self.notes.values() if note.retired_at is None]

    @property
    def written(self) -> list[Card]:
        """The cards that an instructor wrote."""
        return [card for card in self.cards if card.is_written]

    def lessons_of(self, note: Note | None) -> list[Lesson]:
        return self.lessons.get(note.pk, []) if note else []

    def note_of(self, card: Card) -> int:
        """The primary key of the note in which a card stands."""
        return self._notes_of_lessons[card.lesson_id].pk

    def path_of(self, card: Card) -> str:
        """The path of the note in which a card stands."""
        return self._notes_of_lessons[card.lesson_id].path

    @cached_property
    def _notes_of_lessons(self) -> dict[int, Note]:
        return {
            lesson.pk: note
            for note in self.notes.values()
            for lesson in self.lessons_of(note)
        }

    def version(self, path: str) -> NoteVersion | None:
        """The newest version of the note at `path`."""
        note = self.notes.get(path)
        return self.versions.get(note.pk) if note else None


def load(course: Course) -> Stored:
    """In five queries, however much the course holds.

    The revision comes first: whatever is published meanwhile outdates the plan.
    """
    if course.pk is None:
        return Stored()
    revision = Course.objects.values_list("revision", flat=True).get(pk=course.pk)
    versions = NoteVersion.objects.filter(note__course=course).annotate(
        newest=Max("note__versions__number")
    )
    lessons = defaultdict(list)
    for lesson in Lesson.objects.filter(note__course=course):
        lessons[lesson.note_id].append(lesson)
    return Stored(
        revision=revision,
        notes={note.path: note for note in Note.objects.filter(course=course)},
        versions={
            version.note_id: version for version in versions.filter(number=F("newest"))
        },
        lessons=lessons,
        cards=tuple(Card.objects.filter(course=course)),
    )
