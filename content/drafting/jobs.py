"""Reading and publishing a draft: at once, or by a worker while its page waits.

A job writes nothing but its progress before it ends: reading keeps the plan in one
statement, publishing is one transaction. So one whose process dies is begun anew.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from content import tasks
from content.drafting import drafts
from content.importing import PlanOutdated, Refused
from content.models import Draft, DraftJob

if TYPE_CHECKING:
    from studyapp.models import User

MOST_TRIES = 3
# Between two writes of the progress.
_PULSE = timedelta(seconds=0.5)

logger = logging.getLogger(__name__)


def reading(draft: Draft, *, by: User, now: datetime) -> DraftJob | None:
    """The job that the page of a draft has to tell of; None where its plan is ready.

    Asks for the plan where it is missing. Where the last attempt failed on the draft as
    it is now, that is told, and nothing is begun before `read_again`.
    """
    if job := _open(draft, now):
        return job
    of = drafts.state(draft)
    if draft.report_of == of:
        return None
    last = draft.jobs.filter(kind=DraftJob.Kind.READ).first()
    if last and last.fault and last.of == of:
        return last
    return _settled(draft, _ask(draft, DraftJob.Kind.READ, of, by, now))


def read_again(draft: Draft, *, by: User, now: datetime) -> None:
    if _open(draft, now) is None:
        _ask(draft, DraftJob.Kind.READ, drafts.state(draft), by, now)


def publish(draft: Draft, *, seen: str, by: User, now: datetime) -> DraftJob:
    """The job that publishes the plan that was seen: ended, or under way.

    Of two presses at once both get the same one.
    """
    return _ask(draft, DraftJob.Kind.PUBLISH, seen, by, now)


def run_here(draft: Draft) -> None:
    """Does what no worker takes up, in the request."""
    if job := draft.jobs.filter(ended_at=None, tries=0).first():
        run(job.pk)


def take_fault(draft: Draft) -> str:
    """Why its last publication failed, once; "" where there is nothing to tell."""
    published = [one for one in draft.jobs.all() if one.kind == DraftJob.Kind.PUBLISH]
    for job in published:
        if not job.is_open and not job.is_told:
            untold = DraftJob.objects.filter(pk=job.pk, is_told=False)
            return job.fault if untold.update(is_told=True) else ""
    return ""


def has_published(draft: Draft) -> bool:
    """Be it pictures alone, of which no publication tells."""
    ended = draft.jobs.filter(kind=DraftJob.Kind.PUBLISH, fault="")
    return ended.exclude(ended_at=None).exists()


def _settled(draft: Draft, job: DraftJob) -> DraftJob | None:
    """None where the job has ended well, its plan being in the draft."""
    if job.is_open or job.fault:
        return job
    draft.refresh_from_db(fields=["report", "report_of"])
    return None


def _open(draft: Draft, now: datetime) -> DraftJob | None:
    """The job under way; one whose process is gone is begun anew, or ends."""
    job = next((one for one in draft.jobs.all() if one.is_open), None)
    if job is None or not job.is_lost(now):
        return job
    # Of several pages that look at once, one begins it.
    mine = DraftJob.objects.filter(pk=job.pk, ended_at=None, seen_at=job.seen_at)
    if job.tries >= MOST_TRIES:
        with _language_of(job):
            mine.update(ended_at=now, fault=_interrupted(job))
    elif mine.update(seen_at=now, done=0):
        tasks.run.enqueue(job.pk)
    job.refresh_from_db()
    return job if job.is_open else None


def _interrupted(job: DraftJob) -> str:
    if job.kind == DraftJob.Kind.PUBLISH:
        return _(
            "The publication was interrupted several times. Nothing was published: "
            "publish again, or hand less in at once."
        )
    return _(
        "The reading was interrupted several times: try again, or hand less in at once."
    )


def _ask(
    draft: Draft, kind: DraftJob.Kind, of: str, by: User, now: datetime
) -> DraftJob:
    try:
        with transaction.atomic():
            job = DraftJob.objects.create(
                draft=draft, kind=kind, of=of, asked_by=by, asked_at=now
            )
    except IntegrityError:
        # Another page has asked meanwhile.
        return draft.jobs.get(ended_at=None)
    tasks.run.enqueue(job.pk)
    job.refresh_from_db()
    return job


def run(job_id: int) -> None:
    """Does the job to its end, whatever that is; nothing where it has ended."""
    found = DraftJob.objects.filter(pk=job_id, ended_at=None)
    if not found.update(tries=F("tries") + 1, seen_at=timezone.now()):
        return
    job = DraftJob.objects.select_related("draft__course", "asked_by").get(pk=job_id)
    with _language_of(job):
        fault = _fault_of(job)
    # Another process may have ended it, where this one was thought to be gone.
    DraftJob.objects.filter(pk=job_id, ended_at=None).update(
        ended_at=timezone.now(), fault=fault
    )


def _fault_of(job: DraftJob) -> str:
    """Why nothing came of it; "" where something did."""
    progress = _Progress(job.pk)
    try:
        if job.kind == DraftJob.Kind.READ:
            drafts.look(job.draft, progress)
        else:
            assert job.asked_by is not None  # noqa: S101 # checked where it was asked
            drafts.publish(
                draft=job.draft,
                seen=job.of,
                by=job.asked_by,
                now=timezone.now(),
                progress=progress,
            )
    except drafts.DraftClosed:
        return _("This draft was published or discarded already.")
    except PlanOutdated:
        return _(
            "The course or the draft has changed since you looked. Nothing was "
            "published: here is the plan as it is now."
        )
    except Refused as refused:
        return str(refused)
    except Exception:
        logger.exception("Job %s of draft %s failed", job.kind, job.draft_id)
        return _(
            "Something went wrong on our side, and nothing was changed. Try again."
        )
    return ""


def _language_of(job: DraftJob) -> translation.override:
    language = job.asked_by.language if job.asked_by else ""
    return translation.override(language or translation.get_language())


class _Progress:
    """Writes how much is read, a few times a second at most."""

    def __init__(self, job: int) -> None:
        self._job = job
        self._written_at = timezone.now()

    def __call__(self, done: int, total: int) -> None:
        now = timezone.now()
        if now - self._written_at >= _PULSE or done == total:
            self._written_at = now
            job = DraftJob.objects.filter(pk=self._job)
            job.update(seen_at=now, done=done, total=total)
