"""A click as the attempt is handed in, and two hand-ins at once, by real processes."""

from __future__ import annotations

from functools import partial

import pytest

from tests import processes

run = partial(processes.run, module="tests.quizzes.exams.worker")
race = partial(processes.race, module="tests.quizzes.exams.worker")

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_click_as_the_attempt_is_handed_in_is_scored_or_refused(url: str) -> None:
    attempt = run(url, "sit", 20)

    saved, _handed_in = race(url, ("click", attempt), ("hand_in", attempt))

    found = run(url, "exam", attempt)
    assert found["answered"] == saved
    assert found["right"] == [[number, True] for number in saved]
    assert found["score"]["right"] == len(saved)


def test_two_hand_ins_at_once_are_one(url: str) -> None:
    attempt = run(url, "sit", 4)

    moments = race(url, *[("hand_in", attempt)] * 3)

    assert len(set(moments)) == 1


def test_starts_of_one_exam_at_once_are_one_attempt(url: str) -> None:
    (learner, course) = run(url, "bank", 8)

    begun = race(url, *[("start", learner, course, "sprint", 20)] * 3)

    assert len({attempt for attempt, *_questions in begun}) == 1


def test_different_exams_begun_at_once_share_no_question(url: str) -> None:
    (learner, course) = run(url, "bank", 30)

    exams = [("start", learner, course, slug, 10) for slug in ("half", "sprint", "own")]
    begun = race(url, *exams)

    assert len({attempt for attempt, *_questions in begun}) == 3
    drawn = [question for _attempt, *questions in begun for question in questions]
    assert len(drawn) == len(set(drawn)) == 30
