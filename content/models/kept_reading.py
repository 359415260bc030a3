from __future__ import annotations

from typing import ClassVar

from django.db import models

from content.models.course import Course


class KeptReading(models.Model):
    """What reading one note of a course by itself gave, for the next plan.

    Nothing is lost without it: it is made again from the note (content.importing.kept).
    """

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="readings"
    )
    path = models.CharField(max_length=300)
    # Of the note's bytes and the code that read them: else it is of something else.
    of = models.CharField(max_length=64)
    data = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "path"], name="kept_reading")
        ]

    def __str__(self) -> str:
        return self.path
