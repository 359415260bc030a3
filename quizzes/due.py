"""What a learner knows and what they have not met, among published cards."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from content.models import Card
from quizzes.models import Enrolment, Hold, Memory
from quizzes.part import Part


def memories(enrolment: Enrolment, part: Part | None = None) -> QuerySet[Memory]:
    found = Memory.objects.filter(
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        card__retired_at=None,
        card__rejected_at=None,
    )
    return found.filter(part.of("card__")) if part else found


def met_by(enrolment: Enrolment, card: Card | OuterRef) -> QuerySet[Memory]:
    """What the learner knows of the card: one memory, or none of a card not met."""
    return Memory.objects.filter(learner_id=enrolment.learner_id, card=card)


def learning(
    enrolment: Enrolment, until: datetime, part: Part | None = None
) -> QuerySet[Memory]:
    """In (re)learning steps that end at `until` or before, the earliest first."""
    found = memories(enrolment, part).filter(due_at__isnull=False, due_at__lte=until)
    return found.filter(~_held(until.date())).order_by("due_at")


def reviews(
    enrolment: Enrolment, day: date, part: Part | None = None
) -> QuerySet[Memory]:
    """In review and due on `day` or before, in the order of the queue."""
    found = memories(enrolment, part).filter(due_at=None, due_on__lte=day)
    return found.filter(~_held(day)).order_by("due_on", "freshness")


def _held(day: date) -> Exists:
    """Set aside by the learner over the study day `day`."""
    holds = Hold.objects.filter(
        learner=OuterRef("learner"), card=OuterRef("card"), sibling_press=None
    )
    return Exists(holds.filter(Q(until=None) | Q(until__gt=day)))


def unmet(enrolment: Enrolment, *, start: int) -> QuerySet[Card]:
    """In reading order, from the position `start`, but for those suspended."""
    suspended = Hold.objects.filter(
        learner_id=enrolment.learner_id, card=OuterRef("pk"), until=None
    )
    return (
        Card.objects.published()
        .filter(
            ~Exists(met_by(enrolment, OuterRef("pk"))),
            ~Exists(suspended),
            course_id=enrolment.course_id,
            position__gte=start,
        )
        .order_by("position", "pk")
    )
