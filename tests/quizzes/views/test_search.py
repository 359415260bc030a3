from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content import search
from tests.factories import CardFactory
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
