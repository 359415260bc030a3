from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models import Lesson


class Reading(models.Model):
    """How far one learner has read one lesson; a lesson without one was not begun."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="readings"
    )
    lesson = models.ForeignKey(
        Lesson, on_delete=models.CASCADE, related_name="readings"
    )
    # The heading last in view, an id of the lesson's html; "" before the first one.
    anchor = models.CharField(max_length=200, blank=True)
    began_at = models.DateTimeField()
    last_read_at = models.DateTimeField()
    # The first time that its end was reached.
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["learner", "lesson"], name="reading")
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.lesson}"
