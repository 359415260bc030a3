from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models.course import Course


class NoteQuerySet(models.QuerySet["Note"]):
    def published(self) -> NoteQuerySet:
        return self.filter(retired_at=None)


class Note(models.Model):
    """One uploaded Markdown file over all its versions; to a learner, a chapter."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="notes")
    # The path under which it was uploaded: the same path is the same note.
    path = models.CharField(max_length=300)
    slug = models.SlugField(max_length=120)
    title = models.CharField(max_length=300)
    position = models.PositiveIntegerField()
    # Official exam domains and task statements, from the front matter.
    domain = models.CharField(max_length=40, blank=True)
    tasks = models.JSONField(default=list, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "path"], name="note_path"),
            models.UniqueConstraint(fields=["course", "slug"], name="note_slug"),
        ]

    def __str__(self) -> str:
        return self.title


class NoteVersion(models.Model):
    """One state of a note as it was uploaded; never changed afterwards."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    source = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    encoding = models.CharField(max_length=40)
    # [{"line": 12 | null, "what": "…"}], and [{"line", "text", "reason"}].
    repairs = models.JSONField(default=list)
    skipped = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["note", "number"], name="note_version")
        ]

    def __str__(self) -> str:
        return f"{self.note} v{self.number}"
