from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import translation

from studyapp.models import User
from tests.factories import PASSWORD, UserFactory

OPEN = [
    "/account/login/",
    "/account/signup/",
    "/account/inactive/",
    "/account/confirm-email/",
    "/account/confirm-email/unknown/",
    "/account/password/reset/",
    "/account/password/reset/done/",
    "/account/password/reset/key/done/",
    "/account/password/reset/key/1-bad/",
]
OWN = [
    "/account/logout/",
    "/account/email/",
    "/account/password/change/",
    "/account/reauthenticate/",
]


@pytest.fixture
def learner(client: Client, db: None) -> Client:
    client.force_login(UserFactory(email="learner@example.org"))
    return client


@pytest.mark.parametrize("page", OPEN)
def test_it_is_open_and_ours(client: Client, db: None, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 200
    assert 'class="brand"' in response.text


@pytest.mark.parametrize("page", OWN)
def test_it_is_ours_when_logged_in(learner: Client, page: str) -> None:
    response = learner.get(page)
    assert response.status_code == 200
    assert 'class="brand"' in response.text


@pytest.mark.parametrize("page", OWN)
def test_it_requires_login(client: Client, db: None, page: str) -> None:
    assert "/account/login/" in client.get(page).url


@pytest.mark.parametrize("page", OPEN)
def test_it_has_no_inline_style_or_script(client: Client, db: None, page: str) -> None:
    text = client.get(page).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", text)


def test_it_says_what_the_app_is(client: Client, db: None) -> None:
    assert "deviennent des leçons et des cartes" in client.get("/account/login/").text


def test_it_says_how_to_mend_a_wrong_password(client: Client, db: None) -> None:
    form = {"login": "learner@example.org", "password": "wrong"}
    page = client.post("/account/login/", form).text
    assert 'role="alert"' in page
    assert "Mot de passe oublié" in page


def test_it_sets_apostrophes_of_other_packages(client: Client, db: None) -> None:
    form = {"login": "learner@example.org", "password": "wrong"}
    page = client.post("/account/login/", form).text
    assert not re.search(r"\w(?:'|&#x27;)\w", re.sub(r"<[^>]*>", "", page))


def signed_up(client: Client, time_zone: str) -> User:
    form = {
        "email": "new@example.org",
        "password1": PASSWORD,
        "time_zone": time_zone,
    }
    assert client.post("/account/signup/", form).url == "/"
    return User.objects.get(email="new@example.org")


def test_it_takes_the_time_zone_of_the_browser(client: Client, db: None) -> None:
    assert signed_up(client, "America/Montreal").time_zone == "America/Montreal"


@pytest.mark.parametrize("typed", ["", "Mars/Olympus", "../etc/passwd"])
def test_it_takes_paris_for_no_time_zone(client: Client, db: None, typed: str) -> None:
    assert signed_up(client, typed).time_zone == "Europe/Paris"


def test_it_keeps_the_language_of_the_sign_up_page(client: Client, db: None) -> None:
    client.post("/language/", {"language": "en"})
    assert signed_up(client, "").language == "en"


def test_it_sends_a_link_to_choose_a_password(client: Client, db: None) -> None:
    UserFactory(email="learner@example.org")
    client.post("/account/password/reset/", {"email": "learner@example.org"})
    [message] = mail.outbox
    assert message.subject == "Choisissez un nouveau mot de passe"
    link = re.search(r"http://testserver(\S+)", message.body)[1]
    page = client.get(link, follow=True)
    assert "Choisir ce mot de passe" in page.text


def test_it_writes_mail_in_english_too(client: Client, db: None) -> None:
    client.post("/language/", {"language": "en"})
    client.post("/account/password/reset/", {"email": "nobody@example.org"})
    with translation.override("en"):
        assert mail.outbox[0].subject == "No account with this address"


@pytest.mark.parametrize("page", ["login", "signup"])
def test_a_refused_form_puts_the_focus_on_what_is_wrong(
    client: Client, db: None, page: str
) -> None:
    address = f"/account/{page}/"
    assert 'role="alert"' not in client.get(address).text
    said = client.post(address, {}).text
    assert 'role="alert" tabindex="-1" autofocus' in said
    assert said.count("autofocus") == 1


def test_it_calls_an_address_what_its_label_does(client: Client, db: None) -> None:
    page = client.post("/account/signup/", {"email": "nobody"}).text
    assert "Saisissez une adresse e-mail valide." in page
    assert "courriel" not in page


@pytest.mark.parametrize(
    ("sent_from", "led_to"),
    [
        ("http://testserver/settings/?a=1#b", "/settings/%3Fa%3D1"),
        ("http://elsewhere.example/settings/", "/"),
        ("http://testserver", "/"),
        ("http://testserver//elsewhere.example/", "/"),
        ("", "/"),
    ],
)
def test_a_form_of_who_is_logged_out_leads_back_to_its_page(
    client: Client, db: None, sent_from: str, led_to: str
) -> None:
    """Its own address, which takes forms only, would be a blank page."""
    answer = client.post("/courses/any/enrol/", headers={"referer": sent_from})
    assert answer.url == f"/account/login/?next={led_to}"


@pytest.mark.parametrize("password", ["marie.dupont", "MarieDupont1", "marie-dupont"])
def test_it_refuses_the_name_in_the_address_as_a_password(
    client: Client, db: None, password: str
) -> None:
    form = {"email": "marie.dupont@example.org", "password1": password}
    page = client.post("/account/signup/", form).text
    assert "trop proche de votre adresse e-mail" in page
    assert not User.objects.exists()


def test_it_leads_from_a_known_address_to_a_new_password(
    client: Client, db: None
) -> None:
    ways = '<p class="actions small">'
    UserFactory(email="learner@example.org")
    form = {"email": "learner@example.org", "password1": PASSWORD}
    page = client.post("/account/signup/", form).text
    assert 'href="/account/password/reset/"' in page[page.index(ways) :]
    form = {"email": "nobody", "password1": PASSWORD}
    assert ways not in client.post("/account/signup/", form).text


def test_it_says_that_the_current_password_is_another(
    learner: Client,
) -> None:
    form = {"oldpassword": "wrong", "password1": PASSWORD, "password2": PASSWORD}
    page = learner.post("/account/password/change/", form).text
    assert "Ce n’est pas votre mot de passe actuel." in page


def test_it_says_why_a_link_works_no_longer(client: Client, db: None) -> None:
    page = client.get("/account/password/reset/key/1-nope/").text
    assert "vous vous êtes connecté depuis son envoi" in page


def test_a_wrong_log_in_is_said_in_our_words(client: Client, db: None) -> None:
    form = {"login": "nobody@example.org", "password": "x"}
    page = client.post("/account/login/", form).text
    assert "L’adresse e-mail ou le mot de passe est faux." in page


@pytest.mark.parametrize("page", ["login", "signup"])
def test_a_password_can_be_shown(client: Client, db: None, page: str) -> None:
    text = client.get(f"/account/{page}/").text
    # Of use where scripts run alone.
    assert re.search(r"<p hidden>.*data-shows-passwords", text)
    assert "js/passwords.js" in text


def test_the_sign_up_leads_to_what_is_kept(client: Client, db: None) -> None:
    anchor = "n-vos-donnees"
    assert f'/help/apprenant/#{anchor}"' in client.get("/account/signup/").text
    assert f'id="{anchor}"' in client.get("/help/apprenant/").text


def test_the_login_page_begins_in_its_first_field(client: Client, db: None) -> None:
    [focused] = re.findall(r"<[^>]*\sautofocus[^>]*>", client.get(OPEN[0]).text)
    assert 'name="login"' in focused


def test_the_title_of_a_refused_form_says_so(client: Client, db: None) -> None:
    assert "<title>Se connecter" in client.get(OPEN[0]).text
    refused = client.post(OPEN[0], {"login": "nobody@example.org", "password": "no"})
    assert "<title>Erreur : Se connecter" in refused.text
    [focused] = re.findall(r"<[^>]*\sautofocus[^>]*>", refused.text)
    assert 'role="alert"' in focused
