from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.studyday import day_start, study_day

PARIS = ZoneInfo("Europe/Paris")
ZONES = [
    PARIS,
    ZoneInfo("America/Montreal"),
    ZoneInfo("Pacific/Auckland"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("Asia/Kathmandu"),
    ZoneInfo("UTC"),
]


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("2026-03-02T03:59:59", 1),
        ("2026-03-02T04:00:00", 2),
        ("2026-03-02T23:59:59", 2),
        ("2026-03-03T00:00:00", 2),
        ("2026-03-03T03:59:59", 2),
        ("2026-03-03T04:00:00", 3),
    ],
)
def test_a_day_turns_at_four_where_the_learner_is(clock: str, day: int) -> None:
    moment = datetime.fromisoformat(clock).replace(tzinfo=PARIS).astimezone(UTC)

    assert study_day(moment, PARIS) == date(2026, 3, day)


def test_one_moment_has_several_days() -> None:
    moment = datetime(2026, 3, 2, 3, 30, tzinfo=UTC)

    assert study_day(moment, PARIS) == date(2026, 3, 2)
    assert study_day(moment, ZoneInfo("America/Montreal")) == date(2026, 3, 1)
    assert study_day(moment, ZoneInfo("UTC")) == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        # The clocks change in the night to the 29th of March and the 25th of October,
        # before 4 am, so within the study day before.
        (date(2026, 3, 27), 24),
        (date(2026, 3, 28), 23),
        (date(2026, 3, 29), 24),
        (date(2026, 10, 24), 25),
        (date(2026, 10, 25), 24),
    ],
)
def test_it_starts_at_four_on_either_side_of_a_clock_change(
    day: date, hours: int
) -> None:
    start, end = day_start(day, PARIS), day_start(day + timedelta(days=1), PARIS)

    assert start.astimezone(PARIS).hour == 4
    assert end - start == timedelta(hours=hours)


def test_it_starts_a_day_in_utc() -> None:
    assert day_start(date(2026, 7, 1), PARIS).isoformat() == "2026-07-01T02:00:00+00:00"


@given(
    moment=st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)),
    zone=st.sampled_from(ZONES),
)
def test_every_moment_lies_within_its_day(moment: datetime, zone: ZoneInfo) -> None:
    moment = moment.replace(tzinfo=UTC)
    day = study_day(moment, zone)

    assert day_start(day, zone) <= moment < day_start(day + timedelta(days=1), zone)
