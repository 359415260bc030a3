from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models import Card, CardChange, Course


class ChangeNotice(models.Model):
    """A learner is to be told that a fact which they had learnt has changed.

    It stands as long as the memory has the `version` that it had then: whoever has
    answered the card since has been told, and an answer taken back tells again.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="change_notices",
        db_index=False,
    )
    card = models.ForeignKey(
        Card, on_delete=models.CASCADE, related_name="change_notices"
    )
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    # Of several changes since the last answer the first: it says what they had learnt.
    change = models.ForeignKey(CardChange, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveBigIntegerField(help_text="Memory.version at the time")
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner", "card", "version"], name="change_notice"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["learner", "course"],
                name="change_notice_unseen",
                condition=models.Q(seen_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.card}"
