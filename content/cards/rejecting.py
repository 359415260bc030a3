"""Cards that an instructor does not want: rejected for good, or taken back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from content.auditing import record
from content.models import Card, Course, Decision
from content.models.card import CardQuerySet
from content.questions import recall

if TYPE_CHECKING:
    from studyapp.models import User


def reject(cards: CardQuerySet, *, by: User | None, now: datetime) -> int:
    """How many were not rejected before. Importing their note again keeps them so."""
    return _mark(cards.filter(rejected_at=None), Decision.Kind.REJECTED, by, now)


def take_back(cards: CardQuerySet, *, by: User | None, now: datetime) -> int:
    """How many had been rejected. What is merged is asked again by separating it."""
    rejected = cards.filter(rejected_at__isnull=False, merged_into=None)
    return _mark(rejected, Decision.Kind.TAKEN_BACK, by, now)


@transaction.atomic
def _mark(
    cards: CardQuerySet, kind: Decision.Kind, by: User | None, now: datetime
) -> int:
    """What is published changes, and with it the revision of each course."""
    found = dict(cards.order_by().values_list("pk", "course_id"))
    courses = Course.objects.filter(pk__in=set(found.values()))
    courses.update(revision=F("revision") + 1)
    rejected_at = now if kind == Decision.Kind.REJECTED else None
    marked = Card.objects.filter(pk__in=found).update(rejected_at=rejected_at)
    for course in courses:
        entries = (
            Decision(kind=kind, card_id=pk)
            for pk, of in found.items()
            if of == course.pk
        )
        record(entries, course=course.pk, by=by, now=now)
        recall.refresh(course)
    return marked
