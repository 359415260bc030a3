from __future__ import annotations

import pytest

from quizzes.exams.rereading import Asked, gains


def asked(**changes: object) -> Asked:
    fields = {"right": False, "guessed": False, "size": 4, "expected": 1}
    return Asked(**{"scored": True, **fields, "lessons": [1], **changes})  # type: ignore[arg-type]


def test_a_question_is_worth_what_the_score_counts_it_for() -> None:
    items = [asked(right=True)] * 18 + [asked(lessons=[2]), asked()]
    assert gains(items) == [(1, 50), (2, 50)]


def test_a_question_that_is_not_scored_brings_nothing() -> None:
    items = [asked(), asked(scored=False, lessons=[2]), asked(right=True)]
    assert gains(items) == [(1, 500)]


def test_a_question_shares_its_points_among_its_lessons() -> None:
    assert gains([asked(lessons=[2, 1])]) == [(1, 500), (2, 500)]


def test_what_was_guessed_right_is_worth_what_the_guess_would_lose() -> None:
    guessed = asked(right=True, guessed=True)
    assert gains([guessed]) == [(1, 750)]
    two_of_five = asked(right=True, guessed=True, size=5, expected=2)
    assert gains([two_of_five]) == [(1, pytest.approx(900))]


def test_nothing_missed_leaves_nothing_to_reread() -> None:
    assert gains([asked(right=True)]) == []
    assert gains([]) == []
