"""How many cards come back on the days ahead, and how many are late."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from quizzes.models import Enrolment
from studyapp import rows

_MINE = """
    SELECT COUNT(*) FROM quizzes_memory m
    WHERE m.learner_id = %(learner)s AND m.course_id = %(course)s
"""
# In SQL, since SQLite counts the cards of a day by the index four times faster than it
# puts those of many days into groups.
_STATEMENT = f"""
    WITH ahead(day) AS (VALUES {{days}})
    SELECT ahead.day,
    ({_MINE} AND m.due_at IS NULL AND m.due_on = ahead.day),
    ({_MINE} AND m.due_at IS NULL AND m.due_on < %(today)s),
    ({_MINE} AND m.due_at IS NOT NULL)
    FROM ahead
"""  # noqa: S608 - put together from the texts above and from numbers


@dataclass(frozen=True, slots=True)
class Forecast:
    # Due before today and not yet reviewed.
    late: int
    # In learning steps, which end today.
    in_steps: int
    # In review, of each day from today on.
    days: list[int]


def forecast(enrolment: Enrolment, *, today: date, days: int) -> Forecast:
    """As things stand: no new card, nothing forgotten.

    Retired cards count too: they are few, and an index alone tells the rest.
    """
    ahead = {f"day{place}": today + timedelta(place) for place in range(days)}
    dates = {name: rows.day(day) for name, day in ahead.items()}
    values = ", ".join(f"(%({name})s)" for name in dates)
    whose = {"learner": enrolment.learner_id, "course": enrolment.course_id}
    found = rows.every(
        _STATEMENT.format(days=values), {**whose, **dates, "today": rows.day(today)}
    )
    counts = {day: number for day, number, _late, _in_steps in found}
    _day, _number, late, in_steps = found[0]
    return Forecast(late, in_steps, [counts[day] for day in dates.values()])


def forecast_with_steps(enrolment: Enrolment, *, today: date, days: int) -> Forecast:
    """With the cards whose learning steps are not over, which come back today."""
    found = forecast(enrolment, today=today, days=days)
    return replace(found, days=[found.days[0] + found.in_steps, *found.days[1:]])
