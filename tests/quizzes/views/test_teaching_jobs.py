"""The page of a draft while a worker reads or publishes it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from content.drafting import jobs
from content.models import Card, Course, Draft, DraftJob
from tests.content.importing.publishing import NOTE
from tests.quizzes.views.teaching import (
    TEACH,
    a_file,
    hand_in,
    page_of,
    press,
    publish_note,
)

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _workers(settings: object) -> None:
    settings.TASKS = {  # type: ignore[attr-defined]
        "default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}
    }


@pytest.fixture
def draft(teacher: Client) -> Draft:
    """Handed in, and looked at a first time."""
    hand_in(teacher, a_file("stockage.md", NOTE))
    draft = Draft.objects.get()
    teacher.get(page_of(draft))
    return draft


def work(draft: Draft) -> None:
    jobs.run(draft.jobs.get(ended_at=None).pk)


def test_it_shows_how_far_the_reading_is(teacher: Client, draft: Draft) -> None:
    DraftJob.objects.update(done=300, total=1_000)
    page = teacher.get(page_of(draft))
    assert "30\xa0% des notes du cours" in page.text
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page.text
    assert draft.report == {}


@pytest.mark.parametrize(
    ("kind", "said"),
    [("read", "sont comparées au cours"), ("publish", "en cours d’enregistrement")],
)
def test_it_says_what_comes_after_the_reading(
    teacher: Client, draft: Draft, kind: str, said: str
) -> None:
    DraftJob.objects.update(kind=kind, done=1_000, total=1_000)
    page = teacher.get(page_of(draft)).text
    assert said in page
    assert "100\xa0%" not in page


def test_it_asks_again_for_the_progress_alone(teacher: Client, draft: Draft) -> None:
    part = teacher.get(page_of(draft), headers=HTMX)
    assert "<progress" in part.text
    assert "<html" not in part.text
    work(draft)
    assert teacher.get(page_of(draft), headers=HTMX)["HX-Refresh"] == "true"
    assert "Publier" in teacher.get(page_of(draft)).text


def test_what_no_worker_takes_up_can_be_done_at_once(
    teacher: Client, draft: Draft
) -> None:
    assert "Aucun processus" not in teacher.get(page_of(draft)).text
    DraftJob.objects.update(asked_at=timezone.now() - timedelta(minutes=5))
    assert "Aucun processus" in teacher.get(page_of(draft)).text
    press(teacher, draft, "read", here="1")
    assert "Publier" in teacher.get(page_of(draft)).text


def test_it_publishes_when_a_worker_comes(teacher: Client, draft: Draft) -> None:
    work(draft)
    seen = teacher.get(page_of(draft)).context["seen"]
    page = press(teacher, draft, "publish", seen=seen)
    assert page.url == page_of(draft)
    assert "en cours de publication" in teacher.get(page.url).text
    assert not Card.objects.exists()
    work(draft)
    assert teacher.get(page.url).url == f"{TEACH}publications/1/"
    assert Card.objects.count() == 5


def test_it_tells_why_a_publication_came_to_nothing(
    teacher: Client, draft: Draft, course: Course
) -> None:
    work(draft)
    seen = teacher.get(page_of(draft)).context["seen"]
    press(teacher, draft, "publish", seen=seen)
    publish_note(course, NOTE, "autre.md")
    work(draft)
    page = teacher.get(page_of(draft)).text
    assert "Rien n’a été publié" in page


def test_it_offers_to_read_again_what_failed(teacher: Client, draft: Draft) -> None:
    DraftJob.objects.update(ended_at=timezone.now(), fault="Cela a échoué.")
    page = teacher.get(page_of(draft)).text
    assert "Cela a échoué." in page
    assert "Publier" not in page
    press(teacher, draft, "read")
    work(draft)
    assert "Publier" in teacher.get(page_of(draft)).text
