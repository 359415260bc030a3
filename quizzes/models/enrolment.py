from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from content.models import Course


class Enrolment(models.Model):
    """One learner in one course, with how they want to study it."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="enrolments"
    )
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="enrolments"
    )
    enrolled_at = models.DateTimeField(auto_now_add=True)
    new_per_day = models.PositiveIntegerField(
        default=20, validators=[MaxValueValidator(9999)]
    )
    reviews_per_day = models.PositiveIntegerField(
        default=200, validators=[MaxValueValidator(9999)]
    )
    # Probability of recall at which a review is due, 0.80–0.97.
    desired_retention = models.FloatField(
        default=0.9, validators=[MinValueValidator(0.8), MaxValueValidator(0.97)]
    )
    # The tally of the study day `counted_on`, so that a page need not count the log
    # (quizzes.tally): presses, cards met for the first time, cards in review rated.
    counted_on = models.DateField(null=True, editable=False)
    done = models.PositiveIntegerField(default=0, editable=False)
    introduced = models.PositiveIntegerField(default=0, editable=False)
    reviewed = models.PositiveIntegerField(default=0, editable=False)
    # Every published card before this position has been met, as long as the course
    # still has that revision: where the search for the next new card starts.
    new_from = models.PositiveBigIntegerField(default=0, editable=False)
    new_from_revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["learner", "course"], name="enrolment")
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.course}"
