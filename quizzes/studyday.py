"""When does today end? A study day turns at 4 am where the learner is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

TURN = time(4)


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which `day` begins."""
    return datetime.combine(day, TURN, tzinfo=zone).astimezone(UTC)


def study_day(moment: datetime, zone: ZoneInfo) -> date:
    """The study day of an aware `moment`.

    Found by comparing moments, not clock times, so that days follow each other
    however the clocks are changed.
    """
    day = moment.astimezone(zone).date()
    return day if moment >= day_start(day, zone) else day - timedelta(days=1)
