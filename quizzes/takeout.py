"""Everything that is kept of a learner, for them to take away."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder

from quizzes.exams.attempt import close_late
from quizzes.exams.exporting import as_objects
from quizzes.models import (
    Enrolment,
    ExamAttempt,
    Flag,
    Hold,
    Memory,
    QuestionReport,
    Reading,
    Reset,
    Review,
)
from studyapp.models import User

_ACCOUNT = (
    "email", "first_name", "last_name", "date_joined", "language", "time_zone", "theme",
    "reminder_hour",
)  # fmt: skip
_STUDY = (
    "enrolled_at", "exam_on", "new_per_day", "reviews_per_day", "new_order",
    "desired_retention", "maximum_interval", "easy_days", "bury_siblings",
    "two_buttons", "suspend_leeches", "fitted",
)  # fmt: skip
_MEMORY = (
    "card__key", "card__prompt", "state", "stability", "difficulty", "due_on",
    "reviewed_on", "reps", "lapses",
)  # fmt: skip
_REVIEW = ("card__key", "rating", "reviewed_at", "study_day", "duration_ms")


# A row is too little to send by itself.
_LETTERS = 50_000


def pieces(learner: User, now: datetime) -> Iterator[str]:
    """Of one JSON object, from one row at a time: a log is long."""
    gathered: list[str] = []
    letters = 0
    for part in _parts(learner, now):
        gathered.append(part)
        letters += len(part)
        if letters > _LETTERS:
            yield "".join(gathered)
            gathered, letters = [], 0
    yield "".join(gathered)


def _parts(learner: User, now: datetime) -> Iterator[str]:
    close_late(ExamAttempt.objects.filter(learner=learner), now)
    yield '{"account": ' + _json({name: getattr(learner, name) for name in _ACCOUNT})
    enrolments = Enrolment.objects.filter(learner=learner).select_related("course")
    yield from _list("courses", map(_course, enrolments.order_by("pk")))
    yield "}\n"


def _course(enrolment: Enrolment) -> Iterator[str]:
    learner, course = enrolment.learner, enrolment.course
    mine = {"learner": learner, "course": course}
    study = {name: getattr(enrolment, name) for name in _STUDY}
    yield '{"course": ' + _json({"slug": course.slug, "title": course.title})
    yield ', "settings": ' + _json(study)
    rows: dict[str, Iterable[Mapping[str, object]]] = {
        "memories": Memory.objects.filter(**mine).order_by("pk").values(*_MEMORY),
        "reviews": _reviews(enrolment),
        "set_to_new": Reset.objects.filter(**mine)
        .order_by("pk")
        .values("card__key", "before", "reset_at", "undo__undone_at"),
        "set_aside": Hold.objects.filter(**mine).values(
            "card__key", "until", "held_at", "by_plan"
        ),
        "reported_cards": Flag.objects.filter(**mine).values(
            "card__key", "note", "flagged_at", "settled_at"
        ),
        "reported_questions": QuestionReport.objects.filter(
            learner=learner, revision__question__bank__course=course
        ).values("revision__question__name", "note", "reported_at", "settled_at"),
        "readings": Reading.objects.filter(
            learner=learner, lesson__note__course=course
        ).values("lesson__title", "anchor", "began_at", "last_read_at", "finished_at"),
        "exams": as_objects(learner=learner, course=course),
    }
    for name, found in rows.items():
        yield from _list(name, ((_json(_short(row)),) for row in found))
    yield "}"


def _reviews(enrolment: Enrolment) -> Iterator[Mapping[str, object]]:
    log = Review.objects.filter(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id
    )
    rows = log.order_by("pk").values(*_REVIEW, "undo__undone_at")
    yield from rows.iterator(chunk_size=2_000)


def _list(name: str, items: Iterable[Iterable[str]]) -> Iterator[str]:
    yield f', "{name}": ['
    for place, item in enumerate(items):
        yield ",\n" if place else "\n"
        yield from item
    yield "]"


def _short(row: Mapping[str, object]) -> dict[str, object]:
    """Named as the reader would: `card__key` is the card."""
    names = {"card__key": "card", "undo__undone_at": "taken_back_at"}
    return {names.get(n, n.rpartition("__")[2]): value for n, value in row.items()}


def _json(value: object) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
