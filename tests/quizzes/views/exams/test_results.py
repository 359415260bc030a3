from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from content.models import Question, QuestionLink
from quizzes.exams import attempt as attempts
from quizzes.exams.result import Result
from quizzes.models import Advance, ExamAttempt, Memory, QuestionReport, Review
from quizzes.replay import replayed
from studyapp.models import User
from tests.factories import NOW, TODAY, CardFactory, LessonFactory, MemoryFactory
from tests.quizzes.exams.sitting import PLAN, answer, click, make_bank, sit
from tests.quizzes.pressing import press
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def attempt(world: World) -> ExamAttempt:
    """Two of four questions missed; each leads to the lesson and to a card of it."""
    for question, card in zip(
        make_bank(world.course), [*world.cards, world.cards[0]], strict=True
    ):
        QuestionLink.objects.create(
            question=question, lesson=world.lesson, anchor=card.anchor
        )
        question.cards.add(card)
    attempt = sit(world.learner, world.course)
    answer(attempt, True, True, False)
    return attempt


def page(name: str, attempt: ExamAttempt, *more: int) -> str:
    return reverse(name, args=[attempt.pk, *more])


def cards_of(attempt: ExamAttempt, *, missed: bool) -> set[int]:
    items = attempt.items.filter(right=not missed)
    return set(items.values_list("question__cards", flat=True))


