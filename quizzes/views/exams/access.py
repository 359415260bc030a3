"""What of exams a learner may reach: their own attempts, and nobody else's."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404

from quizzes.exams import attempt as attempts
from quizzes.exams.showing import items_of
from quizzes.models import ExamAttempt, ExamItem
from studyapp.models import User


def get_attempt_for_learner(user: User, pk: int, now: datetime) -> ExamAttempt:
    """Closed first where its time is up; raises Http404."""
    found = ExamAttempt.objects.filter(pk=pk, learner=user)
    attempt = found.select_related("course").first()
    if attempt is None:
        raise Http404
    attempt.learner = user
    if attempt.handed_in_at is None and attempt.is_late(now):
        return attempts.hand_in(attempt, now)
    return attempt


def get_item_for_learner(attempt: ExamAttempt, number: int) -> ExamItem:
    item = items_of(attempt).filter(number=number).first()
    if item is None:
        raise Http404
    return item
