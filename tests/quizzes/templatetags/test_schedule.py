from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import translation

from quizzes.templatetags.schedule import coming, interval
from studyapp.models import User

LEARNER = User(time_zone="Europe/Paris")


@pytest.mark.parametrize(
    ("length", "french", "english"),
    [
        (timedelta(seconds=10), "1 min", "1 min"),
        (timedelta(minutes=10), "10 min", "10 min"),
        (timedelta(hours=5), "5 h", "5 h"),
        (timedelta(days=4), "4 j", "4 d"),
        (timedelta(days=60), "60 j", "60 d"),
        (timedelta(days=61), "2 mois", "2 mo"),
        (timedelta(days=75), "2,5 mois", "2.5 mo"),
        (timedelta(days=800), "2 ans", "2 y"),
        (timedelta(days=36500), "100 ans", "100 y"),
    ],
)
def test_it_says_an_interval(length: timedelta, french: str, english: str) -> None:
    assert interval(length).replace("\u202f", " ") == french
    with translation.override("en"):
        assert interval(length) == english


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (datetime(2026, 3, 2, 10, 1, tzinfo=UTC), "dans 1 minute"),
        (datetime(2026, 3, 2, 10, 8, tzinfo=UTC), "dans 8 minutes"),
        (datetime(2026, 3, 2, 13, 30, tzinfo=UTC), "à 14\u00a0h\u00a030"),
        (datetime(2026, 3, 3, 2, 30, tzinfo=UTC), "à 3\u00a0h\u00a030"),
        (datetime(2026, 3, 3, 9, 0, tzinfo=UTC), "demain"),
        (date(2026, 3, 3), "demain"),
        (date(2026, 3, 11), "mercredi 11 mars"),
    ],
)
def test_it_says_when_cards_come(when: datetime | date, words: str) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 10, 0, tzinfo=UTC), tick=False):
        assert coming(when, LEARNER) == words


def test_it_says_a_date_in_english() -> None:
    moment = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    with time_machine.travel(moment, tick=False), translation.override("en"):
        assert coming(date(2026, 3, 11), LEARNER) == "on Wednesday 11 March"


def test_it_says_an_hour_in_english_as_the_settings_do() -> None:
    moment = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    with time_machine.travel(moment, tick=False), translation.override("en"):
        assert coming(datetime(2026, 3, 2, 13, 30, tzinfo=UTC), LEARNER) == "at 14:30"
