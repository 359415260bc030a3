"""How far learners have read: written as they read, shown where they choose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content.models import Lesson, Note
from quizzes.models import Reading
from studyapp import rows
from studyapp.models import User

_LESSON = rows.Columns(Lesson, "l", ("id", "note_id", "slug", "title", "toc"))
_NOTE = rows.Columns(Note, "n", ("id", "course_id", "slug", "title"))
# The one last read comes last. In SQL, as what each page asks that one opens first.
_UNFINISHED = f"""
    SELECT n.course_id, r.anchor, {_LESSON.sql}, {_NOTE.sql}
    FROM quizzes_reading r
    JOIN content_lesson l ON l.id = r.lesson_id JOIN content_note n ON n.id = l.note_id
    WHERE r.learner_id = %(learner)s AND r.finished_at IS NULL
    AND l.retired_at IS NULL AND n.retired_at IS NULL
    ORDER BY r.last_read_at
"""  # noqa: S608 - put together from names of columns


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


def reopen(*, learner: User, lesson: Lesson) -> None:
    """Takes back that the learner has read it; the part that was reached is kept."""
    Reading.objects.filter(learner=learner, lesson=lesson).update(finished_at=None)


def bookmarks(*, learner: User, courses: Iterable[int]) -> dict[int, Bookmark]:
    """Of each course, all by primary key: the lesson last read and not finished."""
    found = rows.every(_UNFINISHED, {"learner": learner.pk})
    last = {course: columns for course, *columns in found}
    return {course: _bookmark(*last[course]) for course in courses if course in last}


def _begun(learner: User, lesson: Lesson, anchor: str, now: datetime) -> Reading:
    return Reading(
        learner=learner, lesson=lesson, anchor=anchor, began_at=now, last_read_at=now
    )


def _bookmark(anchor: str, *columns: Any) -> Bookmark:
    """A part that is gone since it was read is the top of the lesson."""
    lesson, note = rows.parted(columns, _LESSON, _NOTE)
    rows.relate(lesson, note=note)
    part = _parts(lesson).get(anchor, "")
    return Bookmark(lesson, part, anchor if part else "")


def _parts(lesson: Lesson) -> dict[str, str]:
    return {entry["anchor"]: entry["title"] for entry in lesson.toc}
