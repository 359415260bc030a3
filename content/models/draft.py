from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.course import Course
from content.models.publication import Publication


class DraftQuerySet(models.QuerySet["Draft"]):
    def open(self) -> DraftQuerySet:
        return self.filter(closed_at=None)


class Draft(models.Model):
    """Files that an instructor handed in, kept until they are published or discarded.

    Learners see nothing of it. Its plan is kept beside it, as it was shown, since
    making one compares every note of the course.
    """

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="drafts")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    # Paths of notes to take out of the course, and of question banks.
    retire = models.JSONField(default=list)
    retired_banks = models.JSONField(default=list)
    # [{"name": "photo.png", "reason": "…"}]: handed in too, and no part of it.
    refused = models.JSONField(default=list)
    # Keys of cards that are to be rejected when it is published.
    rejected = models.JSONField(default=list)
    # The same of questions.
    rejected_questions = models.JSONField(default=list)
    # {key: {"prompt", "answer"}} of cards that are to be reworded then.
    wordings = models.JSONField(default=dict)
    # {key: {"path", "lesson", "anchor", "context", "passage", "prompt", "answer", "by",
    # "at"}} of cards that are written for a passage of a note; {key: {}} of those to
    # take out again.
    written = models.JSONField(default=dict)
    # {key: key} of cards that are to be merged into another then; {key: ""} of those
    # that are to be asked on their own again.
    merges = models.JSONField(default=dict)
    # What content.importing.reporting.Report holds, with the reports of banks beside it,
    # and of which files and which state of the course it was made; "" where there is
    # none yet.
    report = models.JSONField(default=dict)
    report_of = models.CharField(max_length=64, blank=True)
    # Published where there is a publication or nothing was to change, else discarded.
    closed_at = models.DateTimeField(null=True, blank=True)
    publication = models.OneToOneField(
        Publication, null=True, blank=True, on_delete=models.SET_NULL
    )

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.course} draft {self.pk}"


class DraftFile(models.Model):
    """One file of a draft, byte for byte."""

    class Kind(models.TextChoices):
        NOTE = "note", _("note")
        BANK = "bank", _("question bank")

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.NOTE)
    # The path of the note or bank of which it is to be a version.
    path = models.CharField(max_length=300)
    data = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["path"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "path"], name="draft_path")
        ]

    def __str__(self) -> str:
        return self.path
