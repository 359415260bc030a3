"""What a job does: it reads or publishes a draft, and keeps how that ended.

It writes nothing but its progress before it ends: reading keeps the plan in one
statement, publishing is one transaction. So one whose process dies is begun anew.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from content.drafting import drafts
from content.importing import PlanOutdated, Refused
from content.models import DraftJob

# Between two writes of the progress.
_PULSE = timedelta(seconds=0.5)

logger = logging.getLogger(__name__)


def run(job_id: int) -> None:
    """Does the job to its end, whatever that is; nothing where it has ended."""
    found = DraftJob.objects.filter(pk=job_id, ended_at=None)
    if not found.update(tries=F("tries") + 1, seen_at=timezone.now()):
        return
    job = DraftJob.objects.select_related("draft__course", "asked_by").get(pk=job_id)
    with language_of(job):
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


def language_of(job: DraftJob) -> translation.override:
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
