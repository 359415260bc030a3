"""Questions that an instructor does not want: rejected for good, or taken back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from content.auditing import record
from content.models import Course, Decision, Question

if TYPE_CHECKING:
    from studyapp.models import User


def reject(question: Question, *, by: User | None, now: datetime) -> bool:
    """Whether it was not rejected before. Importing its bank again keeps it so."""
    return _mark(question, None, Decision.Kind.REJECTED, by, now)


def take_back(question: Question, *, by: User | None, now: datetime) -> bool:
    """Whether it had been rejected."""
    if question.rejected_at is None:
        return False
    return _mark(question, question.rejected_at, Decision.Kind.TAKEN_BACK, by, now)


@transaction.atomic
def _mark(
    question: Question,
    was: datetime | None,
    kind: Decision.Kind,
    by: User | None,
    now: datetime,
) -> bool:
    """What is published changes, and with it the revision of the course."""
    rows = Question.objects.filter(pk=question.pk, rejected_at=was)
    if not rows.update(rejected_at=None if was else now):
        return False
    courses = Course.objects.filter(pk=question.course_id)
    courses.update(revision=F("revision") + 1)
    entry = Decision(kind=kind, question=question)
    record([entry], course=question.course_id, by=by, now=now)
    return True
