from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Card, Course


class AppendOnlyError(RuntimeError):
    """Somebody tried to change what has happened."""


_REFUSAL = "The review log is only ever added to."


class AppendOnlyQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> int:
        raise AppendOnlyError(_REFUSAL)

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError(_REFUSAL)


class AppendOnly(models.Model):
    """A line that is neither changed nor deleted.

    It goes only with the person or the course that it belongs to: a cascade does not
    pass here.
    """

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError(_REFUSAL)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError(_REFUSAL)


class Review(AppendOnly):
    """One rating of one card, with the memory before and after it."""

    class Rating(models.IntegerChoices):
        # The numbers of py-fsrs.
        AGAIN = 1
        HARD = 2
        GOOD = 3
        EASY = 4

    # Every press writes every index: those below serve learner and card, and the course
    # is asked for by a learner alone.
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="reviews",
        db_index=False,
    )
    card = models.ForeignKey(
        Card, on_delete=models.CASCADE, related_name="reviews", db_index=False
    )
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # From the form that was answered: one form is one review, however often sent.
    token = models.UUIDField(unique=True)
    rating = models.PositiveSmallIntegerField(choices=Rating)
    reviewed_at = models.DateTimeField()
    study_day = models.DateField()
    duration_ms = models.PositiveIntegerField(help_text="shown to rated, capped")
    card_revision = models.PositiveIntegerField()
    # The MemoryState before (null: the card was new) and after, as its to_json
    # writes it. What can be recomputed from one, the probability of recall among
    # others, is not stored again.
    before = models.JSONField(null=True)
    after = models.JSONField()
    # Memory.version before, which an undo gives back; 0 where the card was new.
    before_version = models.PositiveBigIntegerField(default=0)
    # The Fit by whose parameters `after` follows from `before`, by its id; null: by
    # those for everybody.
    fit = models.PositiveBigIntegerField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["learner", "course", "study_day"], name="review_study_day"
            ),
            models.Index(fields=["card", "learner"], name="review_of_card"),
        ]

    def __str__(self) -> str:
        return f"{self.card_id} {self.Rating(self.rating).label}"


class Undo(AppendOnly):
    """A review taken back. The review itself stays in the log."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE)
    undone_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"undo of {self.review_id}"


class Advance(AppendOnly):
    """A review brought forward to an earlier study day; the rest of the memory stays.

    Once an exam is over, what it had brought forward is put back to its day.

    Of the state that the review `version` left: once the card is rated again, it
    means nothing any more.
    """

    class Reason(models.TextChoices):
        CHANGED = "changed", _("the fact has changed")
        MISSED = "missed", _("a question on it was missed in an exam")
        EXAM = "exam", _("the exam comes before")
        EXAM_OVER = "exam_over", _("no exam is ahead any more")

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="advances",
        db_index=False,
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="advances")
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveBigIntegerField(help_text="Memory.version at the time")
    due_on = models.DateField(help_text="the study day on which it is due instead")
    reason = models.CharField(max_length=12, choices=Reason)
    advanced_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["learner", "card"], name="advance_of_card")
        ]

    def __str__(self) -> str:
        return f"{self.card_id} to {self.due_on}: {self.reason}"


class Takeover(AppendOnly):
    """What was known of a card that was merged away goes on in the card that is kept.

    From the state of the kept card that `version` names (0: it was new) to the state
    that the other card was in, `after_version` being its version.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="takeovers",
        db_index=False,
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="takeovers")
    away = models.ForeignKey(
        Card, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveBigIntegerField()
    after_version = models.PositiveBigIntegerField()
    # As in Review.
    before = models.JSONField(null=True)
    after = models.JSONField()
    taken_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["learner", "course"], name="takeover_of_learner")
        ]

    def __str__(self) -> str:
        return f"{self.card_id} from {self.away_id}"


class TakeoverUndo(AppendOnly):
    """A takeover taken back, since its two cards are asked apart again."""

    takeover = models.OneToOneField(
        Takeover, on_delete=models.CASCADE, related_name="undo"
    )
    undone_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"undo of {self.takeover_id}"


class Reset(AppendOnly):
    """A card set to new again: its learner begins anew with it, the log stays.

    From the state of the memory that `version` names to none.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="resets",
        db_index=False,
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="resets")
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveBigIntegerField(help_text="Memory.version at the time")
    # As in Review.
    before = models.JSONField()
    reset_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["learner", "card"], name="reset_of_learner")
        ]

    def __str__(self) -> str:
        return f"{self.card_id} to new"


class ResetUndo(AppendOnly):
    """A reset taken back, before its card was answered again."""

    reset = models.OneToOneField(Reset, on_delete=models.CASCADE, related_name="undo")
    undone_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"undo of {self.reset_id}"
