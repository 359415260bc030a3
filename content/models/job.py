from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.draft import Draft


class DraftJob(models.Model):
    """Long work on a draft: how far it is, and how it ended (content.drafting.jobs)."""

    class Kind(models.TextChoices):
        READ = "read", _("reading")
        PUBLISH = "publish", _("publication")

    # After so long without a sign the process that worked on it is gone.
    LOST_AFTER: ClassVar = timedelta(seconds=90)

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="jobs")
    kind = models.CharField(max_length=10, choices=Kind)
    # What content.drafting.drafts.state said of the draft when it was asked for.
    of = models.CharField(max_length=64)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    asked_at = models.DateTimeField()
    # How often a process has begun with it, and its last sign of life.
    tries = models.PositiveSmallIntegerField(default=0)
    seen_at = models.DateTimeField(null=True, blank=True)
    # Bytes of the notes that are read.
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)
    # Why nothing came of it, in the language of who asked; "" where something did.
    fault = models.TextField(blank=True)
    # Whether a page has told the fault of a publication.
    is_told = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["draft"], condition=models.Q(ended_at=None), name="open_job"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.draft_id}"

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    @property
    def percent(self) -> int:
        return 100 * self.done // self.total if self.total else 0

    @property
    def is_read(self) -> bool:
        """Whether every note is read, so that the plan is made, and then applied."""
        return 0 < self.total == self.done

    def is_lost(self, now: datetime) -> bool:
        """Whether a process had begun with it, and has given no sign for long."""
        return self.seen_at is not None and now - self.seen_at > self.LOST_AFTER

    def is_waiting(self, now: datetime) -> bool:
        """Whether no process has taken it up for long."""
        return self.tries == 0 and now - self.asked_at > self.LOST_AFTER
