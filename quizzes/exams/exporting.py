"""A learner's closed attempts, to take away: a row or an object for each question."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from content.models import Course
from quizzes.exams.showing import shown
from quizzes.models import ExamAttempt, ExamItem
from quizzes.spreadsheets import cell
from studyapp.models import User

COLUMNS = (
    "attempt", "exam", "mode", "started_at", "handed_in_at", "estimated_score",
    "number", "question", "revision", "domain", "task", "kind", "scored", "chosen",
    "key", "right", "confidence", "flagged", "seconds",
)  # fmt: skip


def as_objects(*, learner: User, course: Course) -> list[dict[str, Any]]:
    """The oldest attempt first."""
    return [
        {
            **_attempt(attempt),
            "score": attempt.score,
            "items": [_item(item) for item in attempt.items.all()],
        }
        for attempt in _attempts(learner, course)
    ]


def as_csv(*, learner: User, course: Course) -> str:
    """With a byte order mark, by which spreadsheets know that it is UTF-8."""
    file = io.StringIO()
    file.write("\ufeff")
    table = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
    table.writeheader()
    for attempt in _attempts(learner, course):
        for item in attempt.items.all():
            row = _attempt(attempt) | _item(item)
            table.writerow({name: cell(value) for name, value in row.items()})
    return file.getvalue()


def _attempts(learner: User, course: Course) -> Iterator[ExamAttempt]:
    mine = ExamAttempt.objects.filter(learner=learner, course=course).closed()
    yield from mine.prefetch_related("items__question", "items__revision").order_by(
        "pk"
    )


def _attempt(attempt: ExamAttempt) -> dict[str, Any]:
    result = attempt.result
    return {
        "attempt": attempt.pk,
        "exam": str(attempt.title),
        "mode": attempt.mode,
        "started_at": attempt.started_at.isoformat(),
        "handed_in_at": attempt.handed_in_at and attempt.handed_in_at.isoformat(),
        "estimated_score": result and result.scaled,
    }


def _item(item: ExamItem) -> dict[str, Any]:
    options = shown(item).options
    return {
        "number": item.number,
        "question": item.question.name,
        "revision": item.revision.number,
        "domain": item.question.domain,
        "task": item.question.task,
        "kind": item.question.kind,
        "scored": item.scored,
        "chosen": item.chosen,
        "key": "".join(option.letter for option in options if option.right),
        "right": item.right,
        "confidence": item.confidence,
        "flagged": item.flagged,
        "seconds": item.seconds,
    }
