"""Cards that an instructor does not want: rejected for good, or taken back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from content.models import Card, Course
from content.models.card import CardQuerySet
from content.questions import recall


def reject(cards: CardQuerySet, *, now: datetime) -> int:
    """How many were not rejected before. Importing their note again keeps them so."""
    return _mark(cards.filter(rejected_at=None), rejected_at=now)


def take_back(cards: CardQuerySet) -> int:
    """How many had been rejected. What is merged is asked again by separating it."""
    rejected = cards.filter(rejected_at__isnull=False, merged_into=None)
    return _mark(rejected, rejected_at=None)


@transaction.atomic
def _mark(cards: CardQuerySet, rejected_at: datetime | None) -> int:
    """What is published changes, and with it the revision of each course."""
    found = dict(cards.order_by().values_list("pk", "course_id"))
    courses = Course.objects.filter(pk__in=set(found.values()))
    courses.update(revision=F("revision") + 1)
    marked = Card.objects.filter(pk__in=found).update(rejected_at=rejected_at)
    for course in courses:
        recall.refresh(course)
    return marked
