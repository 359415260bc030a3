from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from quizzes.models import Enrolment
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY, CardFactory, MemoryFactory, NoteFactory
from tests.quizzes.pressing import AGAIN, EASY, press, press_card
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")

PAGE = "/courses/aws-saa-c03/progress/"
DAY = timedelta(days=1)


def test_it_requires_login(client: Client, world: World) -> None:
    assert client.get(PAGE).url == f"/account/login/?next={PAGE}"


def test_it_requires_an_enrolment(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get(PAGE).status_code == 404


def test_it_leads_to_the_latest_course(client: Client, world: World) -> None:
    client.force_login(world.learner)
    assert client.get("/progress/").url == PAGE
    client.force_login(world.stranger)
    assert client.get("/progress/").url == "/"


def test_it_is_right_before_the_first_answer(client: Client, world: World) -> None:
    client.force_login(world.learner)

    page = client.get(PAGE).text

    assert "Vous n’avez encore répondu à aucune carte" in page
    assert "</span> cartes à découvrir" in page
    assert "vous retiendriez" not in page
    assert "retenu sur" not in page
    assert '<dl class="tally">' not in page
    assert "<figure" not in page


def test_it_is_right_in_a_course_without_cards(client: Client, world: World) -> None:
    world.course.cards.all().delete()
    client.force_login(world.learner)

    assert "Ce cours n’a pas encore de cartes" in client.get(PAGE).text


def test_it_is_right_after_one_answer(client: Client, world: World) -> None:
    press(world.enrolment, EASY)
    client.force_login(world.learner)

    page = client.get(PAGE).text

    assert "1 carte revient dans les 30 prochains jours." in page
    assert "Vous avez étudié 1 jour des 26 dernières semaines." in page


def test_it_tells_true_retention(client: Client, world: World) -> None:
    for place, rating in enumerate([AGAIN, EASY, EASY, EASY]):
        card = CardFactory(lesson=world.lesson)
        MemoryFactory(learner=world.learner, card=card)
        press_card(world.enrolment, card, rating, NOW - place * DAY)
    client.force_login(world.learner)

    page = client.get(PAGE).text

    assert (
        "Sur 30 jours, vous vous êtes souvenu de 3 cartes sur les 4 qui sont revenues\u00a0: "
        "75\u00a0%, pour un objectif de 90\u00a0%." in page
    )


def test_each_picture_has_its_sentence_and_its_table(
    client: Client, world: World
) -> None:
    press(world.enrolment, EASY)
    client.force_login(world.learner)

    page = client.get(PAGE).text

    assert page.count('<figure class="picture"') == 8
    assert page.count("<figcaption") == page.count('role="img"') == 8
    assert page.count('<table class="numbers">') == 8 + 1
    assert "style=" not in page


def test_with_an_exam_ahead_it_tells_that_day(client: Client, world: World) -> None:
    press(world.enrolment, EASY)
    Enrolment.objects.update(exam_on=TODAY + 10 * DAY)
    client.force_login(world.learner)

    assert "Le 12 mars, vous retiendriez" in client.get(PAGE).text

    Enrolment.objects.update(exam_on=TODAY)
    assert "Le 2 mars, vous retiendriez" not in client.get(PAGE).text


def test_it_takes_few_queries(
    client: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for domain in ("secure", "resilient", "cost-optimized"):
        note = NoteFactory(course=world.course, domain=domain)
        for card in CardFactory.create_batch(3, lesson__note=note):
            MemoryFactory(learner=world.learner, card=card)
    press(world.enrolment, EASY)
    client.force_login(world.learner)
    current(world.enrolment)

    with django_assert_max_num_queries(12):
        client.get(PAGE)
