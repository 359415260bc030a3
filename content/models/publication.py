from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models.card import Card
from content.models.course import Course


class Publication(models.Model):
    """The audit entry of one applied plan; never changed afterwards."""

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="publications"
    )
    # The revision that the course had from then on.
    revision = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    # {"new": 12, "changed": 1, …} of the cards.
    counts = models.JSONField(default=dict)
    # [{"path": "ec2.md", "change": "changed", "version": 3 | null, "lessons": [pk]}, …]
    # with the lessons that changed; older ones have none.
    notes = models.JSONField(default=list)
    # The same of question banks, with their titles and {"new": 3, …} of the questions.
    banks = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["-published_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "revision"], name="publication")
        ]

    def __str__(self) -> str:
        return f"{self.course} r{self.revision}"


class CardChange(models.Model):
    """What one publication did to a card that was there before."""

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="card_changes"
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="changes")
    # A content.importing.Change other than new and unchanged.
    change = models.CharField(max_length=12)
    # The card's revision from then on.
    revision = models.PositiveIntegerField()
    # {"context", "prompt", "answer", "value"}; after is null when it was retired.
    before = models.JSONField()
    after = models.JSONField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            # What has happened to a card since the revision that a learner knows.
            models.Index(fields=["card", "revision"], name="card_change_since")
        ]

    def __str__(self) -> str:
        return f"{self.card_id} {self.change}"
