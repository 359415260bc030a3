"""The page of who has no account; nothing of a course is on it."""

from __future__ import annotations

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.world import World


def test_a_visitor_is_told_what_the_app_does(client: Client, world: World) -> None:
    page = client.get("/").text
    assert "la veille du jour où vous l’auriez oublié" in page
    assert 'href="/account/signup/">Créer un compte' in page
    assert 'href="/account/login/">Se connecter' in page
    assert world.course.title not in page


def test_it_is_there_in_english_too(client: Client, db: None) -> None:
    client.post("/language/", {"language": "en"})
    page = client.get("/").text
    assert '<html lang="en"' in page
    assert "the day before you would forget it" in page
    assert "Create an account" in page


def test_it_asks_nothing_of_the_database(
    client: Client, db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        assert client.get("/").status_code == 200
        assert client.head("/").status_code == 200


@pytest.mark.parametrize("name", ["review", "review-dark"])
def test_its_pictures_are_there(name: str) -> None:
    assert finders.find(f"guide/{name}.webp")


def test_who_is_logged_in_sees_today(client: Client, world: World) -> None:
    client.force_login(world.learner)
    page = client.get("/")
    assert page.context["page"] == "today"
    assert "Créer un compte" not in page.text
