from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from quizzes.exams import attempt as attempts
from quizzes.exams import bank
from quizzes.exams.attempt import Closed, NothingToDraw
from quizzes.exams.blueprint import OFFICIAL
from quizzes.exams.clicks import BadClick
from quizzes.models import ExamAttempt
from tests.factories import NOW, QuestionRevisionFactory
from tests.quizzes.exams.sitting import (
    PLAN,
    answer,
    click,
    letters,
    make_bank,
    make_question,
    sit,
)
from tests.world import World

SECOND = timedelta(seconds=1)


@pytest.fixture
def attempt(world: World) -> ExamAttempt:
    make_bank(world.course)
    return sit(world.learner, world.course)


def test_an_attempt_has_its_deadline_and_its_items_from_the_start(
    attempt: ExamAttempt,
) -> None:
    assert attempt.deadline == NOW + timedelta(minutes=10)
    items = list(attempt.items.select_related("question"))
    assert [item.number for item in items] == [1, 2, 3, 4]
    assert len({item.question.domain for item in items}) == 4
    assert all(sorted(item.order) == [0, 1, 2, 3] for item in items)


def test_the_accommodation_moves_the_deadline(world: World) -> None:
    make_bank(world.course, each=20)
    attempt = attempts.start(
        learner=world.learner,
        course=world.course,
        slug="official",
        blueprint=OFFICIAL,
        mode="timed",
        accommodated=True,
        now=NOW,
    )
    assert attempt.deadline == NOW + timedelta(minutes=160)
    assert attempt.items.filter(scored=True).count() == 50


def test_a_small_bank_makes_a_shorter_exam_of_the_same_pace(world: World) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course, replace(PLAN, questions=8))
    assert attempt.items.count() == 4
    assert attempt.deadline == NOW + timedelta(minutes=5)


def test_an_empty_bank_starts_nothing(world: World) -> None:
    with pytest.raises(NothingToDraw):
        sit(world.learner, world.course)
    assert not ExamAttempt.objects.exists()


def test_starting_again_resumes(attempt: ExamAttempt, world: World) -> None:
    assert sit(world.learner, world.course, now=NOW + SECOND) == attempt


