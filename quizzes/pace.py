"""How much a learner takes on in a day."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from quizzes.models import Enrolment, Hold

# More than a day holds.
_MOST = 500
# How many more cards are offered once a limit of the day is reached.
MORE = {"new": 10, "reviews": 50}
CHOSEN = (
    "new_per_day",
    "reviews_per_day",
    "new_order",
    "bury_siblings",
    "two_buttons",
    "suspend_leeches",
)
_LEFT = ("left_reviews", "left_new")


@transaction.atomic
def change(enrolment: Enrolment) -> None:
    """Keep what was chosen; what is left of the day is counted again."""
    enrolment.left_reviews = enrolment.left_new = None
    enrolment.save(update_fields=[*CHOSEN, *_LEFT])
    if not enrolment.bury_siblings:
        Hold.objects.filter(
            learner_id=enrolment.learner_id,
            course_id=enrolment.course_id,
            sibling_press__isnull=False,
        ).delete()


@transaction.atomic
def add_today(enrolment: Enrolment, *, new: int, reviews: int, today: date) -> None:
    """Beyond the limits of the study day `today`, and of no other."""
    locked = Enrolment.objects.select_for_update().get(pk=enrolment.pk)
    if locked.extra_on != today:
        locked.extra_on, locked.extra_new, locked.extra_reviews = today, 0, 0
    locked.extra_new = min(locked.extra_new + new, _MOST)
    locked.extra_reviews = min(locked.extra_reviews + reviews, _MOST)
    locked.left_reviews = locked.left_new = None
    locked.save(update_fields=["extra_on", "extra_new", "extra_reviews", *_LEFT])
