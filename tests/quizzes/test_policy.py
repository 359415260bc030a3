from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from quizzes.policy import Load, Policy
from tests.factories import TODAY

SATURDAY, SUNDAY = 5, 6


def shares(policy: Policy, days: int, today: date = TODAY) -> Counter[int]:
    """How many of a hundred cards of so many days each interval gets."""
    return Counter(policy.placed(days, today=today, factor=i / 100) for i in range(100))


def test_days_that_are_alike_get_as_many() -> None:
    assert shares(Policy(), 10) == {8: 20, 9: 20, 10: 20, 11: 20, 12: 20}


def test_a_full_day_gets_fewer() -> None:
    load = Load(TODAY, [30] * 10 + [90] + [30] * 10)

    found = shares(Policy(load=load), 10)

    assert found[10] < found[9] // 4
    assert found.total() == 100
    assert set(found) == {8, 9, 10, 11, 12}


def test_an_empty_day_gets_most() -> None:
    load = Load(TODAY, [30] * 9 + [0] + [30] * 10)

    assert shares(Policy(load=load), 10)[9] > 95


def test_days_are_counted_from_the_day_of_the_count() -> None:
    yesterday = Load(TODAY - timedelta(1), [30] * 10 + [0] + [30] * 10)

    assert shares(Policy(load=yesterday), 10)[9] > 95


@pytest.mark.parametrize("counted", [0, 11, 12])
def test_a_range_that_was_not_counted_whole_is_taken_evenly(counted: int) -> None:
    load = Load(TODAY, [0] * counted)

    assert set(shares(Policy(load=load), 10).values()) == {20}


def test_an_easy_day_gets_none() -> None:
    policy = Policy(easy_days=frozenset({SATURDAY, SUNDAY}))

    found = shares(policy, 12)

    weekdays = {(TODAY + timedelta(days)).weekday() for days in found}
    assert weekdays == {0, 3, 4}


def test_an_easy_day_gets_what_can_come_on_no_other() -> None:
    policy = Policy(easy_days=frozenset(range(7)))

    assert shares(policy, 1) == {1: 100}
    assert set(shares(policy, 10)) == {8, 9, 10, 11, 12}


def test_nothing_is_placed_beyond_the_maximum() -> None:
    found = shares(Policy(maximum_interval=30), 400)

    assert max(found) == 30
    assert len(found) > 1


# An exam is ahead.


def before_exam(left: int) -> Policy:
    return Policy(exam_on=TODAY + timedelta(left))


def test_an_interval_short_of_the_last_days_is_what_it_is() -> None:
    assert set(shares(before_exam(30), 10)) == {8, 9, 10, 11, 12}


@pytest.mark.parametrize(
    ("days", "looks"),
    [
        (20, range(26, 30)),
        (36, range(26, 30)),
        (40, range(23, 28)),
        (91, range(20, 25)),
    ],
)
def test_one_that_reaches_the_last_days_ends_within_them_the_firmest_first(
    days: int, looks: range
) -> None:
    assert set(shares(before_exam(30), days)) == set(looks)


def test_the_last_days_are_kept_alike_too() -> None:
    load = Load(TODAY, [30] * 22 + [0] + [30] * 10)
    policy = Policy(exam_on=TODAY + timedelta(30), load=load)

    assert shares(policy, 400)[22] > 95


def test_within_the_last_days_a_card_that_will_hold_ends_with_the_exam() -> None:
    policy = before_exam(6)

    assert shares(policy, 400) == {6: 100}
    assert set(shares(policy, 4)) == {3, 4, 5}
    assert policy.in_order([6, 6, 6], today=TODAY) == [6, 6, 6]


def test_within_the_last_days_one_that_would_not_hold_surely_comes_again() -> None:
    policy = before_exam(8)

    # At 90 %, so many days are two fifths as many at 95 %.
    assert set(shares(policy, 10)) == {4, 5, 6, 7}
    assert shares(policy, 30) == {8: 100}
    assert shares(before_exam(1), 1) == {1: 100}


def test_a_better_button_keeps_its_place_among_the_last_days() -> None:
    assert before_exam(30).in_order([24, 24, 22], today=TODAY) == [24, 24, 24]
    assert before_exam(30).in_order([9, 9, 9], today=TODAY) == [9, 10, 11]


@pytest.mark.parametrize("left", [0, -1])
def test_an_exam_that_has_come_changes_nothing(left: int) -> None:
    assert shares(before_exam(left), 100) == shares(Policy(), 100)
