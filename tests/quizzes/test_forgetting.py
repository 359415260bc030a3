from __future__ import annotations

from cmath import phase
from datetime import timedelta
from itertools import pairwise

import pytest

from quizzes.forgetting import forgetting
from quizzes.models import Memory
from quizzes.scheduling import MemoryState
from tests.factories import NOW, TODAY

DAY = timedelta(days=1)


def state(reviewed: int, due: int, stability: float = 10.0) -> MemoryState:
    return MemoryState(
        state=Memory.State.REVIEW,
        step=None,
        stability=stability,
        difficulty=5.0,
        due_on=TODAY + due * DAY,
        due_at=None,
        reviewed_on=TODAY - reviewed * DAY,
        reviewed_at=NOW - reviewed * DAY,
        reps=3,
        lapses=0,
    )


def test_recall_is_ninety_percent_after_the_stability() -> None:
    curve = forgetting(state(reviewed=10, due=0), TODAY)

    assert curve.today.share == pytest.approx(0.9)
    assert curve.due == curve.today


@pytest.mark.parametrize(
    ("reviewed", "due", "stability"),
    [(0, 0, 0.1), (0, 36_500, 40_000.0), (900, -890, 0.01), (3, 5, 7.0)],
)
def test_the_curve_falls_within_its_picture(
    reviewed: int, due: int, stability: float
) -> None:
    curve = forgetting(state(reviewed, due, stability), TODAY)

    places = [tuple(map(float, point.split(","))) for point in curve.points.split()]
    assert places == sorted(places)
    assert all(40 <= x <= 360 and 12 <= y <= 136 for x, y in places)
    assert 40 <= curve.today_x <= 360
    assert 40 <= curve.due_x <= 360
    shares = [mark.share for mark in curve.marks]
    assert shares == sorted(shares, reverse=True)


def test_the_days_under_the_curve_do_not_run_into_one_another() -> None:
    curve = forgetting(state(reviewed=10, due=10), TODAY)
    first, due, last = curve.ticks
    assert (first.day, due.day) == (TODAY - 10 * DAY, TODAY + 10 * DAY)
    assert (first.x, due.x, last.x) == (40, 200, 360)

    late = forgetting(state(reviewed=30, due=-28), TODAY)
    assert [tick.anchor for tick in late.ticks] == ["start", "end"]


@pytest.mark.parametrize("stability", [0.2, 10.0])
def test_the_curve_has_no_kink(stability: float) -> None:
    """A turn from one stretch to the next is far less than the whole turn."""
    curve = forgetting(state(reviewed=0, due=2, stability=stability), TODAY)

    points = [complex(*map(float, one.split(","))) for one in curve.points.split()]
    # Each a dozen points further, since they are rounded.
    far = points[::12]
    angles = [phase(end - start) for start, end in pairwise(far)]
    assert len(angles) > 5
    assert max(abs(one - other) for one, other in pairwise(angles)) < 0.5
