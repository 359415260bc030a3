from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models.course import Course
from content.models.draft import Draft


class Pixels(models.Model):
    """A picture as it is served: content.pictures has written every byte of it."""

    # As it was handed in, beside the notes: "images/vpc.png".
    path = models.CharField(max_length=300)
    # Of `data`, a WebP file.
    sha256 = models.CharField(max_length=64)
    data = models.BinaryField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.path


class Picture(Pixels):
    """A picture that the notes of a course may show."""

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="pictures"
    )
    published_at = models.DateTimeField(auto_now=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    class Meta:
        ordering: ClassVar = ["path"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "path"], name="picture_path")
        ]
        indexes: ClassVar = [
            # What a lesson's page asks for.
            models.Index(fields=["course", "sha256"], name="picture_served")
        ]


class DraftPicture(Pixels):
    """A picture of a draft, which learners do not see before it is published."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="pictures")

    class Meta:
        ordering: ClassVar = ["path"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "path"], name="draft_picture_path")
        ]
