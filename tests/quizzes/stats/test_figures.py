from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from quizzes.scheduling import State
from quizzes.stats.figures import Age, Figures, age_of, streak, total

TODAY = date(2026, 3, 2)


def before(state: State, days: int) -> dict[str, object]:
    return {
        "state": int(state),
        "reviewed_on": TODAY.isoformat(),
        "due_on": (TODAY + timedelta(days)).isoformat(),
    }


@pytest.mark.parametrize(
    ("state", "days", "age"),
    [
        (State.Learning, 0, Age.LEARNING),
        (State.Relearning, 0, Age.LEARNING),
        (State.Review, 20, Age.YOUNG),
        (State.Review, 21, Age.MATURE),
    ],
)
def test_a_card_is_mature_from_three_weeks_on(
    state: State, days: int, age: Age
) -> None:
    assert age_of(before(state, days)) == age


def test_a_new_card_is_in_learning() -> None:
    assert age_of(None) == Age.LEARNING


def some() -> Figures:
    figures = Figures()
    for rating in (1, 3, 3, 4):
        figures.add(age=Age.YOUNG, rating=rating, hour=9, milliseconds=30_000)
    figures.add(age=Age.LEARNING, rating=1, hour=23, milliseconds=60_000)
    return figures


def test_presses_of_new_cards_are_no_retention() -> None:
    found = some()

    assert (found.presses, found.minutes) == (5, 3)
    assert (found.recalled().kept, found.recalled().rated) == (3, 4)
    assert found.recalled(Age.MATURE).share is None
    assert (found.hours[9], found.hours[23]) == ([4, 4, 3], [1, 0, 0])


def test_figures_come_back_from_json_as_they_were() -> None:
    assert Figures.from_json(json.loads(json.dumps(some().to_json()))) == some()


def test_days_add_up() -> None:
    one = some()

    found = total([one, some()])

    assert found.presses == 10
    assert found.recalled().rated == 8
    assert found.hours[9] == [8, 8, 6]
    assert one == some()


@pytest.mark.parametrize(
    ("ago", "length"),
    [([], 0), ([0], 1), ([1], 1), ([0, 1, 2], 3), ([1, 2, 4], 2), ([2, 3], 0)],
)
def test_a_streak_outlives_the_morning(ago: list[int], length: int) -> None:
    assert streak([TODAY - timedelta(n) for n in ago], TODAY) == length
