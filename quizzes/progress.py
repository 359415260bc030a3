"""How much of a course a learner has seen, lesson by lesson."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, FilteredRelation, Q, QuerySet

from content.models import Card, Lesson, Note
from quizzes.models import Enrolment, Reading


@dataclass(frozen=True, slots=True)
class LessonProgress:
    lesson: Lesson
    seen: int
    total: int
    reading: Reading | None

    @property
    def new(self) -> int:
        return self.total - self.seen

    @property
    def read(self) -> bool:
        return self.reading is not None and self.reading.finished_at is not None


@dataclass(frozen=True, slots=True)
class ChapterProgress:
    chapter: Note
    number: int
    lessons: list[LessonProgress]

    @property
    def seen(self) -> int:
        return sum(lesson.seen for lesson in self.lessons)

    @property
    def total(self) -> int:
        return sum(lesson.total for lesson in self.lessons)

    @property
    def read(self) -> int:
        """How many of its lessons were read to the end."""
        return sum(lesson.read for lesson in self.lessons)


def chapters(*, enrolment: Enrolment) -> list[ChapterProgress]:
    """The course's chapters that have a published lesson, in reading order."""
    lessons = Lesson.objects.published().filter(note__course=enrolment.course)
    cards = Card.objects.published().filter(course=enrolment.course)
    counted = _counts(cards, enrolment)
    readings = _readings(lessons, enrolment)
    by_note = defaultdict(list)
    for lesson in lessons.defer("html", "toc"):
        total, seen = counted.get(lesson.pk, (0, 0))
        by_note[lesson.note_id].append(
            LessonProgress(lesson, seen, total, readings.get(lesson.pk))
        )
    notes = Note.objects.published().filter(course=enrolment.course)
    read = [note for note in notes if note.pk in by_note]
    return [
        ChapterProgress(note, number, by_note[note.pk])
        for number, note in enumerate(read, start=1)
    ]


def lesson_progress(*, enrolment: Enrolment, lesson: Lesson) -> LessonProgress:
    cards = Card.objects.published().filter(lesson=lesson)
    total, seen = _counts(cards, enrolment).get(lesson.pk, (0, 0))
    reading = Reading.objects.filter(learner=enrolment.learner, lesson=lesson).first()
    return LessonProgress(lesson, seen, total, reading)


def _readings(lessons: QuerySet[Lesson], enrolment: Enrolment) -> dict[int, Reading]:
    mine = Reading.objects.filter(learner=enrolment.learner, lesson__in=lessons)
    return {reading.lesson_id: reading for reading in mine}


def _counts(cards: QuerySet[Card], enrolment: Enrolment) -> dict[int, tuple[int, int]]:
    """Of each lesson: how many cards it has, and how many of them were seen."""
    # Joined on the learner, so that a card comes once however many people know it.
    memory = FilteredRelation(
        "memories", condition=Q(memories__learner=enrolment.learner_id)
    )
    rows = cards.order_by().annotate(memory=memory).values_list("lesson")
    counted = rows.annotate(total=Count("pk"), seen=Count("memory"))
    return {lesson: (total, seen) for lesson, total, seen in counted}
