"""Questions that an instructor does not want: rejected for good, or taken back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from content.models import Course, Question


def reject(question: Question, *, now: datetime) -> bool:
    """Whether it was not rejected before. Importing its bank again keeps it so."""
    return _mark(question, was=None, becomes=now)


def take_back(question: Question) -> bool:
    """Whether it had been rejected."""
    if question.rejected_at is None:
        return False
    return _mark(question, was=question.rejected_at, becomes=None)


@transaction.atomic
def _mark(
    question: Question, *, was: datetime | None, becomes: datetime | None
) -> bool:
    """What is published changes, and with it the revision of the course."""
    rows = Question.objects.filter(pk=question.pk, rejected_at=was)
    if not rows.update(rejected_at=becomes):
        return False
    courses = Course.objects.filter(pk=question.course_id)
    courses.update(revision=F("revision") + 1)
    return True
