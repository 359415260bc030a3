"""Numbers and days as each language writes them, and what programs read left alone."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils.translation import override

from quizzes import holding
from quizzes.enrolments import enrol
from quizzes.stats.figures import Figures
from quizzes.stats.forecast import Forecast
from quizzes.views.figures import (
    forecast_figure,
    hours_figure,
    retention_figure,
)
from studyapp.dates import date_words
from tests.conftest import ROOT
from tests.factories import (
    NOW,
    CardFactory,
    CourseFactory,
    LessonFactory,
    NoteFactory,
    UserFactory,
)

PARIS = ZoneInfo("Europe/Paris")
# What a number is called that a program reads: an id in a form or an address.
_READ_BY_PROGRAMS = re.compile(
    r'\b(?:value|id|for|href|content|max|maxlength|data-\w+|aria-labelledby)="'
    r"[^\"]*\{\{ [\w.]*\b(?:pk|card_id|lesson_id|number)(?:\|add:'-?\d')? \}\}"
)


def drawn(source: str, **values: object) -> str:
    return Template(source).render(Context(values))


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "12\u202f345"), ("en", "12,345")]
)
def test_thousands_stand_apart(language: str, words: str) -> None:
    with override(language):
        assert drawn("{{ n }}", n=12_345) == words


def test_sentences_of_pictures_set_thousands_apart() -> None:
    with override("fr"):
        figure = forecast_figure(
            Forecast(late=5_678, in_steps=0, days=[1_234]), date(2026, 3, 2)
        )
    assert "1\u202f234 cartes" in figure.sentence
    assert "5\u202f678" in figure.sentence


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 1), "1er décembre 2026"),
        (date(2026, 12, 11), "11 décembre 2026"),
        (date(2026, 12, 21), "21 décembre 2026"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal_in_french(day: date, words: str) -> None:
    with override("fr"):
        assert date_words(day) == words
        assert drawn('{{ day|date:"j F Y" }}', day=day) == words
        assert drawn("{% load figures %}{% numbers rows %}", rows=[[day]]).count(words)


def test_hours_and_english_dates_are_as_django_writes_them() -> None:
    day = datetime(2026, 5, 1, 1, 1, tzinfo=PARIS)
    with override("fr"):
        assert drawn('{{ day|date:"l j F, G:i" }}', day=day) == "vendredi 1er mai, 1:01"
        assert drawn('{{ day|date:"d/m/Y" }}', day=day) == "01/05/2026"
    with override("en"):
        assert drawn('{{ day|date:"F j, Y" }}', day=day) == "May 1, 2026"


@pytest.mark.parametrize(
    ("language", "hour", "share"),
    [("fr", "15\u00a0h", "50\u00a0%"), ("en", "15:00", "50%")],
)
def test_pictures_write_hours_and_shares_as_the_language_does(
    language: str, hour: str, share: str
) -> None:
    with override(language):
        hours = hours_figure(Figures(hours={15: [1, 0, 0]}))
        retention = retention_figure({}, date(2026, 3, 2), 0.9)
    assert hours.rows[0][0] == hour
    assert share in [label.text for label in retention.chart.labels]


def test_templates_write_ids_as_they_are() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in (ROOT / "templates").rglob("*.html")
        for match in _READ_BY_PROGRAMS.finditer(path.read_text(encoding="utf-8"))
    }
    assert not found, "a number that a program reads wants |unlocalize"


@pytest.mark.django_db
def test_forms_and_addresses_keep_the_ids_of_a_large_site(client: Client) -> None:
    learner = UserFactory(pk=10_001)
    course = CourseFactory(pk=10_002, slug="large", instructors=[learner])
    note = NoteFactory(pk=10_003, course=course, slug="note")
    lesson = LessonFactory(pk=10_004, note=note, slug="lesson")
    for pk in (10_005, 10_006):
        card = CardFactory(pk=pk, lesson=lesson)
    enrolment = enrol(learner=learner, course=course)
    holding.suspend(enrolment=enrolment, card=card, now=NOW)
    client.force_login(learner)
    for page in (
        "/",
        "/courses/large/lessons/",
        "/courses/large/lessons/note/lesson/",
        "/courses/large/study/",
        "/courses/large/study/?lesson=10004",
        "/courses/large/study/modes/",
        "/courses/large/study/aside/",
        "/courses/large/study/cards/10005/",
        "/courses/large/teach/lessons/10004/",
    ):
        response = client.get(page)
        assert response.status_code == 200, page
        assert "10\u202f00" not in response.content.decode(), page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "27 novembre 2026 à 21\u00a0h\u00a004"),
        ("en", "27 November 2026, 21:04"),
    ],
)
def test_an_hour_is_said_after_its_day(language: str, words: str) -> None:
    when = datetime(2026, 11, 27, 21, 4)
    with override(language):
        said = drawn('{{ when|date:"DATETIME_FORMAT" }}', when=when)
    assert said == words
