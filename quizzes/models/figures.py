from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models import Course
from quizzes.models.enrolment import Enrolment


class DayFigures(models.Model):
    """What a study day came to, counted once it can no longer be undone.

    The log is the truth; this saves reading all of it for a page.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,
    )
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    # A quizzes.stats.figures.Figures, as its to_json writes it.
    figures = models.JSONField()

    class Meta:
        verbose_name_plural = "figures of days"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner", "course", "day"], name="figures_of_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.day}"


class Picture(models.Model):
    """All the memories of an enrolment at a glance, kept where they are many."""

    enrolment = models.OneToOneField(
        Enrolment, on_delete=models.CASCADE, related_name="picture"
    )
    taken_at = models.DateTimeField()
    # The day for which recall is told, beside that on which it was taken.
    target = models.DateField()
    # A quizzes.stats.memories.Memories, as its to_json writes it.
    memories = models.JSONField()

    def __str__(self) -> str:
        return f"{self.enrolment} · {self.taken_at}"
