from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from quizzes.exams import attempt as attempts
from quizzes.models import ExamAttempt
from tests.factories import NOW
from tests.quizzes.exams.sitting import answer, letters, make_bank, sit
from tests.world import World

LATER = timedelta(minutes=10, seconds=1)
JSON = {"Accept": "application/json"}


@pytest.fixture
def attempt(world: World, clock: time_machine.Coordinates) -> ExamAttempt:
    make_bank(world.course)
    return sit(world.learner, world.course)


def url(name: str, attempt: ExamAttempt, *more: int) -> str:
    return reverse(name, args=[attempt.pk, *more])


def question(attempt: ExamAttempt, number: int = 1) -> str:
    return url("exam_question", attempt, number)


def test_it_goes_to_the_first_question_without_an_answer(
    learner: Client, attempt: ExamAttempt
) -> None:
    answer(attempt, True)
    found = learner.get(url("exam_attempt", attempt))
    assert found.headers["Location"] == question(attempt, 2)


def test_with_every_answer_it_goes_to_the_review(
    learner: Client, attempt: ExamAttempt
) -> None:
    answer(attempt, True, True, True, True)
    found = learner.get(url("exam_attempt", attempt))
    assert found.headers["Location"] == url("exam_review", attempt)


def test_a_form_saves_and_goes_on(learner: Client, attempt: ExamAttempt) -> None:
    made_at = int(NOW.timestamp()) - 42
    form = {"chosen": ["", "C"], "confidence": "sure", "made_at": made_at, "go": "2"}
    found = learner.post(question(attempt), form)
    assert found.headers["Location"] == question(attempt, 2)
    item = attempt.items.get(number=1)
    assert (item.chosen, item.confidence, item.seconds) == ("C", "sure", 42)


def test_a_form_can_strike_out_flag_and_clear(
    learner: Client, attempt: ExamAttempt
) -> None:
    chosen = {"chosen": ["", "C"]}
    learner.post(question(attempt), {**chosen, "struck": "B"})
    learner.post(question(attempt), {**chosen, "flagged": "1"})
    page = learner.get(question(attempt)).text
    item = attempt.items.get(number=1)
    assert (item.chosen, item.struck, item.flagged) == ("C", "B", True)
    assert 'name="struck" value="" aria-pressed="true"' in page
    learner.post(question(attempt), {**chosen, "clear": "1"})
    assert attempt.items.get(number=1).chosen == ""


@pytest.mark.parametrize("go", ["", "x", "-1", "99999999999999999999"])
def test_nowhere_to_go_is_the_same_question(
    learner: Client, attempt: ExamAttempt, go: str
) -> None:
    found = learner.post(question(attempt), {"go": go})
    assert found.headers["Location"] == question(attempt)


