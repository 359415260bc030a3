from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.card import Card
from content.models.course import Course
from content.models.question import Question


class Decision(models.Model):
    """The audit entry of what changed a published card or question outside of a plan;
    never changed afterwards."""

    class Kind(models.TextChoices):
        REJECTED = "rejected", _("rejected")
        TAKEN_BACK = "taken back", _("taken back")
        MERGED = "merged", _("merged")
        SEPARATED = "separated", _("separated")
        REWORDED = "reworded", _("reworded")
        UNWORDED = "unworded", _("as its note says it again")

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="decisions"
    )
    # The revision that the course had from then on.
    revision = models.PositiveIntegerField()
    decided_at = models.DateTimeField()
    # Null where the account is gone.
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    kind = models.CharField(max_length=12, choices=Kind)
    # One of the two.
    card = models.ForeignKey(
        Card, null=True, on_delete=models.CASCADE, related_name="decisions"
    )
    question = models.ForeignKey(
        Question, null=True, on_delete=models.CASCADE, related_name="decisions"
    )
    # The card into which it was merged, or from which it was separated.
    kept = models.ForeignKey(
        Card, null=True, on_delete=models.CASCADE, related_name="+"
    )
    # What the card said until then, where it says something else since: {"prompt": …,
    # "answer": …}.
    before = models.JSONField(null=True)

    class Meta:
        ordering: ClassVar = ["-decided_at", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["course", "decided_at"], name="decision_of_course")
        ]

    def __str__(self) -> str:
        return f"{self.card or self.question}: {self.get_kind_display()}"

    @property
    def is_question(self) -> bool:
        return self.question_id is not None
