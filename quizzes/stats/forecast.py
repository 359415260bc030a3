"""How many cards come back on the days ahead, and how many are late."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Count

from quizzes.models import Enrolment, Memory


@dataclass(frozen=True, slots=True)
class Forecast:
    # Due before today and not yet reviewed.
    late: int
    # Of each day from today on.
    days: list[int]


def forecast(enrolment: Enrolment, *, today: date, days: int) -> Forecast:
    """Of cards in review, as things stand: no new card, nothing forgotten.

    Retired cards count too: they are few, and an index alone tells the rest.
    """
    rows = (
        Memory.objects.filter(
            learner_id=enrolment.learner_id,
            course_id=enrolment.course_id,
            due_at=None,
            due_on__lt=today + timedelta(days),
        )
        .order_by()
        .values_list("due_on")
        .annotate(Count("pk"))
    )
    due_on = dict(rows)
    return Forecast(
        late=sum(count for day, count in due_on.items() if day < today),
        days=[due_on.get(today + timedelta(place), 0) for place in range(days)],
    )


def forecast_with_steps(enrolment: Enrolment, *, today: date, days: int) -> Forecast:
    """With the cards whose learning steps are not over, which come back today."""
    found = forecast(enrolment, today=today, days=days)
    in_steps = Memory.objects.filter(
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        due_at__isnull=False,
    ).count()
    return replace(found, days=[found.days[0] + in_steps, *found.days[1:]])
