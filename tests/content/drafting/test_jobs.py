"""Long work on drafts: at once, or by workers that may die."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone, translation
from django_tasks import default_task_backend

from content.drafting import drafts, jobs, running
from content.drafting.jobs import MOST_TRIES
from content.drafting.uploads import Received
from content.importing import Upload
from content.models import Course, Draft, DraftJob
from tests.content.importing.publishing import NOTE, publish
from tests.factories import CourseFactory, UserFactory

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def draft(db: None) -> Draft:
    course = CourseFactory(instructors=[UserFactory(language="en")])
    return drafts.open_draft(
        course=course,
        received=Received((Upload("a.md", NOTE.encode()),), ()),
        by=course.instructors.get(),
        now=timezone.now(),
    )


@pytest.fixture
def workers(settings: object) -> None:
    """There are some, who have done nothing yet."""
    settings.TASKS = {  # type: ignore[attr-defined]
        "default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}
    }


def enqueued() -> list[list[int]]:
    return [list(one.args) for one in default_task_backend.results]  # type: ignore[attr-defined]


def reading(draft: Draft, later: timedelta = timedelta(0)) -> DraftJob | None:
    draft.refresh_from_db()
    return jobs.reading(draft, by=draft.created_by, now=timezone.now() + later)


def asked_to_publish(draft: Draft) -> DraftJob:
    drafts.look(draft)
    return jobs.publish(
        draft, seen=draft.report_of, by=draft.created_by, now=timezone.now()
    )


def test_without_workers_it_is_read_at_once(draft: Draft) -> None:
    assert reading(draft) is None
    assert draft.report["counts"]["new"] == 5
    assert reading(draft) is None
    assert draft.jobs.count() == 1


def test_without_workers_it_is_published_at_once(draft: Draft) -> None:
    job = asked_to_publish(draft)
    assert (job.is_open, job.fault) == (False, "")
    assert draft.course.publications.count() == 1


def test_with_workers_it_is_read_when_one_comes(draft: Draft, workers: None) -> None:
    job = reading(draft)
    assert job is not None
    assert (job.is_open, enqueued()) == (True, [[job.pk]])
    assert reading(draft) == job
    running.run(job.pk)
    assert reading(draft) is None
    assert enqueued() == [[job.pk]]


def test_it_tells_how_much_is_read(
    draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(draft.course, NOTE, "b.md")
    monkeypatch.setattr(running, "_PULSE", timedelta(0))
    told: list[int] = []
    look = drafts.look

    def looked(draft: Draft, progress: object) -> object:
        def seen(done: int, total: int) -> None:
            progress(done, total)  # type: ignore[operator]
            told.append(DraftJob.objects.get().percent)

        return look(draft, seen)

    monkeypatch.setattr(drafts, "look", looked)
    reading(draft)
    assert told == [0, 50, 100]


def test_what_a_dead_worker_had_begun_is_begun_anew(
    draft: Draft, workers: None
) -> None:
    job = reading(draft)
    assert job is not None
    DraftJob.objects.update(tries=1, seen_at=timezone.now())
    late = DraftJob.LOST_AFTER + timedelta(seconds=1)
    assert reading(draft, late) == job
    assert enqueued() == [[job.pk], [job.pk]]
    assert reading(draft, late) == job
    assert len(enqueued()) == 2, "of two pages one begins it"
    running.run(job.pk)
    assert reading(draft) is None


@pytest.mark.parametrize("kind", DraftJob.Kind)
def test_after_some_tries_it_ends_with_a_sentence(
    draft: Draft, workers: None, kind: DraftJob.Kind
) -> None:
    is_reading = kind == DraftJob.Kind.READ
    job = reading(draft) if is_reading else asked_to_publish(draft)
    assert job is not None
    DraftJob.objects.update(tries=MOST_TRIES, seen_at=timezone.now())
    reading(draft, DraftJob.LOST_AFTER + timedelta(seconds=1))
    job.refresh_from_db()
    assert not job.is_open
    assert "interrupted" in job.fault
    assert not draft.course.publications.exists()


def test_what_failed_is_read_again_when_somebody_asks(
    draft: Draft, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    look = drafts.look

    def fail(*_arguments: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(drafts, "look", fail)
    job = reading(draft)
    assert job is not None
    assert "nothing was changed" in job.fault
    assert "a fault of ours" in caplog.text
    monkeypatch.setattr(drafts, "look", look)
    assert reading(draft) == job, "not by itself"
    jobs.read_again(draft, by=draft.created_by, now=timezone.now())
    assert reading(draft) is None


def test_of_two_who_publish_at_once_one_does(draft: Draft, workers: None) -> None:
    first, second = asked_to_publish(draft), asked_to_publish(draft)
    assert first == second
    running.run(first.pk)
    running.run(first.pk)
    assert draft.course.publications.count() == 1
    assert jobs.take_fault(draft) == ""


def test_a_plan_that_no_longer_holds_is_told_once(draft: Draft, workers: None) -> None:
    job = asked_to_publish(draft)
    publish(draft.course, NOTE, "other.md")
    running.run(job.pk)
    assert "Nothing was published" in jobs.take_fault(draft)
    assert jobs.take_fault(draft) == ""
    assert Course.objects.get().publications.count() == 1


def test_the_jobs_of_what_was_published_go_after_a_month(draft: Draft) -> None:
    asked_to_publish(draft)
    handed_in = Received((Upload("b.md", NOTE.encode()),), ())
    for days, left in [(29, 1), (31, 0)]:
        drafts.open_draft(
            course=draft.course,
            received=handed_in,
            by=draft.created_by,
            now=timezone.now() + timedelta(days=days),
        )
        assert draft.jobs.count() == left
    assert Draft.objects.filter(pk=draft.pk).exists(), "it tells what was published"


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_while_it_publishes_is_made_up_for(url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.content.drafting.working"],
        cwd=ROOT,
        env=os.environ | {"TEST_DATABASE_URL": url, "TEST_TASKS": "database"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "killed: open, 0 publications",
        "later: ended, 1 publication",
    ]
