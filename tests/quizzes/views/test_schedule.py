from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import QuestionLink
from quizzes import examday
from quizzes.holding import suspend
from quizzes.models import Enrolment, Hold
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY, CardFactory, LessonFactory, MemoryFactory
from tests.quizzes.exams.sitting import make_bank
from tests.quizzes.pressing import EASY, press_card
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")

PAGE = "/courses/aws-saa-c03/schedule/"
EXAM = "/courses/aws-saa-c03/exam-date/"
LEFT_OUT = "/courses/aws-saa-c03/left-out/"
DAY = timedelta(days=1)
SETTINGS = {"desired_retention": "0.85", "maximum_interval": "90"}


@pytest.mark.parametrize("path", [PAGE, EXAM, LEFT_OUT])
def test_it_requires_an_enrolment(client: Client, world: World, path: str) -> None:
    assert client.post(path).url == "/account/login/?next=/"
    client.force_login(world.stranger)
    assert client.post(path).status_code == 404


def test_it_is_a_place_of_progress(learner: Client) -> None:
    page = learner.get(PAGE).content.decode()

    (place,) = re.findall(r'href="([^"]+)"\s*aria-current="true"', page)
    assert place == "/courses/aws-saa-c03/progress/"


def test_it_tells_what_each_retention_would_cost(learner: Client, world: World) -> None:
    for card in CardFactory.create_batch(30, lesson=world.lesson):
        MemoryFactory(learner=world.learner, card=card)

    costs = learner.get(PAGE).context["costs"]

    answers = [cost.answers for cost in costs]
    assert [str(cost.choice.data["label"]) for cost in costs] == [
        "80\u00a0%",
        "85\u00a0%",
        "90\u00a0%",
        "93\u00a0%",
        "95\u00a0%",
        "97\u00a0%",
    ]
    assert answers == sorted(answers)
    assert answers[0] < answers[-1]


def test_it_keeps_settings(learner: Client, world: World) -> None:
    response = learner.post(PAGE, SETTINGS | {"easy_days": ["5", "6"]})

    assert response.url == PAGE
    enrolment = Enrolment.objects.get()
    assert enrolment.desired_retention == 0.85
    assert enrolment.maximum_interval == 90
    assert enrolment.policy.easy_days == {5, 6}


@pytest.mark.parametrize("days", ["-5", "0", "6"])
def test_it_names_one_shortest_limit(learner: Client, days: str) -> None:
    page = learner.post(PAGE, SETTINGS | {"maximum_interval": days})
    (error,) = page.context["form"].errors["maximum_interval"]
    assert "7" in error


def test_a_retention_of_before_can_be_kept(learner: Client, world: World) -> None:
    Enrolment.objects.update(desired_retention=0.88)

    assert learner.post(PAGE, SETTINGS | {"desired_retention": "0.88"}).url == PAGE


@pytest.mark.parametrize(
    "wrong",
    [
        {"desired_retention": "0.5"},
        {"desired_retention": "nan"},
        {"desired_retention": ""},
        {"maximum_interval": "3"},
        {"maximum_interval": "99999999999999999999"},
        {"maximum_interval": ""},
        {"easy_days": "9"},
    ],
)
def test_it_refuses_what_it_does_not_offer(
    learner: Client, world: World, wrong: dict[str, str]
) -> None:
    response = learner.post(PAGE, SETTINGS | wrong)

    assert response.status_code == 422
    assert Enrolment.objects.get().maximum_interval == 36500


def test_it_plans_for_an_exam(learner: Client, world: World) -> None:
    response = learner.post(EXAM, {"exam_on": "2026-03-22"}, follow=True)

    assert "Planifié pour votre examen du dimanche 22 mars." in response.text
    assert "Si vous suivez ce plan, vous retiendrez environ" in response.text
    assert Enrolment.objects.get().exam_on == TODAY + 20 * DAY


@pytest.mark.parametrize("day", ["", "2026-03-02", "2020-01-01", "2099-01-01", "x"])
def test_it_refuses_a_day_that_cannot_be(
    learner: Client, world: World, day: str
) -> None:
    response = learner.post(EXAM, {"exam_on": day})

    assert response.status_code == 422
    assert Enrolment.objects.get().exam_on is None


