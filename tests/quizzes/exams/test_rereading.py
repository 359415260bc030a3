from __future__ import annotations

import pytest

from quizzes.exams.rereading import Asked, gains

WEIGHTS = {"secure": 60, "resilient": 40}


def asked(domain: str = "secure", **changes: object) -> Asked:
    fields = {"right": False, "guessed": False, "size": 4, "expected": 1}
    return Asked(domain=domain, **{**fields, "lessons": [1], **changes})  # type: ignore[arg-type]


def test_a_missed_question_is_worth_its_share_of_its_domain() -> None:
    items = [asked(), asked(right=True), asked("resilient", lessons=[2])]
    assert gains(items, WEIGHTS) == [(2, 400), (1, 300)]


def test_a_question_shares_its_points_among_its_lessons() -> None:
    assert gains([asked(lessons=[2, 1])], {"secure": 1}) == [(1, 500), (2, 500)]


def test_what_was_guessed_right_is_worth_what_the_guess_would_lose() -> None:
    guessed = asked(right=True, guessed=True)
    assert gains([guessed], {}) == [(1, 750)]
    two_of_five = asked(right=True, guessed=True, size=5, expected=2)
    assert gains([two_of_five], {}) == [(1, pytest.approx(900))]


def test_without_weights_every_question_is_worth_the_same() -> None:
    items = [asked(), asked("resilient", lessons=[2]), asked("", right=True)]
    found = gains(items, {})
    assert found == [(1, pytest.approx(1000 / 3)), (2, pytest.approx(1000 / 3))]


def test_nothing_missed_leaves_nothing_to_reread() -> None:
    assert gains([asked(right=True)], WEIGHTS) == []
    assert gains([], WEIGHTS) == []
