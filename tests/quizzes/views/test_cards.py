"""The page that lists a learner's cards."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content import search
from content.models import Card
from quizzes import holding
from quizzes.models import Hold, Memory
from tests.factories import NOW, TODAY, CardFactory, LessonFactory, MemoryFactory
from tests.quizzes.pressing import EASY, press_card
from tests.quizzes.views.studying import COURSE
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

CARDS = f"{COURSE}cards/"


def prompts(page: str) -> list[str]:
    return re.findall(r'class="listed-prompt"><a [^>]*>([^<]*)<', page)


def rows(page: str) -> list[str]:
    """What each card of the list says, without markup."""
    found = re.findall(r'<li class="listed".*?</li>', page, re.DOTALL)
    plain = (re.sub(r"<[^>]*>", " ", one) for one in found)
    return [re.sub(r"\s+", " ", one).strip() for one in plain]


def test_it_requires_enrolment(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get(CARDS).status_code == 404
    assert client.get("/courses/nowhere/cards/").status_code == 404
    client.logout()
    assert client.get(CARDS).status_code == 302


def test_without_a_course_it_is_of_the_latest(learner: Client) -> None:
    assert learner.get("/cards/").url == CARDS


@pytest.mark.parametrize("page", ["progress/", "lessons/"])
def test_progress_and_lessons_lead_there(learner: Client, page: str) -> None:
    assert f'href="{CARDS}"' in learner.get(COURSE + page).text


def test_a_lesson_leads_to_its_cards(learner: Client, world: World) -> None:
    page = learner.get(f"{COURSE}lessons/stockage/amazon-s3/").text
    assert f'href="{CARDS}?of=lesson:{world.lesson.pk}"' in page


def test_each_card_leads_to_its_page_and_to_its_row(
    learner: Client, world: World
) -> None:
    card = world.cards[0]
    page = learner.get(CARDS, {"sort": "due"}).text
    assert prompts(page) == [card.prompt for card in world.cards]
    assert f'href="{COURSE}study/cards/{card.pk}/?list=sort%3Ddue"' in page
    assert f'href="{COURSE}lessons/stockage/amazon-s3/#{card.anchor}"' in page


def test_it_says_how_each_card_stands(learner: Client, world: World) -> None:
    new, due, suspended = world.cards
    MemoryFactory(learner=world.learner, card=due, lapses=9)
    later = CardFactory(lesson=world.lesson)
    late = CardFactory(lesson=world.lesson)
    MemoryFactory(learner=world.learner, card=later, due_on=TODAY.replace(day=3))
    MemoryFactory(learner=world.learner, card=late, due_on=TODAY.replace(day=1))
    step = CardFactory(lesson=world.lesson)
    MemoryFactory(
        learner=world.learner, card=step, due_at=NOW, state=Memory.State.LEARNING
    )
    buried = CardFactory(lesson=world.lesson)
    holding.suspend(enrolment=world.enrolment, card=suspended, now=NOW)
    holding.bury(enrolment=world.enrolment, card=buried, now=NOW)
    left_out = CardFactory(lesson=LessonFactory(note=world.note))
    holding.suspend(enrolment=world.enrolment, card=left_out, now=NOW)
    Hold.objects.filter(card=left_out).update(by_plan=True)
    waits = TODAY + timedelta(days=1)
    Hold.objects.create(
        learner=world.learner,
        card=new,
        course=world.course,
        until=waits,
        held_at=NOW,
        sibling_press=uuid4(),
    )

    said = rows(learner.get(CARDS).text)

    assert "Nouvelle vient demain" in said[0]
    assert "En révision à réviser aujourd’hui rappel 90" in said[1]
    assert "oubliée 9 fois" in said[1]
    assert "Suspendue jusqu’à ce que vous la rétablissiez" in said[2]
    assert "En révision revient demain" in said[3]
    assert "tient 10" in said[3]
    assert "En révision en retard de 1 jour" in said[4]
    assert "En apprentissage à réviser maintenant" in said[5]
    assert "Reportée revient demain" in said[6]
    assert "Laissée de côté jusqu’à ce que vous gardiez sa leçon" in said[7]


def test_filters_stand_in_the_address(learner: Client, world: World) -> None:
    lesson = LessonFactory(note=world.note, title="Amazon EFS")
    card = CardFactory(lesson=lesson, prompt="EFS ?")
    search.write([], [card])
    query = {"q": "efs", "of": f"lesson:{lesson.pk}", "state": "new", "sort": "hard"}

    page = learner.get(CARDS, query).text

    assert prompts(page) == ["EFS ?"]
    assert 'value="efs"' in page
    assert f'"lesson:{lesson.pk}" selected lang="fr">Amazon EFS</option>' in page
    assert re.search(r'value="new" checked', page)
    assert re.search(r'value="hard" selected', page)


def test_htmx_gets_the_list_and_its_address(learner: Client, world: World) -> None:
    here = {"HX-Current-URL": f"http://testserver{CARDS}", "HX-Request": "true"}

    page = learner.get(CARDS, {"state": "new", "q": "", "of": ""}, headers=here)

    assert "<html" not in page.text
    assert page.headers["HX-Push-Url"] == f"{CARDS}?state=new"
    assert '<span id="count-new" hx-swap-oob="innerHTML">3</span>' in page.text
    typed = here | {"HX-Trigger-Name": "q"}
    page = learner.get(CARDS, {"q": "zorglub"}, headers=typed)
    assert '<span id="count-new" hx-swap-oob="innerHTML">0</span>' in page.text
    assert page.headers["HX-Replace-Url"] == f"{CARDS}?q=zorglub"
    assert "HX-Push-Url" not in page.headers
    assert "HX-Push-Url" not in learner.get(CARDS, {"q": ""}, headers=here).headers


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?q=zorglub", "Aucune carte ne contient ces mots"),
        ("?state=due", "Rien à réviser aujourd’hui"),
        ("?state=aside", "Aucune carte n’est mise de côté"),
        ("?state=leech", "Aucune carte n’est souvent oubliée"),
        ("?state=learning", "Aucune carte dans cet état"),
    ],
)
def test_an_empty_list_says_what_to_do(learner: Client, query: str, said: str) -> None:
    page = learner.get(CARDS + query).text
    assert said in page
    assert f'class="button" href="{CARDS}"' in page


def test_a_course_without_cards_says_so(learner: Client) -> None:
    Card.objects.all().delete()
    assert "Aucune carte dans cet état" in learner.get(CARDS).text


@pytest.mark.parametrize(
    "query",
    ["q=%00", f"q={'a' * 5000}", "of=lesson:" + "9" * 40, "state=x&sort=y&page=-1",
     "page=99999999999999999999", "page=7", "q=%22%3E%3Cscript%3Ex"],
)  # fmt: skip
def test_it_takes_any_address(learner: Client, query: str) -> None:
    page = learner.get(f"{CARDS}?{query}")
    assert page.status_code == 200
    assert "<script>x" not in page.text


def test_words_of_cards_are_escaped(learner: Client, world: World) -> None:
    Card.objects.filter(pk=world.cards[0].pk).update(prompt="<b>Quoi</b> ?")
    world.note.title = "Q&A <i>"
    world.note.save()
    page = learner.get(CARDS).text
    assert "&lt;b&gt;Quoi" in page
    assert "Q&amp;A &lt;i&gt;" in page


def test_pages_keep_the_filters(learner: Client, world: World) -> None:
    CardFactory.create_batch(60, lesson=world.lesson)
    page = learner.get(CARDS, {"state": "new"}).text
    assert len(prompts(page)) == 50
    assert 'rel="next" href="?state=new&amp;page=2"' in page
    page = learner.get(CARDS, {"state": "new", "page": 2}).text
    assert len(prompts(page)) == 13
    assert 'rel="prev" href="?state=new&amp;page=1"' in page


@pytest.mark.parametrize("query", ["", "?q=question", "?state=due&sort=hard"])
def test_it_takes_few_queries(
    learner: Client,
    world: World,
    query: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for card in CardFactory.create_batch(20, lesson=world.lesson):
        MemoryFactory(learner=world.learner, card=card)
    with django_assert_max_num_queries(9):
        assert learner.get(CARDS + query).status_code == 200


def post(learner: Client, do: str, *cards: Card, **more: object) -> str:
    form = {"do": do, "card": [card.pk for card in cards], **more}
    return learner.post(f"{CARDS}hold/", form, follow=True).text


def held(world: World) -> set[int]:
    return set(Hold.objects.filter(until=None).values_list("card", flat=True))


def test_several_cards_are_suspended_and_undone_at_once(
    learner: Client, world: World
) -> None:
    one, two, three = world.cards
    holding.suspend(enrolment=world.enrolment, card=one, now=NOW)

    page = post(learner, "suspend", one, two, three)

    assert held(world) == {one.pk, two.pk, three.pk}
    assert "2 cartes sont suspendues" in page
    # What was suspended before stays so.
    undo = re.findall(r'type="hidden" name="card" value="(\d+)"', page)
    assert undo == [str(two.pk), str(three.pk)]
    page = learner.post(f"{CARDS}hold/", {"do": "release", "card": undo}, follow=True)
    assert held(world) == {one.pk}
    assert "2 cartes sont de retour" in page.text
    assert "sont de retour" not in learner.get(CARDS).text


def test_a_buried_card_that_is_released_is_not_suspended_by_an_undo(
    learner: Client, world: World
) -> None:
    holding.bury(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    page = post(learner, "release", *world.cards)
    assert not Hold.objects.exists()
    assert "1 carte est de retour" in page
    assert 'type="hidden" name="card"' not in page


def test_a_card_released_in_the_list_is_asked_again(
    learner: Client, world: World
) -> None:
    for card in world.cards[:2]:
        press_card(world.enrolment, card, EASY)
    last = world.cards[2]
    post(learner, "suspend", last)
    assert learner.get(f"{COURSE}study/").context.get("card") is None
    post(learner, "release", last)
    assert learner.get(f"{COURSE}study/").context["card"] == last


def test_it_leads_back_to_the_page_of_the_list(learner: Client, world: World) -> None:
    form = {"do": "suspend", "card": world.cards[0].pk, "list": "state=new", "page": 2}
    assert learner.post(f"{CARDS}hold/", form).url == f"{CARDS}?state=new&page=2"
    form = {"do": "suspend", "card": "x", "list": "", "page": "x"}
    page = learner.post(f"{CARDS}hold/", form)
    assert page.url == CARDS
    assert "Cochez d’abord des cartes" in learner.get(page.url).text


def test_cards_of_other_courses_are_left_alone(
    learner: Client, client: Client, world: World
) -> None:
    other, rejected = CardFactory(), world.cards[0]
    Card.objects.filter(pk=rejected.pk).update(rejected_at=NOW)
    post(learner, "suspend", other, rejected)
    assert not Hold.objects.exists()
    client.force_login(world.stranger)
    form = {"do": "suspend", "card": world.cards[1].pk}
    assert client.post(f"{CARDS}hold/", form).status_code == 404
    assert client.get(f"{CARDS}hold/").status_code == 405


def test_a_page_of_cards_is_suspended_in_few_queries(
    learner: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    cards = CardFactory.create_batch(50, lesson=world.lesson)
    form = {"do": "suspend", "card": [card.pk for card in cards]}
    with django_assert_max_num_queries(12):
        learner.post(f"{CARDS}hold/", form)
    with django_assert_max_num_queries(12):
        learner.post(f"{CARDS}hold/", form | {"do": "release"})
