from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from quizzes.holding import suspend
from quizzes.models import Hold
from tests.factories import NOW, CardFactory, EnrolmentFactory, MemoryFactory
from tests.quizzes.views.studying import HTMX, STUDY
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def prompt(page: HttpResponse) -> str:
    return page.context["card"].prompt


@pytest.mark.parametrize("action", ["bury", "suspend"])
@pytest.mark.parametrize("known", [False, True])
def test_it_sets_a_card_aside_and_shows_the_next(
    learner: Client, world: World, action: str, known: bool
) -> None:
    card = world.cards[0]
    if known:
        MemoryFactory(learner=world.learner, card=card)

    page = learner.post(f"{STUDY}{action}/", {"card": card.pk}, **HTMX)

    assert prompt(page) == world.cards[1].prompt
    hold = Hold.objects.get()
    assert (hold.until is None) == (action == "suspend")


def test_what_was_set_aside_can_be_brought_back(learner: Client, world: World) -> None:
    page = learner.post(f"{STUDY}suspend/", {"card": world.cards[0].pk}, follow=True)
    assert "suspendue" in page.text
    held = page.context["counts"].last_held
    assert held == world.cards[0].pk

    page = learner.post(f"{STUDY}release/", {"card": held}, follow=True)

    assert prompt(page) == world.cards[0].prompt
    assert not Hold.objects.exists()


def test_a_double_click_sets_aside_once(learner: Client, world: World) -> None:
    for _ in range(2):
        learner.post(f"{STUDY}bury/", {"card": world.cards[0].pk})

    assert Hold.objects.count() == 1


@pytest.mark.parametrize("action", ["bury", "suspend", "release"])
@pytest.mark.parametrize("card", ["", "x", "9" * 400, "-1", "999999"])
def test_no_card_is_no_page(learner: Client, action: str, card: str) -> None:
    assert learner.post(f"{STUDY}{action}/", {"card": card}).status_code == 404


def test_a_card_of_another_course_is_not_there(learner: Client) -> None:
    other = CardFactory()
    for action in ("bury", "suspend", "release"):
        assert learner.post(f"{STUDY}{action}/", {"card": other.pk}).status_code == 404
    assert learner.get(f"{STUDY}cards/{other.pk}/").status_code == 404
    assert not Hold.objects.exists()


def test_who_is_not_enrolled_finds_nothing(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    for page in ("aside/", "pace/", "modes/", "cram/", f"cards/{world.cards[0].pk}/"):
        assert client.get(STUDY + page).status_code == 404


def test_it_lists_what_is_set_aside_and_releases_from_there(
    learner: Client, world: World
) -> None:
    stranger = EnrolmentFactory(learner=world.stranger, course=world.course)
    suspend(enrolment=stranger, card=world.cards[2], now=NOW)
    for action, card in zip(("bury", "suspend"), world.cards, strict=False):
        learner.post(f"{STUDY}{action}/", {"card": card.pk})

    page = learner.get(f"{STUDY}aside/")

    assert world.cards[0].prompt in page.text
    assert world.cards[1].prompt in page.text
    assert world.cards[2].prompt not in page.text
    form = {"card": world.cards[1].pk, "aside": 1}
    page = learner.post(f"{STUDY}release/", form, follow=True)
    assert world.cards[1].prompt not in page.text


def test_what_the_plan_left_out_is_told_apart(learner: Client, world: World) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    learner.post("/courses/aws-saa-c03/left-out/", {"offered": world.lesson.pk})

    page = learner.get(f"{STUDY}aside/")

    assert "Laissées de côté par votre plan" in page.text
    assert [hold.card for hold in page.context["holds"]] == [world.cards[0]]
    assert list(page.context["left_out"]) == [(world.lesson.title, 2)]
    why = learner.get(f"{STUDY}cards/{world.cards[1].pk}/").context["why"]
    assert "Votre plan" in why

    learner.post(f"{STUDY}aside/release/", {"plan": "1"})

    assert Hold.objects.get().card == world.cards[0]


def test_all_that_was_set_aside_is_released_at_once(
    learner: Client, world: World
) -> None:
    for card in world.cards:
        suspend(enrolment=world.enrolment, card=card, now=NOW)
    assert "Rétablir les 3 cartes" in learner.get(f"{STUDY}aside/").text.replace(
        "\u00a0", " "
    )

    page = learner.post(f"{STUDY}aside/release/", follow=True)

    assert "3 cartes sont de retour" in page.text
    assert not Hold.objects.exists()


def test_it_lists_in_few_queries(
    learner: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for card in CardFactory.create_batch(20, lesson=world.lesson):
        suspend(enrolment=world.enrolment, card=card, now=NOW)
    with django_assert_max_num_queries(12):
        assert learner.get(f"{STUDY}aside/").status_code == 200
