from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import DatabaseError, connection
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.views import defaults
from pytest_django import DjangoAssertNumQueries

from studyapp import forms
from studyapp.models import User
from tests.factories import UserFactory


@pytest.fixture
def user(client: Client, db: None) -> User:
    user = UserFactory()
    client.force_login(user)
    return user


def test_settings_require_login(client: Client, db: None) -> None:
    assert client.get("/settings/").url == "/account/login/?next=/settings/"


def test_a_request_has_the_account_itself(client: Client, user: User) -> None:
    page = client.get("/settings/")
    assert type(page.wsgi_request.user) is User
    assert page.wsgi_request.user == user


def test_settings_are_saved(client: Client, user: User) -> None:
    form = {"language": "en", "theme": "dark", "time_zone": "America/Montreal"}
    page = client.post("/settings/", form, follow=True).text
    user.refresh_from_db()
    assert user.zone.key == "America/Montreal"
    assert 'data-theme="dark"' in page
    assert "Your settings are saved." in page


def test_settings_refuse_what_they_do_not_know(client: Client, user: User) -> None:
    form = {"language": "fr", "theme": "dark", "time_zone": "Mars/Olympus"}
    page = client.post("/settings/", form)
    assert page.status_code == 422
    assert 'aria-invalid="true"' in page.text
    assert "Mars" in page.text
    assert '<option value="Mars' not in page.text


def test_settings_keep_an_unlisted_time_zone(client: Client, user: User) -> None:
    User.objects.update(time_zone="CET")
    page = client.get("/settings/").text
    assert '<option value="CET" selected>' in page
    # Nobody is reminded, unless they say so.
    assert '<option value="" selected>' in page
    assert page.count(" selected>") == 2


def test_settings_take_few_queries(
    client: Client, user: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        client.get("/settings/")


def test_language_is_kept_in_the_account(client: Client, user: User) -> None:
    response = client.post("/language/", {"language": "en", "next": "/settings/"})
    user.refresh_from_db()
    assert (user.language, response.url) == ("en", "/settings/")


@pytest.mark.parametrize(
    ("browser", "offers"),
    [
        ("en-GB,en;q=0.9", True),
        ("de-DE,en;q=0.8,fr;q=0.5", True),
        ("fr-CA,en;q=0.9", False),
        ("de-DE", False),
        ("*", False),
        ("", False),
    ],
)
def test_english_is_offered_to_who_would_rather_read_it(
    client: Client, db: None, browser: str, offers: bool
) -> None:
    page = client.get("/", HTTP_ACCEPT_LANGUAGE=browser)
    assert 'lang="fr"' in page.text
    assert ("Continue in English" in page.text) == offers
    assert "Accept-Language" in page.headers["Vary"]


def test_english_is_not_offered_to_who_has_chosen(client: Client, db: None) -> None:
    client.post("/language/", {"language": "fr", "next": "/"})
    page = client.get("/", HTTP_ACCEPT_LANGUAGE="en").text
    assert "Continue in English" not in page


def test_language_is_kept_in_the_browser_when_logged_out(
    client: Client, db: None
) -> None:
    client.post("/language/", {"language": "en"})
    assert "Log in" in client.get("/account/login/").text


def test_language_ignores_one_that_we_do_not_speak(client: Client, user: User) -> None:
    client.post("/language/", {"language": "tlh"})
    user.refresh_from_db()
    assert user.language == "fr"


@pytest.mark.parametrize("page", ["https://evil.example/", "//evil.example", ""])
def test_language_leads_to_no_other_site(client: Client, user: User, page: str) -> None:
    assert client.post("/language/", {"language": "en", "next": page}).url == "/"


@pytest.mark.parametrize("page", ["settings", "account_confirm_email", "nowhere"])
def test_language_takes_no_page_by_its_name(
    client: Client, user: User, page: str
) -> None:
    assert client.post("/language/", {"language": "en", "next": page}).url == "/"


def test_language_is_changed_by_post_only(client: Client, user: User) -> None:
    assert client.get("/language/").status_code == 405


def test_health_is_open_and_well(client: Client, db: None) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.text) == (200, "ok")


