from __future__ import annotations

from math import sqrt

import pytest

from quizzes.exams.items import Answer, correlation, statistics

# Five learners and four items, worked out by hand: each knows one item less.
#            A  B  C  D  E
MARKS = {1: [1, 1, 1, 1, 0], 2: [1, 1, 1, 0, 0], 3: [1, 1, 0, 0, 0], 4: [1, 0, 0, 0, 0]}


def answers(marks: dict[int, list[int]]) -> list[Answer]:
    learners = range(len(next(iter(marks.values()))))
    return [
        Answer(learner, learner, item, bool(marks[item][learner]))
        for learner in learners
        for item in marks
    ]


def test_facility_is_the_mean_mark() -> None:
    found = statistics(answers(MARKS), least=5)
    assert {item: one.facility for item, one in found.items()} == pytest.approx(
        {1: 0.8, 2: 0.6, 3: 0.4, 4: 0.2}
    )


def test_discrimination_is_the_correlation_with_the_rest() -> None:
    found = statistics(answers(MARKS), least=5)
    # Item 1: marks 1 1 1 1 0 (mean 0.8), the rest 3 2 1 0 0 (mean 1.2). Sum of the
    # products of the deviations 6 - 5(0.8)(1.2) = 1.2, of their squares 0.8 and 6.8.
    assert found[1].discrimination == pytest.approx(1.2 / sqrt(0.8 * 6.8))
    # Item 2: 1 1 1 0 0 (0.6) and 3 2 1 1 0 (1.4): 6 - 4.2 = 1.8; 1.2 and 5.2.
    assert found[2].discrimination == pytest.approx(1.8 / sqrt(1.2 * 5.2))
    # Items 3 and 4 are items 2 and 1 seen from the other end.
    assert found[3].discrimination == pytest.approx(found[2].discrimination)
    assert found[4].discrimination == pytest.approx(found[1].discrimination)


def test_an_item_that_the_good_miss_discriminates_the_wrong_way() -> None:
    found = statistics(answers({**MARKS, 5: [0, 0, 0, 1, 1]}), least=5)
    assert found[5].discrimination is not None
    assert found[5].discrimination < -0.8


def test_an_item_that_all_have_right_discriminates_nothing() -> None:
    found = statistics(answers({**MARKS, 5: [1, 1, 1, 1, 1]}), least=5)
    assert (found[5].facility, found[5].discrimination) == (1.0, None)


def test_only_the_first_meeting_counts() -> None:
    again = [Answer(9, learner, 1, True) for learner in range(5)]
    found = statistics([*answers(MARKS), *again], least=5)
    assert (found[1].cases, found[1].facility) == (5, pytest.approx(0.8))


def test_too_few_learners_say_nothing() -> None:
    found = statistics(answers(MARKS), least=6)
    assert (found[1].cases, found[1].facility) == (5, None)


def test_attempts_of_different_lengths_are_compared_by_share() -> None:
    """Twice as many questions of the same kind make nobody better."""
    short = answers(MARKS)
    long = [
        Answer(one.attempt, one.learner, one.question + 10, one.right)
        for one in short
        if one.learner % 2
    ]
    found = statistics([*short, *long], least=5)
    rests = [3 / 3, 5 / 7, 1 / 3, 1 / 7, 0 / 3]
    assert found[1].discrimination == pytest.approx(correlation(MARKS[1], rests))


def test_a_lone_item_has_no_rest_to_be_compared_with() -> None:
    lone = [Answer(learner, learner, 1, bool(learner % 2)) for learner in range(6)]
    one = statistics(lone, least=5)[1]
    assert (one.facility, one.discrimination) == (0.5, None)


def test_it_counts_who_chose_what() -> None:
    chosen = [Answer(n, n, 1, n == 0, (n % 2, 2)) for n in range(5)]
    assert statistics(chosen)[1].chosen == {0: 3, 1: 2, 2: 5}


def test_it_does_not_say_what_each_of_a_few_chose() -> None:
    chosen = [Answer(n, n, 1, n == 0, (n % 2, 2)) for n in range(4)]
    assert statistics(chosen, least=1)[1].chosen == {}


def test_correlation_is_pearsons() -> None:
    assert correlation([1, 2, 3], [2, 4, 6]) == pytest.approx(1)
    assert correlation([1, 2, 3], [6, 4, 2]) == pytest.approx(-1)
    assert correlation([1, 1, 1], [1, 2, 3]) is None
