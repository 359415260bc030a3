from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.charts import WIDTH, Column, bars, calendar, round_top

TODAY = date(2026, 3, 4)  # a Wednesday
MONTHS = {month: f"m{month}" for month in range(1, 13)}


@pytest.mark.parametrize(
    ("most", "top"),
    [(0, 2), (1, 2), (3, 4), (7, 10), (10, 10), (11, 20), (41, 100), (99_999, 1e5)],
)
def test_an_axis_ends_at_a_round_number(most: float, top: float) -> None:
    assert round_top(most) == top


def test_bars_are_as_high_as_their_value() -> None:
    chart = bars([Column("a", [("plain", 10)]), Column("b", [("plain", 5)])])

    high, low = chart.boxes
    assert high.height == 2 * low.height
    assert high.y + high.height == low.y + low.height == max(chart.rules)
    assert [label.text for label in chart.labels] == ["a", "b", 0, 5, 10]


def test_parts_are_stacked() -> None:
    [foot, top] = bars([Column("a", [("late", 1), ("due", 3)])]).boxes

    assert (foot.kind, top.kind) == ("late", "due")
    assert round(top.y + top.height, 1) == foot.y


def test_nothing_is_drawn_of_nothing() -> None:
    assert bars([Column("a", [("plain", 0)])]).boxes == []
    assert bars([]).boxes == []


def test_columns_that_stand_close_are_not_all_named() -> None:
    chart = bars([Column(str(n), [("plain", n)]) for n in range(30)])

    named = [label for label in chart.labels if label.anchor == "middle"]
    assert len(chart.boxes) == 29
    assert 5 < len(named) < 15


@given(st.lists(st.floats(0, 1e9), max_size=60))
def test_bars_stay_within_the_chart(values: list[float]) -> None:
    chart = bars([Column("x", [("plain", value)]) for value in values])

    for box in chart.boxes:
        assert box.x >= 0
        assert box.x + box.width <= WIDTH + 0.2
        assert box.y >= 0
        assert box.y + box.height <= chart.height


def test_a_calendar_has_a_square_for_each_day_up_to_today() -> None:
    chart = calendar({}, last=TODAY, weeks=2, months=MONTHS)

    assert len(chart.boxes) == 7 + 3
    assert {box.kind for box in chart.boxes} == {"level-0"}


def test_a_fuller_day_is_darker() -> None:
    counts = {TODAY - timedelta(n): n for n in (0, 1, 50, 100)}

    kinds = [
        box.kind for box in calendar(counts, last=TODAY, weeks=26, months=MONTHS).boxes
    ]

    assert kinds.count("level-1") == 1
    assert kinds.count("level-2") == 1
    assert kinds.count("level-4") == 1


def test_a_calendar_names_months_over_their_first_week() -> None:
    chart = calendar({}, last=TODAY, weeks=26, months=MONTHS)

    assert [label.text for label in chart.labels] == ["m10", "m11", "m12", "m1", "m2"]
