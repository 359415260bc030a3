from __future__ import annotations

from datetime import timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.curve import interval, retrievability
from quizzes.outlook import Known, Outlook, outlook
from quizzes.policy import Parameters, Policy
from quizzes.scheduling import (
    BOUNDS,
    DEFAULTS,
    Formulas,
    Rating,
    State,
    first_memory,
)
from tests.factories import NOW, TODAY

DAY = timedelta(days=1)
CARDS = [
    Known(
        stability=5.0 + place % 40,
        difficulty=5.0,
        reviewed_on=TODAY - 3 * DAY,
        due_on=TODAY + place % 20 * DAY,
    )
    for place in range(100)
]


def of(
    *,
    known: list[Known] = CARDS,
    number: int | None = None,
    unseen: int = 0,
    new_per_day: int = 20,
    retention: float = 0.9,
    days: int = 60,
    exam: bool = False,
) -> Outlook:
    until = TODAY + days * DAY
    return outlook(
        known,
        number=len(known) if number is None else number,
        unseen=unseen,
        new_per_day=new_per_day,
        policy=Policy(desired_retention=retention, exam_on=until if exam else None),
        today=TODAY,
        until=until,
    )


def test_more_retention_costs_more_and_brings_more() -> None:
    found = [of(retention=retention) for retention in (0.8, 0.9, 0.97)]

    assert found == sorted(found, key=lambda one: one.answers)
    assert found == sorted(found, key=lambda one: one.recalled)
    assert found[0].answers < found[2].answers / 2


def test_an_exam_ahead_is_remembered_better() -> None:
    assert of(exam=True).recalled > of().recalled + 0.03


def test_cards_never_seen_are_not_recalled() -> None:
    found = of(known=[], unseen=100, new_per_day=1, days=10)

    assert found.unseen == 90
    assert found.recalled < 0.1


def test_new_cards_are_work_too() -> None:
    assert of(unseen=600).answers > of().answers + 2 * 600


def test_a_sample_tells_of_all() -> None:
    assert of(number=1000).answers == pytest.approx(10 * of().answers)
    assert of(number=1000).recalled == pytest.approx(of().recalled)


def test_nothing_to_learn_is_no_work() -> None:
    assert of(known=[]) == Outlook(answers=0, recalled=0.0, unseen=0)


def test_it_says_the_same_twice() -> None:
    assert of(unseen=50) == of(unseen=50)


# What it is told by, against py-fsrs.


def test_intervals_and_recall_are_those_of_fsrs() -> None:
    scheduler = fsrs.Scheduler(desired_retention=0.87, enable_fuzzing=False)
    for stability in (0.05, 1.0, 2.4, 33.3, 900.0):
        card = fsrs.Card(card_id=1, stability=stability, last_review=NOW)
        assert interval(stability, 0.87) == scheduler._next_interval(
            stability=stability
        )
        for days in (0, 1, 30, 400):
            assert retrievability(stability, days) == pytest.approx(
                scheduler.get_card_retrievability(card, NOW + days * DAY)
            )


def test_a_new_card_is_learnt_within_its_day() -> None:
    stability, difficulty = first_memory(Rating.Good)

    assert stability == pytest.approx(2.3065)
    assert 1 <= difficulty < 5


def test_what_is_forgotten_is_weaker_and_harder() -> None:
    weak = Formulas().after(30.0, 5.0, 0.9, Rating.Again)
    firm = Formulas().after(30.0, 5.0, 0.9, Rating.Good)

    assert weak[0] < 30 < firm[0]
    assert weak[1] > firm[1]


@given(
    st.floats(0.1, 3000),
    st.floats(1, 10),
    st.integers(1, 400),
    st.sampled_from(Rating),
    st.just(DEFAULTS) | st.tuples(*(st.floats(*bounds) for bounds in BOUNDS)),
)
def test_a_review_told_by_its_formulas_is_that_of_py_fsrs(
    stability: float,
    difficulty: float,
    days: int,
    rating: Rating,
    parameters: Parameters,
) -> None:
    # The decay is the same for all (quizzes.curve).
    parameters = (*parameters[:-1], DEFAULTS[-1])
    card = fsrs.Card(
        card_id=1,
        state=State.Review,
        stability=stability,
        difficulty=difficulty,
        last_review=NOW,
    )
    scheduler = fsrs.Scheduler(parameters, enable_fuzzing=False)
    later = NOW + days * DAY

    card = scheduler.review_card(card, rating, later)[0]
    if rating == Rating.Again:
        card = scheduler.review_card(card, Rating.Good, later)[0]

    recall = retrievability(stability, days)
    told = Formulas(parameters).after(stability, difficulty, recall, rating)
    assert told == pytest.approx((card.stability, card.difficulty))
