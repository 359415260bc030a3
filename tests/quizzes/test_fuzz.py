from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.fuzz import drawn, factor, fuzz_range, in_order, seed

MAXIMUM = 36500


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1, (1, 1)),
        (2, (2, 2)),
        (3, (2, 4)),
        (7, (5, 9)),
        (10, (8, 12)),
        (20, (17, 23)),
        (100, (93, 107)),
        (365, (345, 385)),
        (36500, (34673, 36500)),
    ],
)
def test_it_has_the_ranges_of_fsrs(days: int, expected: tuple[int, int]) -> None:
    assert fuzz_range(days, maximum=MAXIMUM) == expected


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([1, 1, 1, 1], {8: 250, 9: 250, 10: 250, 11: 250}),
        ([0.25, 0.25, 0, 0.5], {8: 250, 9: 250, 11: 500}),
    ],
)
def test_days_are_drawn_by_their_weight(
    weights: list[float], expected: dict[int, int]
) -> None:
    shares = Counter(
        drawn(range(8, 12), factor=i / 1000, weights=weights) for i in range(1000)
    )

    assert shares == expected


def test_its_factors_are_spread_over_cards_and_repetitions() -> None:
    tenths = Counter(
        int(factor(seed(card, reps)) * 10) for card in range(200) for reps in range(10)
    )

    assert set(tenths) == set(range(10))
    assert max(tenths.values()) < 260
    assert min(tenths.values()) > 140


def test_another_repetition_has_another_seed() -> None:
    assert len({seed(card, reps) for card in range(99) for reps in range(99)}) == 9801


def test_what_is_in_order_stays() -> None:
    assert in_order([1, 2, 8], maximum=MAXIMUM) == [1, 2, 8]


@pytest.mark.parametrize(
    ("intervals", "expected"),
    [
        ([4, 4, 4], [4, 5, 6]),
        ([9, 3, 5], [9, 10, 11]),
        ([36500, 36500, 36500], [36498, 36499, 36500]),
        ([36000, 36500, 36500], [36000, 36499, 36500]),
        ([], []),
    ],
)
def test_it_puts_intervals_at_least_a_day_apart(
    intervals: list[int], expected: list[int]
) -> None:
    assert in_order(intervals, maximum=MAXIMUM) == expected


@pytest.mark.parametrize(
    ("maximum", "expected"), [(1, [1, 1, 1]), (2, [1, 1, 2]), (3, [1, 2, 3])]
)
def test_it_stays_in_order_where_there_is_no_room(
    maximum: int, expected: list[int]
) -> None:
    assert in_order([8, 11, 19], maximum=maximum) == expected


@given(
    st.floats(0, 1, exclude_max=True),
    st.lists(st.floats(1e-9, 1e9), min_size=1, max_size=9),
)
def test_it_draws_one_of_the_days(where: float, weights: list[float]) -> None:
    days = range(3, 3 + len(weights))

    assert drawn(days, factor=where, weights=weights) in days


@given(st.integers(1, MAXIMUM))
def test_a_range_holds_its_interval(days: int) -> None:
    shortest, longest = fuzz_range(days, maximum=MAXIMUM)

    assert 1 <= shortest <= days <= longest <= MAXIMUM