def test_health_says_that_the_database_is_away(client: Client, db: None) -> None:
    with mock.patch.object(connection, "cursor", side_effect=DatabaseError):
        assert client.get("/healthz").status_code == 503


def test_an_unknown_page_says_what_to_do(client: Client, user: User) -> None:
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "Aller à Aujourd’hui" in response.text
    assert "Se déconnecter" in response.text


@pytest.mark.parametrize(
    ("status", "page"),
    [
        (400, lambda request: defaults.bad_request(request, Exception())),
        (403, lambda request: defaults.permission_denied(request, Exception())),
        (500, defaults.server_error),
    ],
)
def test_an_error_has_a_page_of_ours(
    status: int, page: object, rf: RequestFactory
) -> None:
    response = page(rf.get("/"))  # type: ignore[operator]
    assert response.status_code == status
    assert b'class="brand"' in response.content


def test_a_forged_form_has_a_page_of_ours(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post("/account/login/", {})
    assert response.status_code == 403
    assert "Cette page a vieilli" in response.text


@pytest.mark.parametrize("page", ["today", "lesson", "study"])
def test_a_page_needs_little_style(page: str) -> None:
    templates = (get_template(f"{name}.html") for name in ("base", page))
    sources = "".join(template.template.source for template in templates)
    sheets = set(re.findall(r"css/\w+\.css", sources))
    folder = settings.BASE_DIR / "static"
    assert "css/tokens.css" in sheets
    assert sum((folder / sheet).stat().st_size for sheet in sheets) <= 27_000


def test_no_page_has_inline_style_or_script() -> None:
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)")
    pages = (settings.BASE_DIR / "templates").rglob("*.html")
    assert [page.name for page in pages if inline.search(page.read_text())] == []


def test_the_app_can_be_installed(client: Client, db: None) -> None:
    response = client.get("/manifest.webmanifest")

    assert response["Content-Type"] == "application/manifest+json"
    described = response.json()
    assert described["display"] == "standalone"
    assert described["lang"] == "fr"
    assert {icon["sizes"] for icon in described["icons"]} >= {"192x192", "512x512"}
    for icon in described["icons"]:
        assert finders.find(icon["src"].removeprefix(settings.STATIC_URL))
    assert 'rel="manifest"' in client.get("/account/login/").text


def test_pages_are_packed_where_the_browser_takes_it(db: None, client: Client) -> None:
    page = client.get("/account/login/", headers={"accept-encoding": "gzip"})
    plain = client.get("/account/login/")

    assert page.headers["Content-Encoding"] == "gzip"
    assert b"</html>" in gzip.decompress(page.content)
    assert "Accept-Encoding" in page.headers["Vary"]
    assert "Content-Encoding" not in plain.headers


@pytest.fixture
def zones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system that knows three of them, one of which had another name."""
    names = ("Africa/Cairo", "Europe/Kyiv", "Europe/Paris")
    lines = "".join(f"XX\t+00+00\t{name}\n" for name in names)
    (tmp_path / "zone.tab").write_text(f"# names\n{lines}")
    monkeypatch.setattr(forms, "TZPATH", (str(tmp_path),))
    cached = (forms._places, forms._time_zones)
    for one in cached:
        one.cache_clear()
    yield
    for one in cached:
        one.cache_clear()


@pytest.mark.usefixtures("zones")
def test_settings_list_time_zones_once_europe_first(client: Client, user: User) -> None:
    page = client.get("/settings/").text
    listed = re.findall(r'<option value="(\w+/\w+)"', page)
    assert listed == ["Europe/Kyiv", "Europe/Paris", "Africa/Cairo"]
    assert '<optgroup label="Afrique">' in page


def test_an_address_of_forms_leads_on_who_opens_it(client: Client, user: User) -> None:
    client.force_login(user)
    response = client.get("/courses/aws-saa-c03/study/undo/")
    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert "Rien n’a changé" in response.text
    assert 'class="button primary" href="/"' in response.text


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/courses/", "/"),
        ("/courses/aws-saa-c03/", "/courses/aws-saa-c03/lessons/"),
    ],
)
def test_a_shortened_address_leads_somewhere(
    client: Client, user: User, address: str, page: str
) -> None:
    client.force_login(user)
    assert client.get(address).url == page
