from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Card
from quizzes.advancing import bring_forward
from quizzes.flagging import flag as report
from quizzes.flagging import settle
from quizzes.holding import bury, suspend
from quizzes.models import Advance, Flag, Hold, Memory
from tests.factories import NOW, TODAY, EnrolmentFactory, MemoryFactory
from tests.quizzes.pressing import AGAIN, EASY, press_card, take_back
from tests.quizzes.views.studying import COURSE, STUDY
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
DAY = timedelta(days=1)


def info(world: World) -> str:
    return f"{STUDY}cards/{world.cards[0].pk}/"


def flag(world: World) -> str:
    return f"{info(world)}flag/"


def test_it_says_why_a_card_comes(learner: Client, world: World) -> None:
    card = world.cards[0]
    assert "pas encore vue" in learner.get(info(world)).text

    memory = MemoryFactory(learner=world.learner, card=card)
    page = learner.get(info(world))
    assert "Elle est due" in page.text
    assert "90\u202f%" in page.text or "90\u00a0%" in page.text

    Memory.objects.update(due_on=TODAY + 5 * DAY)
    assert "pas encore due" in learner.get(info(world)).text

    mine = Memory.objects.filter(pk=memory.pk)
    bring_forward(mine, day=TODAY, reason=Advance.Reason.MISSED, now=NOW)
    assert "manqué une question" in learner.get(info(world)).text

    bury(enrolment=world.enrolment, card=card, now=NOW)
    assert "jusqu’à demain" in learner.get(info(world)).text
    suspend(enrolment=world.enrolment, card=card, now=NOW)
    assert "Vous l’avez suspendue" in learner.get(info(world)).text


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(-2, "elle est due depuis 2 minutes"), (8, "elle revient dans 8 minutes")],
)
def test_it_says_when_a_step_ends_or_ended(
    learner: Client, world: World, minutes: int, words: str
) -> None:
    MemoryFactory(
        learner=world.learner,
        card=world.cards[0],
        state=Memory.State.LEARNING,
        due_at=NOW + timedelta(minutes=minutes),
        stability=0.2,
    )
    page = learner.get(info(world)).text.replace("\xa0", " ")
    assert words in page
    assert "jour de son échéance" not in page
    assert "<dt>Stabilité</dt><dd>5\u202fh</dd>" in page.replace(" h<", "\u202fh<")


@pytest.mark.parametrize("reason", Advance.Reason)
def test_it_says_why_a_card_comes_on_another_day(
    learner: Client, world: World, reason: Advance.Reason
) -> None:
    memory = MemoryFactory(
        learner=world.learner, card=world.cards[0], due_on=TODAY + 5 * DAY
    )
    mine = Memory.objects.filter(pk=memory.pk)
    bring_forward(mine, day=TODAY, reason=reason, now=NOW)
    assert "Elle vient" in learner.get(info(world)).text


def test_it_shows_the_answers_given(learner: Client, world: World) -> None:
    press_card(world.enrolment, world.cards[0], AGAIN)
    press_card(world.enrolment, world.cards[0], EASY)
    take_back(world.enrolment)

    history = learner.get(info(world)).context["history"]

    assert [str(seen.word) for seen in history] == ["Facile", "À revoir"]
    assert [seen.is_undone for seen in history] == [True, False]
    assert history[1].interval == timedelta(minutes=1)


def test_the_way_back_leads_to_the_same_card(learner: Client) -> None:
    page = learner.get(STUDY)
    token = page.context["shown"].token

    back = learner.get(page.context["info"]).context["back"]

    assert learner.get(back).context["shown"].token == token


def test_the_answer_is_folded_for_who_is_asked_it(
    learner: Client, world: World
) -> None:
    card = world.cards[0]
    world.lesson.html = f'<ul><li id="{card.anchor}">Durée : <b>4</b> jours</li></ul>'
    world.lesson.save()

    asked = learner.get(learner.get(STUDY).context["info"]).text
    listed = learner.get(info(world), {"list": "state=new"}).text

    assert '<details class="known-answer" >' in asked
    assert '<details class="known-answer" open>' in listed
    assert card.answer in listed
    assert "Durée : 4 jours" in listed


def test_a_card_of_the_list_leads_back_to_it(learner: Client, world: World) -> None:
    page = learner.get(info(world), {"list": "q=a%26b&state=new"})
    assert page.context["back"] == f"{COURSE}cards/?q=a%26b&state=new"
    assert "Cette carte" in page.text
    assert learner.get(info(world), {"list": ""}).context["back"] == f"{COURSE}cards/"


@pytest.mark.parametrize(
    ("action", "said"), [("suspend", "Vous l’avez suspendue"), ("bury", "à demain")]
)
def test_what_is_done_to_a_card_of_the_list_leaves_its_page_open(
    learner: Client, world: World, action: str, said: str
) -> None:
    form = {"card": world.cards[0].pk, "list": "state=new"}
    there = f"{info(world)}?list=state%3Dnew"

    page = learner.post(f"{STUDY}{action}/", form, follow=True)

    assert page.redirect_chain == [(there, 302)]
    assert said in page.text
    assert learner.post(f"{STUDY}release/", form).url == there
    assert not Hold.objects.exists()
    assert learner.post(flag(world), {"note": "", **form}).url == there


