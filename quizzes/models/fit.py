from __future__ import annotations

from typing import ClassVar

from django.db import models

from quizzes.fitting.fit import Verdict
from quizzes.models.enrolment import Enrolment
from quizzes.models.review import AppendOnly


class Fit(AppendOnly):
    """Parameters of FSRS fitted to a learner's log, whether they are used or not."""

    enrolment = models.ForeignKey(
        Enrolment, on_delete=models.CASCADE, related_name="fits"
    )
    fitted_at = models.DateTimeField()
    # How many presses of the log were read, and the last one, by primary key.
    presses = models.PositiveIntegerField()
    review = models.PositiveBigIntegerField()
    # A quizzes.fitting.fit.Verdict, as its to_json writes it; null where the log said
    # too little.
    judged = models.JSONField(null=True)
    # Whether they were taken into use then.
    is_used = models.BooleanField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.enrolment} · {self.fitted_at:%Y-%m-%d}"

    @property
    def verdict(self) -> Verdict | None:
        return Verdict.from_json(self.judged) if self.judged else None