def test_a_plan_and_its_cost_say_the_same_work(learner: Client, world: World) -> None:
    CardFactory.create_batch(97, lesson=world.lesson)
    learner.post(EXAM, {"exam_on": "2026-03-22"})
    # Counted when a day began, before cards came.
    Enrolment.objects.update(pace=1)

    page = learner.get(PAGE).context

    chosen = next(one for one in page["costs"] if one.choice.data["selected"])
    assert chosen.answers == page["plan"].answers_a_day > 10


def test_it_forgets_the_exam(learner: Client, world: World) -> None:
    learner.post(EXAM, {"exam_on": "2026-03-22"})

    learner.post(EXAM, {"forget": "1"})

    enrolment = Enrolment.objects.get()
    assert (enrolment.exam_on, enrolment.pace) == (None, None)


def test_it_offers_to_leave_out_what_is_too_much(
    learner: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examday, "MOST_NEW", 1)
    CardFactory.create_batch(27, lesson=world.lesson)
    page = learner.post(EXAM, {"exam_on": "2026-03-22"}, follow=True).text
    # Each figure says of which days it speaks: 30 cards in 10 days, 20 in all 20.
    assert "avant les 10 derniers jours, qui en font revenir, il faudrait 3" in page
    assert "À 1 par jour jusqu’à l’examen même, 10 cartes ne seront pas vues" in page
    # What the sum under the lessons is told by, where scripts run.
    assert 'data-room="20"' in page
    assert f'value="{world.lesson.pk}" data-new="30"' in page

    learner.post(LEFT_OUT, {"offered": world.lesson.pk})

    assert Hold.objects.count() == 30
    page = learner.get(PAGE).text
    assert "ne seront pas vues" not in page
    # The way back stays in sight.
    assert 'name="lesson"' in page


def test_it_leaves_out_lessons_of_the_course_only(
    learner: Client, world: World
) -> None:
    stranger = CardFactory()

    offered = ["x", "999999", "²", "9" * 400, f"{stranger.lesson_id}"]

    assert learner.post(LEFT_OUT, {"offered": offered}).url == PAGE

    assert not Hold.objects.exists()


def test_it_chooses_what_is_worth_most(
    learner: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examday, "MOST_NEW", 1)
    asked = LessonFactory(note=world.note)
    CardFactory.create_batch(18, lesson=asked)
    question = make_bank(world.course)[0]
    QuestionLink.objects.create(question=question, lesson=asked)
    page = learner.post(EXAM, {"exam_on": "2026-03-22"}, follow=True).text
    assert 'name="choose"' in page

    offered = {"offered": f"{world.lesson.pk} {asked.pk}", "choose": "1"}
    page = learner.post(LEFT_OUT, offered, follow=True).text

    assert "1 leçon est gardée" in page
    assert set(Hold.objects.values_list("card__lesson", flat=True)) == {world.lesson.pk}


def test_nothing_is_done_where_nothing_was_changed(
    learner: Client, world: World
) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    lesson = world.lesson.pk

    page = learner.post(LEFT_OUT, {"offered": lesson, "lesson": lesson}, follow=True)

    assert "Rien n’a changé" in page.text
    assert Hold.objects.count() == 1


def test_it_tells_what_is_left_out_from_what_is_suspended(
    learner: Client, world: World
) -> None:
    other = CardFactory(lesson=LessonFactory(note=world.note)).lesson
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    Enrolment.objects.update(exam_on=TODAY + 20 * DAY, pace=1)
    text = learner.get(PAGE).text
    assert "La nouvelle carte que vous avez suspendue compte" in text
    assert "que vous laissez" not in text

    learner.post(LEFT_OUT, {"offered": [other.pk]})

    assert "La carte que vous laissez de côté compte" in learner.get(PAGE).text


def test_it_takes_few_queries(
    learner: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for card in CardFactory.create_batch(9, lesson=world.lesson):
        MemoryFactory(learner=world.learner, card=card)
    Enrolment.objects.update(exam_on=TODAY + 20 * DAY, pace=1)
    current(world.enrolment)

    with django_assert_max_num_queries(12):
        learner.get(PAGE)


def test_a_cost_says_how_little_it_rests_on(learner: Client, world: World) -> None:
    assert "première estimation" in learner.get(PAGE).text
    for card in CardFactory.create_batch(50, lesson=world.lesson):
        press_card(world.enrolment, card, EASY, NOW)
    page = learner.get(PAGE).text
    assert "première estimation" not in page
    assert "calculé sur vos propres cartes" in page