def test_a_tab_that_finds_nothing_left_has_what_another_tab_began(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_bank(world.course)
    look = bank.candidates
    quicker: list[ExamAttempt] = []

    def look_late(**of: Any) -> Any:
        monkeypatch.undo()
        quicker.append(sit(world.learner, world.course))
        return look(**of)

    monkeypatch.setattr(bank, "candidates", look_late)
    assert [sit(world.learner, world.course)] == quicker


def test_the_database_keeps_to_one_open_attempt(attempt: ExamAttempt) -> None:
    attempt.pk = None
    with pytest.raises(IntegrityError):
        attempt.save(force_insert=True)


def test_unseen_questions_come_first(world: World) -> None:
    make_bank(world.course, each=2)
    first = sit(world.learner, world.course)
    attempts.hand_in(first, NOW)
    second = sit(world.learner, world.course)
    seen = set(first.items.values_list("question", flat=True))
    assert seen.isdisjoint(second.items.values_list("question", flat=True))


def test_what_others_have_seen_is_unseen(world: World) -> None:
    make_bank(world.course, each=2)
    other = sit(world.instructor, world.course)
    drawn = attempts.bank.candidates(
        learner=world.learner, course=world.course, blueprint=PLAN
    )
    assert other.items.count() == 4
    assert {one.seen for one in drawn} == {0}


def test_an_attempt_shows_the_revision_that_it_was_sat_with(world: World) -> None:
    question = make_question(world.course)
    attempt = sit(world.learner, world.course, replace(PLAN, weights={}))
    question.revision = 2
    question.save()
    QuestionRevisionFactory(question=question, number=2)
    assert attempt.items.get().revision.number == 1


def test_a_click_says_only_what_it_speaks_of(attempt: ExamAttempt) -> None:
    click(attempt, 1, "chosen=B&seconds=7")
    click(attempt, 1, "flagged=1&seconds=5")
    click(attempt, 1, "struck=&struck=C&struck=D&confidence=guessed")
    item = attempt.items.get(number=1)
    assert (item.chosen, item.flagged, item.struck) == ("B", True, "CD")
    assert (item.confidence, item.seconds, item.answered_at) == ("guessed", 12, NOW)


def test_an_answer_can_be_changed_and_taken_back(attempt: ExamAttempt) -> None:
    for form in ("chosen=B", "chosen=&chosen=C", "chosen="):
        click(attempt, 2, form)
    item = attempt.items.get(number=2)
    assert (item.chosen, item.answered_at) == ("", None)


def test_several_answers_are_kept_where_several_are_asked_for(world: World) -> None:
    make_question(world.course, right="AC")
    attempt = sit(world.learner, world.course, replace(PLAN, weights={}))
    click(attempt, 1, "chosen=&chosen=D&chosen=B")
    assert attempt.items.get().chosen == "BD"


@pytest.mark.parametrize(
    "form",
    [
        "chosen=E",
        "chosen=AB",
        "chosen=a",
        "chosen=%00",
        "chosen=" + "A" * 30 + "1",
        "struck=Z",
        "flagged=2",
        "confidence=maybe",
    ],
)
def test_what_no_form_sends_is_refused(attempt: ExamAttempt, form: str) -> None:
    with pytest.raises(BadClick):
        click(attempt, 1, form)
    assert attempt.items.get(number=1).chosen == ""


def test_time_is_bounded_and_nonsense_is_none(attempt: ExamAttempt) -> None:
    click(attempt, 1, "seconds=999999")
    click(attempt, 1, "seconds=-5")
    click(attempt, 1, "seconds=" + "9" * 50)
    assert attempt.items.get(number=1).seconds == attempts.LONGEST


def test_an_answer_at_the_deadline_is_kept_and_one_a_second_late_refused(
    attempt: ExamAttempt,
) -> None:
    assert attempt.deadline is not None
    click(attempt, 1, "chosen=A", now=attempt.deadline)
    with pytest.raises(Closed):
        click(attempt, 1, "chosen=B", now=attempt.deadline + SECOND)
    assert attempt.items.get(number=1).chosen == "A"


def test_nobody_saves_in_anothers_attempt(attempt: ExamAttempt, world: World) -> None:
    with pytest.raises(Closed):
        click(attempt, 1, "chosen=A", learner=world.stranger)
    assert attempt.items.get(number=1).chosen == ""


def test_handing_in_scores_what_was_saved(attempt: ExamAttempt) -> None:
    answer(attempt, True, True, False)
    done = attempts.hand_in(attempt, NOW + SECOND)
    assert done.handed_in_at == NOW + SECOND
    assert done.result is not None
    assert (done.result.total.right, done.result.total.of) == (2, 4)
    assert done.result.scaled == 500
    assert not done.passed
    rights = done.items.values_list("right", flat=True)
    assert list(rights) == [True, True, False, False]


def test_handing_in_twice_is_one(attempt: ExamAttempt) -> None:
    answer(attempt, True)
    first = attempts.hand_in(attempt, NOW)
    again = attempts.hand_in(attempt, NOW + SECOND)
    assert (again.handed_in_at, again.score) == (NOW, first.score)


def test_after_handing_in_nothing_is_saved(attempt: ExamAttempt) -> None:
    attempts.hand_in(attempt, NOW)
    with pytest.raises(Closed):
        click(attempt, 1, "chosen=A")
    with pytest.raises(Closed):
        click(attempt, 1, "flagged=1")


def test_multiple_response_is_all_or_nothing(world: World) -> None:
    for _place in range(4):
        make_question(world.course, right="BD")
    attempt = sit(world.learner, world.course, replace(PLAN, weights={}))
    one, two, three, four = attempt.items.select_related("revision")
    click(attempt, 1, f"chosen={letters(one, right=True)}")
    click(attempt, 2, f"chosen={letters(two, right=True)[:1]}")
    click(
        attempt,
        3,
        f"chosen={letters(three, right=True)}{letters(three, right=False)[0]}",
    )
    click(attempt, 4, f"chosen={letters(four, right=False)}")
    attempts.hand_in(attempt, NOW)
    rights = attempt.items.values_list("right", flat=True)
    assert list(rights) == [True, False, False, False]


def test_an_unscored_question_is_marked_and_does_not_count(world: World) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course, replace(PLAN, unscored=1))
    answer(attempt, True, True, True, True)
    done = attempts.hand_in(attempt, NOW)
    assert done.result is not None
    assert (done.result.total.right, done.result.total.of) == (3, 3)
    assert done.items.filter(right=True).count() == 4


