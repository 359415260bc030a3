"""How much of a course a learner has seen, lesson by lesson."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.db.models import Count, FilteredRelation, Q

from content.models import Card, Lesson
from content.outline import Chapter, Entry, outline
from quizzes.models import Enrolment, Reading
from quizzes.stats.picture import Current, current


@dataclass(frozen=True, slots=True)
class LessonProgress:
    lesson: Lesson | Entry
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
    chapter: Chapter
    number: int
    lessons: list[LessonProgress]

    @property
    def seen(self) -> int:
        return sum(lesson.seen for lesson in self.lessons)

    @property
    def total(self) -> int:
        return sum(lesson.total for lesson in self.lessons)

    @property
    def new(self) -> int:
        return self.total - self.seen

    @property
    def read(self) -> int:
        """How many of its lessons were read to the end."""
        return sum(lesson.read for lesson in self.lessons)


def chapters(
    *, enrolment: Enrolment, now: Current | None = None
) -> list[ChapterProgress]:
    """The course's chapters that have a published lesson, in reading order.

    `now` is what the picture says, where that is known.
    """
    now = now or current(enrolment)
    seen = now.cells.of_lessons()
    readings = _readings(enrolment)
    chapters = groupby(outline(enrolment.course), attrgetter("chapter"))
    return [
        ChapterProgress(
            chapter,
            number,
            [
                LessonProgress(
                    lesson,
                    seen.get(lesson.pk, 0),
                    now.totals.get(lesson.pk, 0),
                    readings.get(lesson.pk),
                )
                for lesson in lessons
            ],
        )
        for number, (chapter, lessons) in enumerate(chapters, start=1)
    ]


def lesson_progress(*, enrolment: Enrolment, lesson: Lesson) -> LessonProgress:
    # Joined on the learner, so that a card comes once however many people know it.
    memory = FilteredRelation(
        "memories", condition=Q(memories__learner=enrolment.learner_id)
    )
    cards = Card.objects.published().filter(lesson=lesson).annotate(memory=memory)
    counted = cards.aggregate(total=Count("pk"), seen=Count("memory"))
    reading = Reading.objects.filter(learner=enrolment.learner, lesson=lesson).first()
    return LessonProgress(lesson, counted["seen"], counted["total"], reading)


def _readings(enrolment: Enrolment) -> dict[int, Reading]:
    mine = Reading.objects.filter(
        learner=enrolment.learner, lesson__note__course=enrolment.course_id
    )
    return {reading.lesson_id: reading for reading in mine}
