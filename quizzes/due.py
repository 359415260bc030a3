"""What a learner knows and what they have not met, among published cards."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Exists, OuterRef, QuerySet

from content.models import Card, Lesson
from quizzes.models import Enrolment, Memory


def memories(enrolment: Enrolment, lesson: Lesson | None = None) -> QuerySet[Memory]:
    found = Memory.objects.filter(
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        card__retired_at=None,
        card__rejected_at=None,
    )
    return found.filter(card__lesson=lesson) if lesson else found


def learning(
    enrolment: Enrolment, until: datetime, lesson: Lesson | None = None
) -> QuerySet[Memory]:
    """In (re)learning steps that end at `until` or before, the earliest first."""
    found = memories(enrolment, lesson).filter(due_at__isnull=False, due_at__lte=until)
    return found.order_by("due_at")


def reviews(
    enrolment: Enrolment, day: date, lesson: Lesson | None = None
) -> QuerySet[Memory]:
    """In review and due on `day` or before, in the order of the queue."""
    found = memories(enrolment, lesson).filter(due_at=None, due_on__lte=day)
    return found.order_by("due_on", "stability")


def unmet(enrolment: Enrolment, *, start: int) -> QuerySet[Card]:
    """In reading order, from the position `start`."""
    met = Memory.objects.filter(learner_id=enrolment.learner_id, card=OuterRef("pk"))
    return (
        Card.objects.published()
        .filter(~Exists(met), course_id=enrolment.course_id, position__gte=start)
        .order_by("position", "pk")
    )
