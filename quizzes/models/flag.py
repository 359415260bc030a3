from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models import Card, Course


class Flag(models.Model):
    """What a learner tells the instructors about a card."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="flags"
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="flags")
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    note = models.TextField(max_length=1000, blank=True)
    card_revision = models.PositiveIntegerField()
    flagged_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # When its learner was told that it is settled.
    seen_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner", "card"],
                condition=models.Q(settled_at=None),
                name="open_flag",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["course", "flagged_at"],
                condition=models.Q(settled_at=None),
                name="open_flags",
            )
        ]

    def __str__(self) -> str:
        return f"{self.card_id}: {self.note}"
