from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from studyapp.sessions import SessionStore
from tests.world import World


def test_a_session_is_read_as_it_was_saved(db: None) -> None:
    saved = SessionStore()
    saved["seen"] = [1, "é"]
    saved.save()

    assert SessionStore(saved.session_key)["seen"] == [1, "é"]


def test_a_session_that_has_ended_is_none(world: World, client: Client) -> None:
    client.force_login(world.learner)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert client.get("/settings/").status_code == 302


def test_an_unknown_key_is_not_taken_over(db: None) -> None:
    guessed = SessionStore("0123456789abcdef0123456789abcdef")
    guessed["seen"] = True
    guessed.save()

    assert guessed.session_key != "0123456789abcdef0123456789abcdef"


def test_an_account_that_was_closed_is_logged_out(world: World, client: Client) -> None:
    client.force_login(world.learner)
    assert client.get("/settings/").status_code == 200
    world.learner.is_active = False
    world.learner.save()

    assert client.get("/settings/").status_code == 302


def test_an_account_that_was_deleted_is_logged_out(
    world: World, client: Client
) -> None:
    client.force_login(world.learner)
    world.learner.delete()

    assert client.get("/settings/").status_code == 302