def test_one_begins_anew_with_a_card_and_undoes_it(
    learner: Client, world: World
) -> None:
    press_card(world.enrolment, world.cards[0], EASY)
    form = {"list": "state=review"}
    there = f"{info(world)}?list=state%3Dreview"

    page = learner.post(f"{info(world)}reset/", form, follow=True)

    assert page.redirect_chain == [(there, 302)]
    assert "Vous l’avez reprise à zéro le 2 mars 2026" in page.text
    assert "Vous la reprenez à zéro" in page.text
    assert "Facile" in page.text
    assert not Memory.objects.exists()
    page = learner.post(f"{info(world)}reset/", form | {"undo": "1"}, follow=True)
    assert "comme avant" in page.text
    assert "Vous l’avez reprise" not in page.text
    assert Memory.objects.get().card == world.cards[0]
    page = learner.post(f"{info(world)}reset/", {"undo": "1"}, follow=True)
    assert "rien à annuler" in page.text


def test_a_new_card_offers_nothing_to_begin_anew(learner: Client, world: World) -> None:
    assert "Reprendre à zéro" not in learner.get(info(world)).text


def test_nobody_begins_anew_with_a_card_of_others(
    client: Client, learner: Client, world: World
) -> None:
    press_card(world.enrolment, world.cards[0], EASY)
    client.force_login(world.stranger)
    assert client.post(f"{info(world)}reset/").status_code == 404
    assert client.get(f"{info(world)}reset/").status_code in (404, 405)
    assert Memory.objects.exists()


def test_it_asks_few_queries(
    learner: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        press_card(world.enrolment, world.cards[0], AGAIN)
    with django_assert_max_num_queries(12):
        learner.get(info(world))


def test_it_tells_the_instructors(
    learner: Client, client: Client, world: World
) -> None:
    note = "La réponse est <b>11</b> neuf."
    learner.post(flag(world), {"note": f"  {note}  "})
    learner.post(flag(world), {"note": note + "x" * 2000})
    assert len(Flag.objects.get().note) == 1000
    learner.post(flag(world), {"note": note})
    assert "les instructeurs" in learner.get(info(world)).text

    client.force_login(world.instructor)
    page = client.get(f"{COURSE}teach/flags/")
    assert "&lt;b&gt;11&lt;/b&gt;" in page.text
    assert "learner@example.org" in page.text
    client.post(f"{COURSE}teach/flags/{world.cards[0].pk}/settle/")
    assert Flag.objects.get().settled_by == world.instructor
    assert world.cards[0].prompt not in client.get(f"{COURSE}teach/flags/").text


def test_who_reported_a_card_hears_that_it_is_settled(
    learner: Client, world: World
) -> None:
    learner.post(flag(world), {"note": "?"})
    told = "Une carte que vous avez signalée a été traitée"
    assert told not in learner.get("/").text
    settle(card=world.cards[0], instructor=world.instructor, now=NOW)
    line = f'href="{info(world)}?list=#flag"'
    page = learner.get("/").text
    assert told in page
    assert line in page
    # Only who reported it, and of a card that is still asked.
    Card.objects.filter(pk=world.cards[0].pk).update(rejected_at=NOW)
    assert told not in learner.get("/").text
    Card.objects.filter(pk=world.cards[0].pk).update(rejected_at=None, revision=2)
    said = learner.get(info(world)).text
    assert "les instructeurs l’ont traitée le" in said
    assert "Elle a été corrigée depuis" in said
    # Once seen it is gone.
    assert told not in learner.get("/").text
    learner.post(flag(world), {"note": "Encore"})
    assert "les instructeurs l’ont sous les yeux" in learner.get(info(world)).text


def test_it_tells_nobody_else_that_a_report_is_settled(
    learner: Client, world: World
) -> None:
    other = EnrolmentFactory(course=world.course).learner
    report(learner=other, card=world.cards[0], note="", now=NOW)
    settle(card=world.cards[0], instructor=world.instructor, now=NOW)
    assert "a été traitée" not in learner.get("/").text
    learner.get(info(world))
    assert Flag.objects.get().seen_at is None


def test_a_report_can_be_withdrawn(learner: Client, world: World) -> None:
    learner.post(flag(world), {"note": "?"})
    learner.post(flag(world), {"withdraw": 1})

    assert not Flag.objects.exists()


def test_who_does_not_teach_sees_no_reports(learner: Client, world: World) -> None:
    assert learner.get(f"{COURSE}teach/flags/").status_code == 404
    settle = f"{COURSE}teach/flags/{world.cards[0].pk}/settle/"
    assert learner.post(settle).status_code == 404


def test_the_instructor_sees_what_is_forgotten_again_and_again(
    client: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for person, lapses in ((world.learner, 9), (world.stranger, 12)):
        MemoryFactory(learner=person, card=world.cards[1], lapses=lapses)
    MemoryFactory(learner=world.learner, card=world.cards[0], lapses=7)
    client.force_login(world.instructor)

    with django_assert_max_num_queries(12):
        page = client.get(f"{COURSE}teach/flags/")

    (leech,) = page.context["leeches"]
    assert (leech.card, leech.learners, leech.lapses) == (world.cards[1], 2, 12)


def test_a_sibling_of_what_was_answered_is_not_set_aside(
    learner: Client, world: World
) -> None:
    card = world.cards[0]
    bury(enrolment=world.enrolment, card=card, now=NOW)
    Hold.objects.update(sibling_press=uuid4())
    page = learner.get(info(world)).text
    assert "pas encore vue" in page
    assert "Rétablir" not in page


def test_it_leads_back_to_the_part_that_is_studied(
    learner: Client, world: World
) -> None:
    lesson = world.cards[0].lesson_id
    page = learner.get(info(world), {"lesson": lesson, "shown": "abc"}).text
    assert f'href="{STUDY}?lesson={lesson}&amp;shown=abc"' in page
