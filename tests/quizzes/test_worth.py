from __future__ import annotations

from quizzes.worth import Lesson, worth_most

WEIGHTS = {"secure": 60, "resilient": 40}


def test_each_domain_has_its_share() -> None:
    lessons = [Lesson(pk, "secure", 10, 1) for pk in range(10)]
    lessons += [Lesson(10 + pk, "resilient", 10, 1) for pk in range(10)]

    kept = worth_most(lessons, room=100, weights=WEIGHTS)

    assert sum(pk < 10 for pk in kept) == 6
    assert len(kept) == 10


def test_what_is_asked_most_for_its_cards_comes_first() -> None:
    lessons = [
        Lesson(1, "secure", 60, 6),
        Lesson(2, "secure", 20, 6),
        Lesson(3, "secure", 10, 0),
    ]

    assert worth_most(lessons, room=30, weights={"secure": 1}) == {2, 3}


def test_what_a_domain_leaves_is_for_others() -> None:
    lessons = [Lesson(1, "secure", 10, 1), Lesson(2, "resilient", 90, 1)]

    assert worth_most(lessons, room=100, weights=WEIGHTS) == {1, 2}


def test_lessons_of_no_domain_are_chosen_too() -> None:
    lessons = [Lesson(1, "", 60, 1), Lesson(2, "", 60, 2)]

    assert worth_most(lessons, room=100, weights=WEIGHTS) == {2}
