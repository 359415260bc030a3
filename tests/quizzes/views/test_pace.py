from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from content.models import Card
from quizzes import fits
from quizzes.fitting.fit import Verdict
from quizzes.models import Enrolment, Review
from tests.factories import TODAY, MemoryFactory
from tests.quizzes.fitting.student import BETTER
from tests.quizzes.pressing import study
from tests.quizzes.views.studying import STUDY
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
FORM = {"new_per_day": 5, "reviews_per_day": 50, "new_order": "lessons"}


def test_it_keeps_what_was_chosen(learner: Client, world: World) -> None:
    form = FORM | {"new_order": "weight", "two_buttons": "on"}

    page = learner.post(f"{STUDY}pace/", form, follow=True)

    assert "Enregistré" in page.text
    world.enrolment.refresh_from_db()
    assert world.enrolment.new_per_day == 5
    assert world.enrolment.two_buttons
    assert not world.enrolment.bury_siblings


@pytest.mark.parametrize(("new", "is_told"), [(50, False), (9999, True)])
def test_it_says_that_so_many_new_cards_are_a_lot(
    learner: Client, new: int, is_told: bool
) -> None:
    form = FORM | {"new_per_day": new}
    page = learner.post(f"{STUDY}pace/", form, follow=True)
    assert ("cartes par jour, c’est beaucoup" in page.text) == is_told


def test_it_says_that_the_exam_decides(learner: Client, world: World) -> None:
    Enrolment.objects.update(exam_on=TODAY + timedelta(days=30), pace=7)

    page = learner.get(f"{STUDY}pace/").text

    assert "Jusqu’à votre examen du 1" in page
    assert "7 nouvelles cartes par jour" in page


@pytest.mark.parametrize(
    "wrong",
    [{"new_per_day": "-1"}, {"reviews_per_day": "1" * 400}, {"new_order": "random"}],
)
def test_it_keeps_nothing_wrong(
    learner: Client, world: World, wrong: dict[str, str]
) -> None:
    page = learner.post(f"{STUDY}pace/", FORM | wrong)

    assert "field-error" in page.text
    world.enrolment.refresh_from_db()
    assert world.enrolment.new_per_day == 20


def test_two_buttons_are_again_and_good(learner: Client, world: World) -> None:
    world.enrolment.two_buttons = True
    world.enrolment.save()

    page = learner.get(STUDY)

    assert [button.name for button in page.context["buttons"]] == ["again", "good"]
    form = {"token": page.context["shown"].token, "rating": 3}
    learner.post(f"{STUDY}answer/", form)
    assert Review.objects.get().rating == Review.Rating.GOOD


def test_the_end_says_which_limit_was_reached(learner: Client, world: World) -> None:
    world.enrolment.new_per_day = 1
    world.enrolment.save()
    study(world.enrolment)

    page = learner.get(STUDY)
    assert "Limite du jour atteinte" in page.text

    page = learner.post(f"{STUDY}more/", {"new": 1}, follow=True)
    assert page.context["card"] == world.cards[1]
    learner.post(f"{STUDY}more/", {"new": "x", "reviews": "9" * 30})
    world.enrolment.refresh_from_db()
    assert (world.enrolment.extra_new, world.enrolment.extra_reviews) == (1, 0)


def test_who_takes_no_new_cards_is_told_that_there_are_some(
    learner: Client, world: World
) -> None:
    world.enrolment.new_per_day = 0
    world.enrolment.save()

    page = learner.get(STUDY)

    assert "Limite du jour atteinte" in page.text
    assert page.context["counts"].remaining == 0


def test_the_end_says_no_limit_where_none_was_reached(
    learner: Client, world: World
) -> None:
    study(world.enrolment)

    assert "Limite du jour" not in learner.get(STUDY).text


def test_a_domain_is_studied_by_itself(learner: Client, world: World) -> None:
    world.note.domain = "secure"
    world.note.save()
    world.enrolment.new_per_day = 0
    world.enrolment.save()

    assert "domain=secure" in learner.get(f"{STUDY}modes/").text
    page = learner.get(STUDY, {"domain": "secure"})
    assert page.context["card"] == world.cards[0]
    assert learner.get(STUDY, {"domain": "none"}).status_code == 404
    assert learner.get(STUDY, {"attempt": "1"}).status_code == 404


