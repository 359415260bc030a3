from __future__ import annotations

from typing import ClassVar

from django.db import models

from content.models.note import Note


class LessonQuerySet(models.QuerySet["Lesson"]):
    def published(self) -> LessonQuerySet:
        return self.filter(retired_at=None, note__retired_at=None)


class Lesson(models.Model):
    """A top-level part of a note, sanitised and ready to show."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="lessons")
    slug = models.SlugField(max_length=120)
    title = models.CharField(max_length=300)
    position = models.PositiveIntegerField()
    html = models.TextField()
    # [{"level": 3, "title": "…", "anchor": "n-…"}], in the order of the page.
    toc = models.JSONField(default=list)
    words = models.PositiveIntegerField(default=0)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = LessonQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["note", "slug"], name="lesson_slug")
        ]

    def __str__(self) -> str:
        return self.title
