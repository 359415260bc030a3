from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.examguide import DOMAINS, TASKS, WEIGHTS
from quizzes.exams.blueprint import OFFICIAL, Blueprint, largest_remainder
from quizzes.exams.presets import PRESETS, title_of


def test_the_official_exam_has_19_17_16_and_13_questions() -> None:
    assert list(OFFICIAL.quotas().values()) == [19, 17, 16, 13]


def test_the_guide_has_four_domains_and_fourteen_tasks() -> None:
    assert list(DOMAINS) == list(WEIGHTS)
    assert sum(WEIGHTS.values()) == 100
    assert [sum(task[0] == n for task in TASKS) for n in "1234"] == [3, 2, 5, 4]


@given(
    st.dictionaries(st.text(max_size=3), st.integers(1, 100), min_size=1),
    st.integers(0, 500),
)
def test_every_seat_is_given_and_nobody_is_a_whole_seat_off(
    weights: dict[str, int], seats: int
) -> None:
    given_out = largest_remainder(weights, seats)
    assert sum(given_out.values()) == seats
    for key, weight in weights.items():
        assert abs(given_out[key] - weight * seats / sum(weights.values())) < 1


def test_equal_remainders_go_to_the_first() -> None:
    assert largest_remainder({"a": 1, "b": 1, "c": 1}, 4) == {"a": 2, "b": 1, "c": 1}


def test_nobody_of_no_weight_gets_a_seat() -> None:
    assert largest_remainder({}, 3) == {}
    assert largest_remainder({"a": 0}, 3) == {"a": 0}


def test_fewer_questions_take_less_time() -> None:
    fitted = OFFICIAL.of(40)
    assert (fitted.questions, fitted.unscored, fitted.minutes) == (40, 9, 80)
    assert OFFICIAL.of(65) == OFFICIAL


def test_the_accommodation_makes_130_minutes_160() -> None:
    assert OFFICIAL.length(accommodated=False).total_seconds() == 130 * 60
    assert OFFICIAL.length(accommodated=True).total_seconds() == 160 * 60


@pytest.mark.parametrize("slug", PRESETS)
def test_a_preset_is_the_same_after_a_time_in_the_database(slug: str) -> None:
    preset = PRESETS[slug]
    assert Blueprint.from_json(preset.to_json()) == preset
    assert title_of(slug, preset) != slug
