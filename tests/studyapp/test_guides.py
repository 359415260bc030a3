from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from studyapp import guides
from tests.factories import UserFactory

NAMES = list(guides.FILES)


@pytest.mark.parametrize("name", NAMES)
def test_anybody_can_read_a_guide_without_the_database(
    client: Client, name: str
) -> None:
    page = client.get(f"/help/{name}/")
    assert page.status_code == 200
    assert f"<h1>{guides.guide(name).title}</h1>" in page.text


@pytest.mark.parametrize("name", NAMES)
def test_its_contents_lead_to_its_parts(client: Client, name: str) -> None:
    page = client.get(f"/help/{name}/").text
    entries = guides.guide(name).toc
    assert len(entries) > 5
    for entry in entries:
        assert f'href="#{entry.anchor}"' in page
        assert f'id="{entry.anchor}"' in page


@pytest.mark.parametrize("name", NAMES)
def test_its_pictures_are_there_and_described(name: str) -> None:
    body = guides.guide(name).body
    pictures = re.findall(r'src="/static/guide/([^"]+)"', body)
    folder = settings.BASE_DIR / "docs" / "screenshots"
    assert pictures
    assert [one for one in pictures if not (folder / one).is_file()] == []
    assert len(re.findall(r'alt="[^"]{20,}"', body)) == len(pictures)
    assert "screenshots/" not in body


def test_there_is_no_other_guide(client: Client, db: None) -> None:
    assert client.get("/help/settings/").status_code == 404


def test_the_menu_leads_to_help(client: Client, django_user_model: type) -> None:
    client.force_login(django_user_model.objects.create(email="a@example.com"))
    assert 'href="/help/apprenant/"' in client.get("/settings/").text


def test_a_visitor_finds_the_way_in(client: Client, db: None) -> None:
    page = client.get("/help/apprenant/").text
    assert 'href="/account/login/"' in page
    assert 'href="/account/signup/"' in page


def test_an_english_reader_is_told_of_the_language(client: Client, db: None) -> None:
    client.force_login(UserFactory(language="en"))
    assert "This guide is in French." in client.get("/help/instructeur/").text
    client.force_login(UserFactory(language="fr"))
    assert "Ce guide est en français" not in client.get("/help/instructeur/").text


@pytest.mark.parametrize("name", NAMES)
def test_no_row_has_fallen_out_of_its_table(name: str) -> None:
    assert re.findall(r"(?:<p>|\n)\|.*", guides.guide(name).body) == []
