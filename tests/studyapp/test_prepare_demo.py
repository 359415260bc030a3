from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from content.importing import starter
from content.importing.banks import starter as starter_banks
from content.models import Course
from studyapp.models import User

pytestmark = pytest.mark.django_db

PASSWORD = re.compile(r"(\S+@\S+?),.* (\w{4}(?:-\w{4}){3})\b")


@pytest.fixture
def one_chapter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The starter course with no more than its first chapter and bank."""
    for folder in ("notes", "questions"):
        (tmp_path / folder).mkdir()
        first = min((starter.FOLDER / folder).glob("*.md"))
        (tmp_path / folder / first.name).write_bytes(first.read_bytes())
    (tmp_path / "course.toml").write_bytes(
        (starter.FOLDER / "course.toml").read_bytes()
    )
    monkeypatch.setattr(starter, "FOLDER", tmp_path)
    monkeypatch.setattr(starter_banks, "_FOLDER", tmp_path / "questions")


def prepare() -> str:
    out = StringIO()
    call_command("prepare_demo", stdout=out)
    return out.getvalue()


def test_it_makes_a_course_a_learner_and_an_instructor() -> None:
    prepare()
    course = Course.objects.get()
    learner = User.objects.get(email="learner@example.com")
    assert learner.enrolments.get().course == course
    assert [person.email for person in course.instructors.all()] == [
        "instructor@example.com"
    ]
    assert not User.objects.filter(is_staff=True).exists()


@pytest.mark.usefixtures("one_chapter")
def test_the_passwords_it_prints_open_the_accounts() -> None:
    accounts = PASSWORD.findall(prepare())
    assert len(accounts) == 2
    for email, password in accounts:
        page = Client().post(
            reverse("account_login"), {"login": email, "password": password}
        )
        assert page.status_code == 302


@pytest.mark.usefixtures("one_chapter")
def test_passwords_differ_and_are_printed_once() -> None:
    passwords = {password for _email, password in PASSWORD.findall(prepare())}
    assert len(passwords) == 2
    assert PASSWORD.findall(prepare()) == []


@pytest.mark.usefixtures("one_chapter")
def test_a_second_run_changes_nothing() -> None:
    prepare()
    before = list(User.objects.order_by("pk").values())
    course = Course.objects.get()
    assert course.questions.published().exists()
    prepare()
    assert list(User.objects.order_by("pk").values()) == before
    assert Course.objects.get().revision == course.revision


def test_it_refuses_to_run_in_production(settings: Settings) -> None:
    settings.DEVELOPMENT = False
    with pytest.raises(CommandError):
        prepare()
    assert not User.objects.exists()