def test_the_result_says_score_domains_and_what_to_reread(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    said = learner.get(page("exam_result", attempt)).text
    assert '<span class="figures">500</span>' in said
    assert "non réussi" in said
    assert "Une estimation" in said
    assert "2 réponses justes aux 4 questions" in said
    # Two missed questions of four, a quarter of a thousand points each.
    assert "jusqu’à 500 points" in said


def test_the_result_takes_few_queries(
    learner: Client,
    attempt: ExamAttempt,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card)
    attempts.hand_in(attempt, NOW)
    again = sit(world.learner, world.course)
    attempts.hand_in(again, NOW)
    for name in ("exam_result", "exam_answers"):
        with django_assert_max_num_queries(12):
            assert learner.get(page(name, again)).status_code == 200


def test_it_compares_with_the_time_before(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    attempts.hand_in(attempt, NOW)
    again = sit(world.learner, world.course)
    answer(again, True, True, True)
    attempts.hand_in(again, NOW)
    assert Result(again).gained == 250
    said = learner.get(page("exam_result", again)).text
    assert "250 points de plus" in said
    assert "Les fois précédentes" in said


def test_the_times_before_write_shares_as_their_language_does(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    attempts.hand_in(attempt, NOW)
    again = sit(world.learner, world.course)
    answer(again, True, True, True)
    attempts.hand_in(again, NOW)
    User.objects.filter(pk=world.learner.pk).update(language="en")
    said = learner.get(page("exam_result", again)).text
    rows = said[said.index('class="exam-earlier"') :]
    shares = re.findall(r">(\d+[^<]*%)<", rows)
    assert len(shares) > 2
    assert [one for one in shares if not re.fullmatch(r"\d+%", one)] == []


def test_it_tells_how_sure_and_how_long(attempt: ExamAttempt) -> None:
    for number, said in enumerate(["sure", "guessed", "sure"], start=1):
        click(attempt, number, f"confidence={said}&seconds={number * 10}")
    result = Result(attempts.hand_in(attempt, NOW))
    rows = {row.confidence.value: row.tally for row in result.confidences}
    assert (rows["sure"].right, rows["sure"].of) == (1, 2)
    assert (rows["guessed"].right, rows["guessed"].of) == (1, 1)
    assert (result.seconds, result.usual) == (60, 15)


def test_it_counts_recall_questions_apart(learner: Client, world: World) -> None:
    make_bank(world.course)
    Question.objects.filter(domain="secure").update(kind=Question.Kind.RECALL)
    attempt = sit(world.learner, world.course, replace(PLAN, recall=25))
    answer(attempt, True, True, True, True)
    kinds = Result(attempts.hand_in(attempt, NOW)).kinds
    assert kinds is not None
    assert [(one.right, one.of) for one in kinds] == [(3, 3), (1, 1)]
    assert (
        "3 sur 3 aux mises en situation, 1 sur 1"
        in learner.get(page("exam_result", attempt)).text
    )


def test_answers_are_filtered(learner: Client, attempt: ExamAttempt) -> None:
    click(attempt, 1, "confidence=guessed")
    click(attempt, 2, "flagged=1")
    attempts.hand_in(attempt, NOW)
    shown = {
        show: [
            one.item.number
            for one, _before, _after in learner.get(
                page("exam_answers", attempt), {"show": show}
            ).context["items"]
        ]
        for show in ("missed", "guessed", "flagged", "all", "nonsense")
    }
    assert shown == {
        "missed": [3, 4],
        "guessed": [1],
        "flagged": [2],
        "all": [1, 2, 3, 4],
        "nonsense": [3, 4],
    }


def test_an_answer_leads_to_the_row_of_the_lesson(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    attempts.hand_in(attempt, NOW)
    said = learner.get(page("exam_answers", attempt), {"show": "all"}).text
    for card in world.cards:
        assert f"/amazon-s3/#{card.anchor}" in said


def test_cards_of_missed_and_guessed_questions_come_back_and_no_others(
    attempt: ExamAttempt, world: World
) -> None:
    click(attempt, 1, "confidence=guessed")
    later = TODAY + timedelta(days=30)
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card, due_on=later)
        MemoryFactory(card=card, due_on=later)
    attempts.hand_in(attempt, NOW)
    wanted = cards_of(attempt, missed=True) | set(
        attempt.items.filter(number=1).values_list("question__cards", flat=True)
    )
    due = Memory.objects.filter(due_on=TODAY)
    assert set(due.values_list("card", flat=True)) == wanted
    assert {memory.learner for memory in due} == {world.learner}
    assert Advance.objects.count() == len(wanted)
    assert not Review.objects.exists()


def test_the_memory_is_still_found_again_from_the_log(world: World) -> None:
    for question in make_bank(world.course):
        question.cards.set(world.cards)
    learnt = press(world.enrolment, now=NOW - timedelta(days=1), rating=4).review
    attempts.hand_in(sit(world.learner, world.course), NOW)
    memory = Memory.objects.get(card=learnt.card)
    assert memory.due_on == TODAY
    assert replayed(world.enrolment)[learnt.card_id].state == memory.as_state()


def test_a_lapse_is_noted_only_for_what_the_learner_ticks(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card)
    attempts.hand_in(attempt, NOW)
    missed = sorted(cards_of(attempt, missed=True))
    others = {card.pk for card in world.cards} - set(missed)
    form = {"card": [missed[0], *others, "x", 10**30]}
    for _time in range(2):
        learner.post(page("exam_forget", attempt), form)
    (review,) = Review.objects.all()
    assert (review.card_id, review.rating) == (missed[0], Review.Rating.AGAIN)
    lapsed = Memory.objects.filter(lapses=1).values_list("card", flat=True)
    assert list(lapsed) == [missed[0]]


def test_a_report_reaches_the_instructors_once_in_its_last_words(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    for note in ("La B est juste aussi.", "La B et la C sont justes."):
        found = learner.post(page("report_question", attempt, 2), {"note": note})
        assert found.headers["Location"].endswith("?show=all#question-2")
    (report,) = QuestionReport.objects.all()
    assert report.note == "La B et la C sont justes."
    said = learner.get(page("exam_answers", attempt), {"show": "all"}).text
    assert "La B et la C sont justes." in said


@pytest.mark.parametrize("note", ["", "  ", "\0", "x" * 2001])
def test_a_report_that_says_nothing_or_too_much_is_refused(
    learner: Client, attempt: ExamAttempt, note: str
) -> None:
    attempts.hand_in(attempt, NOW)
    form = {"note": note}
    found = learner.post(page("report_question", attempt, 1), form, follow=True)
    assert "2000 caractères" in found.text
    assert not QuestionReport.objects.exists()


@pytest.mark.parametrize("name", ["exam_forget", "exam_answers"])
def test_before_the_end_there_is_nothing_to_see(
    learner: Client, attempt: ExamAttempt, name: str
) -> None:
    send = learner.post if name == "exam_forget" else learner.get
    found = send(page(name, attempt))
    assert found.headers["Location"] == page("exam_attempt", attempt)


def test_an_open_question_cannot_be_reported(
    learner: Client, attempt: ExamAttempt
) -> None:
    found = learner.post(page("report_question", attempt, 1), {"note": "?"})
    assert found.status_code == 404


def test_the_result_leads_to_the_cards_of_what_was_missed(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    attempts.hand_in(attempt, NOW)
    study = f"{reverse('study', args=[world.course.slug])}?attempt={attempt.pk}"
    assert f'href="{study}"' in learner.get(page("exam_result", attempt)).text
    assert learner.get(study).status_code == 200


def test_what_was_not_answered_is_not_called_wrong(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    said = learner.get(page("exam_result", attempt)).text
    marks = said[said.index("exam-grid marks") : said.index("marks-legend")]
    assert [
        marks.count(word) for word in (">juste<", ">fausse<", ">sans réponse<")
    ] == [
        2,
        1,
        1,
    ]


def test_the_result_says_that_the_time_was_up(
    learner: Client, attempt: ExamAttempt, clock: time_machine.Coordinates
) -> None:
    clock.move_to(NOW + timedelta(minutes=11))
    said = learner.get(page("exam_result", attempt)).text
    assert "votre copie a été rendue" in said


def test_the_result_says_nothing_of_time_where_it_was_handed_in(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    assert (
        "votre copie a été rendue" not in learner.get(page("exam_result", attempt)).text
    )


def test_two_places_of_a_lesson_are_one_link(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    attempts.hand_in(attempt, NOW)
    item = attempt.items.get(number=1)
    QuestionLink.objects.create(question=item.question, lesson=world.lesson, anchor="z")
    said = learner.get(f"{page('exam_answers', attempt)}?show=all").text
    first = said[said.index('id="question-1"') : said.index('id="question-2"')]
    assert first.count(f"{world.lesson.title}</a>") == 1


def test_practice_leads_on_once_an_answer_is_checked(
    learner: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for question in make_bank(world.course):
        QuestionLink.objects.create(question=question, lesson=world.lesson)
        question.revisions.update(sources=["https://docs.aws.amazon.com/kms/a.html"])
    attempt = sit(world.learner, world.course, mode="practice")
    address = page("exam_question", attempt, 1)
    assert 'class="leads"' not in learner.get(address).text
    learner.post(address, {"chosen": "A", "check": "1"})
    with django_assert_max_num_queries(12):
        said = learner.get(address).text
    leads = said[said.index('class="leads"') :]
    assert f"{world.lesson.title}</a>" in leads
    assert "AWS KMS</a>" in leads


def test_it_says_what_of_the_right_answers_did_not_count(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempt.items.filter(number__in=(1, 3)).update(scored=False)
    attempts.hand_in(attempt, NOW)

    said = learner.get(page("exam_result", attempt)).text

    assert "1 réponse juste aux 2 questions qui comptent" in said
    assert "Des 2 autres, qui ne comptent pas, 1 était juste" in said
    # Two cells of the grid.
    assert said.count('class="cell tried ') == 2


def test_a_score_that_chance_cannot_move_is_given_no_bounds(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    assert "donneraient de" in learner.get(page("exam_result", attempt)).text
    score = ExamAttempt.objects.get().score
    ExamAttempt.objects.update(score=score | {"low": 100, "high": 100})
    assert "donneraient de" not in learner.get(page("exam_result", attempt)).text


def test_the_cards_of_one_lesson_can_be_studied_first(
    learner: Client, attempt: ExamAttempt, world: World
) -> None:
    other = CardFactory(lesson=LessonFactory(note=world.note))
    missed = attempt.items.get(number=3).question
    missed.cards.add(other)
    attempts.hand_in(attempt, NOW)
    query = f"?attempt={attempt.pk}&amp;lesson={world.lesson.pk}"
    assert query in learner.get(page("exam_result", attempt)).text

    studied = learner.get(
        reverse("study", args=["aws-saa-c03"]),
        {"attempt": attempt.pk, "lesson": world.lesson.pk},
    ).context

    assert studied["counts"].new == len(cards_of(attempt, missed=True) - {other.pk})
    assert studied["card"].lesson == world.lesson


def test_an_answer_leads_to_its_neighbours(
    learner: Client, attempt: ExamAttempt
) -> None:
    attempts.hand_in(attempt, NOW)
    items = learner.get(page("exam_answers", attempt)).context["items"]
    assert [(before, after) for _one, before, after in items] == [(None, 4), (3, None)]
