"""Reading and publishing a draft: at once, or by a worker while its page waits.

A job whose process dies is begun anew, a few times.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from content import tasks
from content.drafting import drafts
from content.drafting.running import language_of, run
from content.models import Draft, DraftJob

if TYPE_CHECKING:
    from studyapp.models import User

MOST_TRIES = 3


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
        with language_of(job):
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