def test_an_attempt_left_open_is_scored_as_of_its_deadline(
    attempt: ExamAttempt,
) -> None:
    answer(attempt, True, True)
    attempts.close_late(ExamAttempt.objects.all(), NOW + timedelta(days=3))
    attempt.refresh_from_db()
    assert attempt.expired
    assert attempt.handed_in_at == attempt.deadline
    assert attempt.result is not None
    assert attempt.result.total.right == 2


def test_an_attempt_is_not_late_at_its_deadline(attempt: ExamAttempt) -> None:
    assert attempt.deadline is not None
    attempts.close_late(ExamAttempt.objects.all(), attempt.deadline)
    attempt.refresh_from_db()
    assert attempt.handed_in_at is None


def test_handing_in_late_is_handing_in_at_the_deadline(attempt: ExamAttempt) -> None:
    assert attempts.hand_in(attempt, NOW + timedelta(hours=1)).expired


def test_an_exam_can_be_sat_again_once_the_last_one_ran_out(
    attempt: ExamAttempt, world: World
) -> None:
    again = sit(world.learner, world.course, now=NOW + timedelta(hours=1))
    assert again != attempt
    assert again.handed_in_at is None


def test_practice_has_no_clock_and_marks_at_once(world: World) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course, mode="practice")
    assert attempt.deadline is None
    answer(attempt, True, False, now=NOW + timedelta(days=9))
    for number in (1, 2, 3):
        attempts.check(attempt, number)
    rights = attempt.items.values_list("right", flat=True)
    assert list(rights) == [True, False, None, None]
    with pytest.raises(Closed):
        click(attempt, 1, "chosen=A")
    click(attempt, 3, "chosen=A")


def test_a_timed_attempt_marks_nothing_before_the_end(attempt: ExamAttempt) -> None:
    answer(attempt, True)
    attempts.check(attempt, 1)
    assert attempt.items.get(number=1).right is None


def test_mistakes_are_what_was_missed_or_guessed_the_last_time(world: World) -> None:
    make_bank(world.course)
    first = sit(world.learner, world.course)
    answer(first, True, True, False, False)
    click(first, 2, "confidence=guessed")
    attempts.hand_in(first, NOW)
    asked = list(first.items.values_list("question", flat=True))
    assert attempts.bank.mistakes(world.learner, world.course) == set(asked[1:])

    blueprint = replace(PLAN, weights={}, mistakes=True, questions=20)
    second = sit(world.learner, world.course, blueprint, slug="mistakes")
    assert set(second.items.values_list("question", flat=True)) == set(asked[1:])
    answer(second, True, True, False)
    attempts.hand_in(second, NOW)
    still = second.items.get(number=3).question_id
    assert attempts.bank.mistakes(world.learner, world.course) == {still}


def test_saving_a_click_is_one_statement(
    attempt: ExamAttempt, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        click(attempt, 1, "chosen=A&seconds=3")


def test_what_is_struck_out_is_not_chosen_and_the_other_way_round(
    world: World,
) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course)
    for form, expected in (
        ("chosen=A", ("A", "")),
        ("chosen=A&struck=AB", ("", "AB")),
        ("chosen=B", ("B", "A")),
    ):
        click(attempt, 1, form)
        item = attempt.items.get(number=1)
        assert (item.chosen, item.struck) == expected
