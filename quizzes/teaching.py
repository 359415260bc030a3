"""Who knows what an instructor is about to change."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Count

from content.models import Course
from quizzes.models import Memory

# A statement takes only so many values on SQLite.
_BATCH = 10_000


def learners_of_cards(cards: Collection[int]) -> dict[int, int]:
    """How many learners have a memory of each card; a page of cards at a time."""
    known = Memory.objects.filter(card__in=cards).order_by().values_list("card")
    return dict(known.annotate(learners=Count("pk")))


def learners_touched(*, course: Course, cards: Sequence[int]) -> int:
    """How many learners know at least one of the cards."""
    learners: set[int] = set()
    for start in range(0, len(cards), _BATCH):
        known = Memory.objects.filter(
            course=course, card__in=cards[start : start + _BATCH]
        )
        learners.update(known.order_by().values_list("learner", flat=True).distinct())
    return len(learners)
