"""Who knows what an instructor is about to change."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Count

from content.batches import in_batches
from content.models import Course
from quizzes.models import Memory
from studyapp import rows
from studyapp.models import User

# A statement takes only so many values on SQLite.
_BATCH = 10_000
# Each page asks it for the places at its top: 1 if they teach that course, 0 if another.
_TEACHES = """
    SELECT MAX(CASE WHEN course_id = %(course)s THEN 1 ELSE 0 END)
    FROM content_course_instructors WHERE user_id = %(user)s
"""


def teaches(user: User, course: Course | None) -> bool | None:
    """That course, or at least another one; None who teaches none at all."""
    row = rows.first(
        _TEACHES, {"user": user.pk, "course": course.pk if course else None}
    )
    return None if row is None or row[0] is None else bool(row[0])


def learners_of_cards(cards: Collection[int]) -> dict[int, int]:
    """How many learners have a memory of each card; a page of cards at a time."""
    known = Memory.objects.filter(card__in=cards).order_by().values_list("card")
    return dict(known.annotate(learners=Count("pk")))


def learners_touched(*, course: Course, cards: Sequence[int]) -> int:
    """How many learners know at least one of the cards."""
    learners: set[int] = set()
    for some in in_batches(cards, _BATCH):
        known = Memory.objects.filter(course=course, card__in=some)
        learners.update(known.order_by().values_list("learner", flat=True).distinct())
    return len(learners)
