from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.examguide import DOMAINS, TASKS
from quizzes.exams.scoring import Marked, Score, score

MARKED = st.lists(
    st.builds(
        Marked,
        domain=st.sampled_from(["", *DOMAINS]),
        task=st.sampled_from(["", *TASKS]),
        scored=st.booleans(),
        right=st.booleans(),
    ),
    max_size=80,
)


def marked(right: int, wrong: int) -> list[Marked]:
    return [
        Marked("secure", "1.1", scored=True, right=place < right)
        for place in range(right + wrong)
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "scaled"),
    [(0, 50, 100), (4, 46, 100), (36, 14, 720), (35, 15, 700), (50, 0, 1000)],
)
def test_the_estimate_is_a_thousand_times_the_share(
    right: int, wrong: int, scaled: int
) -> None:
    assert score(marked(right, wrong)).scaled == scaled


def test_nothing_scored_is_the_lowest_score() -> None:
    nothing = score([])
    assert (nothing.scaled, nothing.low, nothing.high) == (100, 100, 100)


def test_chance_is_said_to_move_thirty_six_of_fifty_by_sixty_points_or_so() -> None:
    # Wilson's interval of one standard deviation for 36 of 50, worked by hand:
    # centre (0.72 + 0.01) / 1.02, half-width sqrt(0.2016 / 50 + 0.0001) / 1.02.
    found = score(marked(36, 14))
    assert (found.low, found.high) == (653, 779)


@given(MARKED)
def test_scores_equal_an_independent_count(items: list[Marked]) -> None:
    found = score(items)
    for domain in DOMAINS:
        rights = [one.right for one in items if one.scored and one.domain == domain]
        if rights:
            assert found.domains[domain].right == rights.count(True)
            assert found.domains[domain].of == len(rights)
        else:
            assert domain not in found.domains
    for task in TASKS:
        rights = [one.right for one in items if one.scored and one.task == task]
        assert bool(rights) == (task in found.tasks)
        if rights:
            assert found.tasks[task].share == float(
                Fraction(rights.count(True), len(rights))
            )
    assert found.low <= found.scaled <= found.high


@given(MARKED)
def test_what_does_not_count_changes_nothing(items: list[Marked]) -> None:
    assert score(items) == score([one for one in items if one.scored])


@given(MARKED)
def test_a_score_is_the_same_after_a_time_in_the_database(items: list[Marked]) -> None:
    found = score(items)
    assert Score.from_json(found.to_json()) == found
