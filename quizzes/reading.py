"""How far learners have read: written as they read, shown where they choose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from content.models import Lesson
from quizzes.models import Reading
from studyapp.models import User


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where to go on reading: a lesson, and the part of it if one was reached."""

    lesson: Lesson
    part: str
    anchor: str


def reach(*, learner: User, lesson: Lesson, anchor: str, now: datetime) -> None:
    """Notes that the learner reads this part; an anchor not in the lesson is its top."""
    if anchor not in _parts(lesson):
        anchor = ""
    Reading.objects.bulk_create(
        [_begun(learner, lesson, anchor, now)],
        update_conflicts=True,
        unique_fields=["learner", "lesson"],
        update_fields=["anchor", "last_read_at"],
    )


def finish(*, learner: User, lesson: Lesson, now: datetime) -> None:
    """Notes that the learner has read it to the end; the first time is kept."""
    Reading.objects.bulk_create(
        [_begun(learner, lesson, "", now)],
        update_conflicts=True,
        unique_fields=["learner", "lesson"],
        update_fields=["last_read_at"],
    )
    mine = Reading.objects.filter(learner=learner, lesson=lesson)
    mine.filter(finished_at=None).update(finished_at=now)


def bookmarks(*, learner: User, courses: Iterable[int]) -> dict[int, Bookmark]:
    """Of each course, all by primary key: the lesson last read and not finished."""
    unfinished = (
        Reading.objects.filter(
            learner=learner, lesson__note__course__in=courses, finished_at=None
        )
        .filter(lesson__in=Lesson.objects.published())
        .select_related("lesson__note")
        .defer("lesson__html")
        .order_by("last_read_at")
    )
    return {one.lesson.note.course_id: _bookmark(one) for one in unfinished}


def _begun(learner: User, lesson: Lesson, anchor: str, now: datetime) -> Reading:
    return Reading(
        learner=learner, lesson=lesson, anchor=anchor, began_at=now, last_read_at=now
    )


def _bookmark(reading: Reading) -> Bookmark:
    """A part that is gone since it was read is the top of the lesson."""
    part = _parts(reading.lesson).get(reading.anchor, "")
    return Bookmark(reading.lesson, part, reading.anchor if part else "")


def _parts(lesson: Lesson) -> dict[str, str]:
    return {entry["anchor"]: entry["title"] for entry in lesson.toc}
