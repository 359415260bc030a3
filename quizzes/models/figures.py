from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models import Course
from quizzes.models.enrolment import Enrolment


class DayFigures(models.Model):
    """What a study day came to, as far as the picture has counted the log."""

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
    """All the memories of an enrolment at a glance, as far as the log was counted.

    The log is the truth; this and the figures of the days save reading all of it for a
    page (quizzes.stats.picture).
    """

    enrolment = models.OneToOneField(
        Enrolment, on_delete=models.CASCADE, related_name="picture"
    )
    # The last review and the last undo that were counted, by primary key, and the
    # latest study day among the reviews; null where there was none.
    review = models.PositiveBigIntegerField(default=0)
    undo = models.PositiveBigIntegerField(default=0)
    day = models.DateField(null=True)
    # The course's revision for which cards were counted; null: to be counted again.
    revision = models.PositiveIntegerField(null=True)
    # A quizzes.stats.cells.Cells, as its to_json writes it, of published cards.
    cells = models.JSONField()
    # By the primary key of the lesson, how many published cards it has.
    totals = models.JSONField()

    def __str__(self) -> str:
        return f"{self.enrolment} · {self.day}"
