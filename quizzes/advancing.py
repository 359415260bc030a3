"""Bringing reviews forward: a fact that has changed, a question that was missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from content.batches import in_batches
from quizzes.models import Advance, Enrolment, Memory

# A statement takes only so many values on SQLite.
_BATCH = 10_000


@transaction.atomic
def bring_forward(
    memories: QuerySet[Memory],
    *,
    day: date,
    reason: Advance.Reason,
    now: datetime,
) -> int:
    """Make those in review due on the study day `day` where they are due later.

    Gives how many were. Each is noted beside the log, so that the memory can still be
    found again from it (docs/review-log.md); what FSRS knows of the card stays. Cards
    in learning steps come back by themselves within minutes, and new ones in their
    turn.
    """
    # First, as a press does: two that wait for each other would never end.
    Enrolment.objects.filter(learner__in=memories.values("learner")).update(
        left_reviews=None, left_new=None
    )
    # Locked, so that a press of the same moment comes before this or after it.
    later = list(
        memories.filter(due_at=None, due_on__gt=day)
        .order_by("pk")
        .select_for_update(of=("self",))
        .values_list("pk", "learner_id", "card_id", "course_id", "version")
    )
    for some in in_batches(later, _BATCH):
        _advance(some, day, reason, now)
    return len(later)


@transaction.atomic
def move(
    memories: Iterable[Memory], *, day: date, reason: Advance.Reason, now: datetime
) -> None:
    """Make those in review, which the caller has locked, due on `day`, be it later."""
    rows = [
        (one.pk, one.learner_id, one.card_id, one.course_id, one.version)
        for one in memories
    ]
    for some in in_batches(rows, _BATCH):
        _advance(some, day, reason, now)


def _advance(
    rows: Sequence[tuple[int, int, int, int, int]],
    day: date,
    reason: Advance.Reason,
    now: datetime,
) -> None:
    Advance.objects.bulk_create(
        Advance(
            learner_id=learner,
            card_id=card,
            course_id=course,
            version=version,
            due_on=day,
            reason=reason,
            advanced_at=now,
        )
        for _pk, learner, card, course, version in rows
    )
    Memory.objects.filter(pk__in=[pk for pk, *_rest in rows]).update(due_on=day)
