"""What a learner could be shown: three ordered querysets, cheap to take the head of."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import Combinable

from content.models import Card, Lesson
from quizzes.models import Enrolment, Memory


def memories(enrolment: Enrolment, lesson: Lesson | None = None) -> QuerySet[Memory]:
    """Of published cards, in any order."""
    scope: dict[str, Any] = {"card__lesson": lesson} if lesson else {}
    return Memory.objects.filter(
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        card__retired_at=None,
        card__rejected_at=None,
        **scope,
    )


def learning(
    enrolment: Enrolment, until: datetime, lesson: Lesson | None = None
) -> QuerySet[Memory]:
    """In (re)learning steps that end at `until` or before, the earliest first."""
    found = memories(enrolment, lesson).filter(due_at__isnull=False, due_at__lte=until)
    return found.order_by("due_at")


def reviews(
    enrolment: Enrolment, today: date, lesson: Lesson | None = None
) -> QuerySet[Memory]:
    """In review, by the day on which they were due, then those that fade fastest.

    Every card is due when its recall falls to the same probability, so that of the
    cards due on one day the least stable has the lowest retrievability today.
    """
    found = memories(enrolment, lesson).filter(due_at=None, due_on__lte=today)
    return found.order_by("due_on", "stability")


def new(
    enrolment: Enrolment, start: Combinable | int, lesson: Lesson | None = None
) -> QuerySet[Card]:
    """Published cards never met, in reading order, from the position `start`."""
    met = Memory.objects.filter(learner_id=enrolment.learner_id, card=OuterRef("pk"))
    cards = Card.objects.published().filter(~Exists(met))
    if lesson:
        return cards.filter(lesson=lesson).order_by("position", "pk")
    return cards.filter(course_id=enrolment.course_id, position__gte=start).order_by(
        "position", "pk"
    )
