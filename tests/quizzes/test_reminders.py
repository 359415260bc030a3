from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.test import Client

from quizzes.models import Memory
from quizzes.reminders import send_reminders, token_of
from studyapp.models import User
from tests.factories import NOW
from tests.quizzes.exams.sitting import make_bank, sit
from tests.quizzes.pressing import study
from tests.world import World

# In Paris it is eleven.
HOUR = timedelta(hours=1)


@pytest.fixture
def asked(world: World) -> World:
    User.objects.filter(pk=world.learner.pk).update(reminder_hour=11)
    return world


def test_it_writes_when_the_hour_has_come(asked: World) -> None:
    assert send_reminders(now=NOW - HOUR) == 0
    assert send_reminders(now=NOW) == 1

    [letter] = mail.outbox
    assert letter.to == ["learner@example.org"]
    assert letter.subject == "3 cartes vous attendent"
    assert "3 cartes vous attendent dans «\u00a0AWS SAA-C03\u00a0»." in letter.body
    assert "http://127.0.0.1:8000/\n" in letter.body


def test_it_writes_once_a_day(asked: World) -> None:
    sent = [send_reminders(now=NOW + hours * HOUR) for hours in (0, 0, 5, 24, 25)]

    assert sent == [1, 0, 0, 1, 0]


def test_a_run_that_was_missed_is_made_up_for(asked: World) -> None:
    assert send_reminders(now=NOW + 6 * HOUR) == 1


def test_the_hour_is_that_of_the_learner(asked: World) -> None:
    User.objects.update(time_zone="America/Montreal")

    assert send_reminders(now=NOW + 5 * HOUR) == 0
    assert send_reminders(now=NOW + 6 * HOUR) == 1


def test_it_does_not_write_when_nothing_is_due(asked: World) -> None:
    study(asked.enrolment)

    assert send_reminders(now=NOW) == 0

    Memory.objects.update(due_on=NOW.date())
    asked.enrolment.refresh_from_db()
    assert send_reminders(now=NOW + 24 * HOUR) == 1


def test_it_counts_the_cards_that_an_exam_brings_back_that_ran_out(
    asked: World,
) -> None:
    study(asked.enrolment)
    for question in make_bank(asked.course):
        question.cards.set(asked.cards)
    sit(asked.learner, asked.course)

    assert send_reminders(now=NOW + HOUR / 12) == 0
    assert send_reminders(now=NOW + HOUR) == 1


def test_it_does_not_write_to_who_has_not_asked(world: World) -> None:
    assert send_reminders(now=NOW) == 0


def test_it_writes_to_no_closed_account(asked: World) -> None:
    User.objects.update(is_active=False)

    assert send_reminders(now=NOW) == 0


def test_it_writes_in_the_language_of_the_learner(asked: World) -> None:
    User.objects.update(language="en")

    send_reminders(now=NOW)

    assert mail.outbox[0].subject == "3 cards are waiting for you"


class Broken(BaseEmailBackend):
    def send_messages(self, _messages: Any) -> int:
        raise ConnectionRefusedError("no server")


def test_a_letter_that_was_not_sent_is_tried_again(
    asked: World, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{__name__}.Broken"
    assert send_reminders(now=NOW) == 0
    assert "no server" in caplog.text

    settings.EMAIL_BACKEND = working

    assert send_reminders(now=NOW + HOUR) == 1


def test_one_click_ends_it(asked: World) -> None:
    send_reminders(now=NOW)
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    [path] = re.findall(
        r"<http://127\.0\.0\.1:8000(/\S+)>", headers["List-Unsubscribe"]
    )
    # As a mail program does: no session, no CSRF token.
    stranger = Client(enforce_csrf_checks=True)

    response = stranger.post(path, {"List-Unsubscribe": "One-Click"})

    assert "Les rappels sont arrêtés" in response.text
    assert send_reminders(now=NOW + 24 * HOUR) == 0


def test_following_the_link_ends_nothing_yet(asked: World, client: Client) -> None:
    page = client.get(f"/reminders/off/{token_of(asked.learner)}/").text

    assert "Arrêter les rappels" in page
    assert send_reminders(now=NOW) == 1


@pytest.mark.parametrize("token", ["1", "1:x", "x:y", "é"])
def test_a_link_that_is_not_ours_is_none(
    asked: World, client: Client, token: str
) -> None:
    assert client.get(f"/reminders/off/{token}/").status_code == 404
    assert client.post(f"/reminders/off/{token}/").status_code == 404


def test_the_command_says_how_many_were_sent(
    asked: World, capsys: pytest.CaptureFixture[str]
) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 10, 5, tzinfo=UTC), tick=False):
        call_command("send_reminders")

    assert "1 " in capsys.readouterr().out


def test_the_hour_is_a_setting(asked: World, client: Client) -> None:
    client.force_login(asked.learner)
    form = {"language": "fr", "theme": "auto", "time_zone": "Europe/Paris"}

    client.post("/settings/", form | {"reminder_hour": "7"})
    assert User.objects.get(pk=asked.learner.pk).reminder_hour == 7
    client.post("/settings/", form | {"reminder_hour": ""})
    assert User.objects.get(pk=asked.learner.pk).reminder_hour is None
    refused = client.post("/settings/", form | {"reminder_hour": "24"})
    assert refused.status_code == 422
