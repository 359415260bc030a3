from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models import Card, Course


class Hold(models.Model):
    """A card that its learner has buried until a study day, or suspended.

    Apart from Memory, since a card that was never seen has none. Once its day has
    come it means nothing any more. The plan of an exam suspends cards too: it gives
    back what it has set aside, and nothing that the learner has.
    """

    # The constraint below begins with the learner.
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="holds",
        db_index=False,
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="holds")
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    # The first study day on which a buried card is shown again; null: suspended.
    until = models.DateField(null=True)
    held_at = models.DateTimeField()
    # Review.token of the sibling's press that buried it; null: the learner did.
    sibling_press = models.UUIDField(null=True)
    # Suspended because its lesson is left out of the plan; and until when the learner
    # had buried it then, which holds again once the lesson is kept.
    by_plan = models.BooleanField(default=False, db_default=False)
    buried_until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["learner", "card"], name="hold")
        ]

    def __str__(self) -> str:
        return f"{self.card_id} until {self.until or 'taken back'}"