def test_cramming_touches_no_schedule(learner: Client, world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    page = learner.post(f"{STUDY}cram/", {"start": 1, "of": "seen"}, follow=True)
    card = world.cards[0]
    assert page.context["card"] == card

    learner.post(f"{STUDY}cram/", {"card": card.pk, "known": 0})
    assert learner.get(f"{STUDY}cram/", {"reveal": 1}).context["card"] == card
    page = learner.post(f"{STUDY}cram/", {"card": card.pk, "known": 1}, follow=True)

    assert page.context["done"] == page.context["all"] == 1
    assert not Review.objects.exists()
    assert (
        learner.post(f"{STUDY}cram/", {"start": 1, "of": "lesson:x"}).status_code == 404
    )
    assert learner.post(f"{STUDY}cram/", {"start": 1, "of": ""}).status_code == 404


def test_cramming_shows_the_card_that_is_reviewed(
    learner: Client, world: World
) -> None:
    cram, (card, *_) = f"{STUDY}cram/", world.cards
    Card.objects.filter(pk=card.pk).update(
        kind="number", answer="11", choices=["9", "12"], context="S3"
    )
    Card.objects.exclude(pk=card.pk).delete()
    form = {"start": 1, "of": f"lesson:{world.lesson.pk}"}
    page = learner.post(cram, form, follow=True).text
    assert "Nombre" in page
    assert 'name="typed"' in page
    assert 'name="options"' in page

    page = learner.get(cram, {"reveal": 1, "typed": "12"}).text
    assert 'class="verdict-word wrong"' in page
    assert re.search(r'class="rating again"[^>]* data-suggested', page)
    assert 'name="known" value="1" data-key="3"' in page
    (source,) = re.findall(r'href="([^"]*)" data-key="l"', page)
    assert f'href="{cram}?reveal=1"' in learner.get(source).text

    page = learner.get(cram, {"reveal": 1, "chosen": 0}).text
    assert "Votre choix" in page or "Juste" in page


def test_an_answer_of_a_round_is_taken_back(learner: Client, world: World) -> None:
    cram = f"{STUDY}cram/"
    form = {"start": 1, "of": f"lesson:{world.lesson.pk}"}
    page = learner.post(cram, form, follow=True)
    assert 'name="undo"' not in page.text
    asked = page.context["card"]
    page = learner.post(cram, {"card": asked.pk, "known": 1}, follow=True)
    assert page.context["card"] != asked
    assert 'name="undo"' in page.text

    page = learner.post(cram, {"undo": 1}, follow=True)

    assert (page.context["card"], page.context["done"]) == (asked, 0)


def test_cramming_takes_a_lesson(learner: Client, world: World) -> None:
    form = {"start": 1, "of": f"lesson:{world.lesson.pk}"}

    assert learner.post(f"{STUDY}cram/", form, follow=True).context["all"] == 3


# Intervals of one's own.


def test_the_page_tells_of_intervals_of_one_s_own(
    learner: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fits, "LEAST", 3)

    def judge(verdict: Verdict) -> str:
        monkeypatch.setattr(fits, "fit", lambda *_: verdict)
        return learner.post(f"{STUDY}fit/", follow=True).text

    assert "encore 3" in learner.get(f"{STUDY}pace/").text
    refused = learner.post(f"{STUDY}fit/", follow=True).text
    assert "pas encore assez de révisions" in refused
    study(world.enrolment)
    assert "au moins aussi bien" in judge(replace(BETTER, loss=0.5))

    page = judge(BETTER)

    assert "calculés d’après vos 3 révisions" in page
    assert "0,412" in page
    page = learner.post(f"{STUDY}fit/", {"give_up": 1}, follow=True).text
    assert "Calculer mes intervalles" in page
    world.enrolment.refresh_from_db()
    assert world.enrolment.parameters is None
    learner.force_login(world.stranger)
    assert learner.post(f"{STUDY}fit/").status_code == 404


def test_the_account_menu_and_settings_lead_to_it(
    learner: Client, world: World
) -> None:
    page = learner.get("/settings/").text
    assert 'href="/pace/"' in page
    assert f'href="{STUDY}pace/"' in page
    assert learner.get("/pace/").headers["Location"] == f"{STUDY}pace/"

    Enrolment.objects.all().delete()
    assert learner.get("/pace/").headers["Location"] == "/"
