"""The figures of each study day: from the log while it may be undone, then kept."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from django.db.models import QuerySet

from quizzes.models import DayFigures, Enrolment, Review
from quizzes.sight import UNDO_REACH
from quizzes.stats.figures import Figures, age_of


def history(enrolment: Enrolment, today: date) -> dict[date, Figures]:
    """Of every day with a press, the first one first."""
    kept = {
        day: Figures.from_json(figures)
        for day, figures in _kept(enrolment).values_list("day", "figures")
    }
    last = max(kept, default=date.min)
    return kept | _counted(enrolment, after=last, until=today)


def settle(enrolment: Enrolment, today: date) -> None:
    """Keep the figures of days that no undo reaches any more."""
    last = _kept(enrolment).order_by("-day").values_list("day", flat=True).first()
    until = today - UNDO_REACH - timedelta(1)
    counted = _counted(enrolment, after=last or date.min, until=until)
    DayFigures.objects.bulk_create(
        [
            DayFigures(
                learner_id=enrolment.learner_id,
                course_id=enrolment.course_id,
                day=day,
                figures=figures.to_json(),
            )
            for day, figures in counted.items()
        ],
        ignore_conflicts=True,
    )


def _kept(enrolment: Enrolment) -> QuerySet[DayFigures]:
    return DayFigures.objects.filter(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id
    ).order_by("day")


def _counted(enrolment: Enrolment, *, after: date, until: date) -> dict[date, Figures]:
    """From the log."""
    zone = enrolment.learner.zone
    presses = (
        Review.objects.filter(
            learner_id=enrolment.learner_id,
            course_id=enrolment.course_id,
            study_day__gt=after,
            study_day__lte=until,
            undo=None,
        )
        .order_by("study_day")
        .values_list("study_day", "reviewed_at", "rating", "before", "duration_ms")
    )
    found: dict[date, Figures] = defaultdict(Figures)
    for day, moment, rating, before, milliseconds in presses.iterator():
        found[day].add(
            age=age_of(before),
            rating=rating,
            hour=moment.astimezone(zone).hour,
            milliseconds=milliseconds,
        )
    return dict(found)
