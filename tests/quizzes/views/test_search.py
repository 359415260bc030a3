from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content import search
from tests.factories import CardFactory
from tests.quizzes.views.studying import COURSE
from tests.world import World

SEARCH = "/courses/aws-saa-c03/search/"


@pytest.fixture
def learner(client: Client, world: World) -> Client:
    client.force_login(world.learner)
    cards = [
        CardFactory(lesson=world.lesson, prompt=f"Question sur Glacier {number}")
        for number in range(30)
    ]
    search.write([], cards)
    return client


def test_it_requires_enrolment(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get(SEARCH, {"q": "glacier"}).status_code == 404


@pytest.mark.parametrize("page", ["/", "/settings/", "/exams/", "/nowhere/"])
def test_every_page_leads_there(learner: Client, page: str) -> None:
    found = learner.get(page, follow=True).text
    assert re.search(
        r'class="bar-search" href="(/courses/aws-saa-c03)?/search/"', found
    )


def test_without_a_course_it_is_of_the_latest(learner: Client) -> None:
    assert learner.get("/search/").url == SEARCH
    assert learner.get("/search/", {"q": "glacier"}).url == f"{SEARCH}?q=glacier"


def test_who_learns_nothing_is_told_to_enrol(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get("/search/").url == "/"


def test_who_teaches_a_course_searches_it(client: Client, world: World) -> None:
    client.force_login(world.instructor)
    assert client.get("/search/").url == SEARCH
    page = client.get(SEARCH).text
    assert 'href="/courses/aws-saa-c03/teach/" lang="fr">AWS SAA-C03' in page
    assert f'class="bar-search" href="{SEARCH}"' in client.get(f"{COURSE}teach/").text


def test_the_first_word_can_be_typed_at_once(learner: Client) -> None:
    assert "autofocus" in learner.get(SEARCH).text
    assert "autofocus" not in learner.get(SEARCH, {"q": "glacier"}).text


def test_it_leads_to_the_exact_row(learner: Client, world: World) -> None:
    page = learner.get(SEARCH, {"q": "glac"}).text
    assert "/lessons/stockage/amazon-s3/#f-" in page
    assert "<mark>Glacier</mark>" in page


def test_it_says_what_to_do_when_nothing_is_found(learner: Client) -> None:
    assert "Rien dans ce cours ne contient « zorglub »" in learner.get(
        SEARCH, {"q": "zorglub"}
    ).text.replace("\xa0", " ").replace("\u202f", " ")


def test_it_escapes_the_query(learner: Client) -> None:
    page = learner.get(SEARCH, {"q": '"><script>x</script>'}).text
    assert "<script>x" not in page


@pytest.mark.parametrize("query", ["", "\0", "a" * 5000])
def test_it_takes_any_query(learner: Client, query: str) -> None:
    assert learner.get(SEARCH, {"q": query}).status_code == 200


def test_it_takes_few_queries(
    learner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(7):
        learner.get(SEARCH, {"q": "glacier"})


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("classs de stokage", "classe de stockage"),
        ("security group", "sécurité group"),
        ("Glacir", "glacier"),
    ],
)
def test_what_is_near_is_found_where_the_words_are_not(
    learner: Client, world: World, query: str, meant: str
) -> None:
    cards = [
        CardFactory(lesson=world.lesson, prompt="Quelle classe de stockage ?"),
        CardFactory(lesson=world.lesson, prompt="Que filtre un groupe de sécurité ?"),
    ]
    search.write([], cards)

    page = learner.get(SEARCH, {"q": query})

    assert page.context["near"] == meant
    assert f"<strong>{meant}</strong>" in page.text
    assert page.context["results"].cards


def test_nothing_is_near_what_is_like_nothing(learner: Client) -> None:
    page = learner.get(SEARCH, {"q": "glacier xyzzyx"})
    assert page.context["near"] is None
    assert "xyzzyx</strong>" in page.text
    assert page.context["results"].cards


def test_what_holds_the_most_words_comes_where_nothing_holds_all(
    learner: Client, world: World
) -> None:
    two = CardFactory(lesson=world.lesson, prompt="Combien de temps vit un message ?")
    one = CardFactory(lesson=world.lesson, prompt="Que coûte un message ?")
    search.write([], [one, two])

    page = learner.get(SEARCH, {"q": "temps garde de un message"})

    found = page.context["results"].cards
    assert [one.entry.card for one in found] == [two, one]
    assert "tous ces mots ensemble" in page.text
    assert "<strong>garde</strong>" in page.text


def test_no_word_is_said_to_be_nowhere_that_is_somewhere(
    learner: Client, world: World
) -> None:
    card = CardFactory(lesson=world.lesson, prompt="Que fait un message ?")
    search.write([], [card])
    page = learner.get(SEARCH, {"q": "message glacier"})
    assert page.context["missing"] == ""
    assert "Nulle part" not in page.text


def test_what_holds_some_words_takes_few_queries(
    learner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        page = learner.get(SEARCH, {"q": "glacier xyzzyx zorglub"})
    assert page.context["results"].cards


def test_what_is_near_takes_few_queries(
    learner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        learner.get(SEARCH, {"q": "glacir"})