def test_a_script_is_told_that_its_click_is_saved(
    learner: Client,
    attempt: ExamAttempt,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    # The session, the account, and the click.
    with django_assert_num_queries(3):
        found = learner.post(question(attempt), {"chosen": "B"}, headers=JSON)
    assert (found.status_code, found.content) == (204, b"")
    assert attempt.items.get(number=1).chosen == "B"


def test_a_script_is_told_that_its_click_came_a_second_late(
    learner: Client, attempt: ExamAttempt, clock: time_machine.Coordinates
) -> None:
    clock.move_to(NOW + LATER)
    for number in (1, 2):
        found = learner.post(question(attempt, number), {"chosen": "B"}, headers=JSON)
        assert found.status_code == 409
    assert attempt.items.get(number=1).chosen == ""
    result = learner.get(url("exam_attempt", attempt), follow=True).text
    assert result.count("ce qui est arrivé ensuite ne compte pas") == 1


def test_a_result_says_nothing_of_seconds_that_came_late(
    learner: Client, attempt: ExamAttempt, clock: time_machine.Coordinates
) -> None:
    clock.move_to(NOW + LATER)
    learner.post(question(attempt), {"seconds": "3"}, headers=JSON)
    result = learner.get(url("exam_attempt", attempt), follow=True).text
    assert "ne compte pas" not in result


def test_a_script_is_told_of_what_no_form_sends(
    learner: Client, attempt: ExamAttempt
) -> None:
    found = learner.post(question(attempt), {"chosen": "Z"}, headers=JSON)
    assert found.status_code == 422


def test_a_form_that_comes_late_is_told_so(
    learner: Client, attempt: ExamAttempt, clock: time_machine.Coordinates
) -> None:
    clock.move_to(NOW + LATER)
    found = learner.post(question(attempt), {"chosen": "B", "go": "2"}, follow=True)
    assert found.redirect_chain[-1][0] == url("exam_result", attempt)
    assert "Le temps était écoulé" in found.text


def test_a_form_after_the_hand_in_is_told_so(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    found = learner.post(question(attempt), {"chosen": "B"}, follow=True)
    assert "plus rien n’y change" in found.text


@pytest.mark.parametrize(
    "name", ["exam_attempt", "exam_questions", "exam_state", "exam_review"]
)
def test_looking_at_an_attempt_that_ran_out_closes_it(
    learner: Client, attempt: ExamAttempt, clock: time_machine.Coordinates, name: str
) -> None:
    answer(attempt, True)
    clock.move_to(NOW + timedelta(days=2))
    learner.get(url(name, attempt))
    attempt.refresh_from_db()
    assert attempt.expired
    assert attempt.result is not None
    assert attempt.result.total.right == 1


def test_the_page_counts_down_the_servers_seconds(
    learner: Client, attempt: ExamAttempt, clock: time_machine.Coordinates
) -> None:
    assert 'data-left="600"' in learner.get(question(attempt)).text
    clock.move_to(NOW + timedelta(minutes=9, seconds=50))
    page = learner.get(question(attempt)).text
    assert 'data-left="10"' in page
    assert "moins d’une minute" in page
    assert learner.get(url("exam_state", attempt)).json()["left"] == 10


def test_another_tab_reads_what_was_saved(
    learner: Client, attempt: ExamAttempt
) -> None:
    learner.post(question(attempt, 3), {"chosen": "B", "flagged": "1"}, headers=JSON)
    state = learner.get(url("exam_state", attempt)).json()
    assert state["closed"] is False
    assert state["items"][2] == {
        "number": 3,
        "chosen": "B",
        "struck": "",
        "flagged": True,
        "confidence": "",
    }


def test_all_questions_come_at_once_with_few_queries(
    learner: Client,
    attempt: ExamAttempt,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(5):
        page = learner.get(url("exam_questions", attempt)).text
    assert page.count('class="question"') == 4


def test_against_the_clock_no_links_to_lessons_are_loaded(
    learner: Client, attempt: ExamAttempt
) -> None:
    with CaptureQueriesContext(connection) as asked:
        learner.get(question(attempt))
        learner.get(url("exam_questions", attempt))
    assert not [one for one in asked.captured_queries if "questionlink" in one["sql"]]


def test_the_review_names_what_is_missing_and_what_is_flagged(
    learner: Client, attempt: ExamAttempt
) -> None:
    answer(attempt, True, True)
    learner.post(question(attempt, 2), {"flagged": "1"})
    page = learner.get(url("exam_review", attempt))
    assert "2 questions sont sans réponse" in page.text
    assert [item.number for item in page.context["flagged"]] == [2]


def test_handing_in_shows_the_result_and_again_the_same(
    learner: Client, attempt: ExamAttempt
) -> None:
    answer(attempt, True, True, True)
    for _time in range(2):
        found = learner.post(url("exam_hand_in", attempt), follow=True)
        assert found.redirect_chain[-1][0] == url("exam_result", attempt)
        assert found.context["result"].score.scaled == 750


def test_nothing_is_handed_in_by_looking(learner: Client, attempt: ExamAttempt) -> None:
    assert learner.get(url("exam_hand_in", attempt)).status_code == 405
    found = learner.get(url("exam_result", attempt))
    assert found.headers["Location"] == url("exam_attempt", attempt)


def test_practice_explains_an_answer_once_it_is_checked(
    learner: Client, world: World, clock: time_machine.Coordinates
) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course, mode="practice")
    first = attempt.items.select_related("revision").first()
    assert first is not None
    assert "Because" not in learner.get(question(attempt)).text
    form = {"chosen": ["", letters(first, right=False)[0]], "check": "1"}
    page = learner.post(question(attempt), form, follow=True).text
    assert page.count("Because") == 4
    assert "Juste, mais non choisie" in page
    # What was checked is said, and read first.
    assert re.search(r'id="verdict"[^>]*autofocus', page)
    again = learner.get(question(attempt)).text
    assert 'id="verdict"' in again
    assert not re.search(r'id="verdict"[^>]*autofocus', again)
    found = learner.post(question(attempt), {"chosen": "A"}, follow=True)
    assert "sa réponse reste telle quelle" in found.text
    assert "Because" not in learner.get(question(attempt, 2)).text


@pytest.mark.parametrize("who", ["instructor", "stranger"])
def test_to_anybody_else_an_attempt_is_not_there(
    client: Client, attempt: ExamAttempt, world: World, who: str
) -> None:
    client.force_login(getattr(world, who))
    for name in ("attempt", "questions", "state", "review", "result", "answers"):
        assert client.get(url(f"exam_{name}", attempt)).status_code == 404
    assert client.get(question(attempt)).status_code == 404
    assert client.post(url("exam_hand_in", attempt)).status_code == 404
    found = client.post(question(attempt), {"chosen": "B"}, headers=JSON)
    assert found.status_code == 409
    assert client.post(question(attempt), {"chosen": "B"}).status_code == 404
    attempt.refresh_from_db()
    assert attempt.handed_in_at is None
    assert not attempt.items.exclude(chosen="").exists()


def test_a_question_that_it_does_not_have_is_not_there(
    learner: Client, attempt: ExamAttempt
) -> None:
    assert learner.get(question(attempt, 5)).status_code == 404


@pytest.mark.parametrize("chosen", ["A", "ABC"])
def test_not_the_number_asked_for_is_no_whole_answer(
    learner: Client, attempt: ExamAttempt, chosen: str
) -> None:
    attempt.items.update(chosen="A")
    attempt.items.filter(number=2).update(expected=2, chosen=chosen)
    said = learner.get(url("exam_review", attempt)).text
    assert "Chaque question a une réponse" not in said
    assert "Une question a moins ou plus de réponses" in said
    cells = learner.get(question(attempt)).text
    assert re.findall(r'class="cell partial[^>]*value="(\d+)"', cells) == ["2"]
    assert len(re.findall(r'class="cell answered[^>]*value="', cells)) == 3


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (301, ""),
        (300, "moins de 5 minutes : 0:05:00"),
        (60, "moins d’une minute : 0:01:00"),
    ],
)
def test_it_says_that_the_time_runs_out(
    learner: Client,
    attempt: ExamAttempt,
    clock: time_machine.Coordinates,
    left: int,
    said: str,
) -> None:
    clock.move_to(NOW + timedelta(minutes=10, seconds=-left))
    page = " ".join(learner.get(question(attempt)).text.split())
    warning = re.search(r'id="warning" role="status">(.*?)</p>', page)
    assert warning
    assert said in warning[1]
    assert bool(warning[1]) == bool(said)


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("<p>Que prévoir ? (Choisissez DEUX réponses.)</p>", 0),
        ("<p>Which fit? (Select TWO)</p>\n", 0),
        ("<p>Que prévoir (à choisir) ?</p>", 1),
        ("<p>(Choisissez bien.) Que prévoir ?</p>", 1),
    ],
)
def test_how_many_are_to_be_chosen_is_shown_once(
    learner: Client, attempt: ExamAttempt, said: str, times: int
) -> None:
    attempt.items.filter(number=2).update(expected=2)
    revision = attempt.items.get(number=2).revision
    revision.stem_html = said
    revision.save()
    page = learner.get(question(attempt, 2)).text
    legend = re.findall(r"<legend ([^>]*)>Choisissez 2 réponses", page)[0]
    assert ("visually-hidden" not in legend) == bool(times)


def test_only_a_question_with_several_answers_can_have_too_many(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempt.items.filter(number=2).update(expected=2)
    assert "data-enough" not in learner.get(question(attempt)).text
    assert "2 réponses sont déjà choisies" in learner.get(question(attempt, 2)).text
