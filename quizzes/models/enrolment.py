from __future__ import annotations

from datetime import date
from typing import ClassVar, NamedTuple

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Card, Course
from quizzes.policy import LAST_DAYS, LONGEST, Load, Parameters, Policy

# More than a day holds: no limit.
_ALL = 9999


class Limits(NamedTuple):
    """How many cards a day asks at most: in review, and new."""

    reviews: int
    new: int


class Enrolment(models.Model):
    """One learner in one course, with how they want to study it."""

    class NewOrder(models.TextChoices):
        LESSONS = "lessons", _("as the lessons go")
        WEIGHT = "weight", _("by the weight of the exam’s domains")

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="enrolments"
    )
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="enrolments"
    )
    enrolled_at = models.DateTimeField(auto_now_add=True)
    new_per_day = models.PositiveIntegerField(
        default=20, validators=[MaxValueValidator(_ALL)]
    )
    reviews_per_day = models.PositiveIntegerField(
        default=200, validators=[MaxValueValidator(_ALL)]
    )
    # Probability of recall at which a review is due, 0.80–0.97.
    desired_retention = models.FloatField(
        default=0.9, validators=[MinValueValidator(0.8), MaxValueValidator(0.97)]
    )
    new_order = models.CharField(
        max_length=8, choices=NewOrder, default=NewOrder.LESSONS
    )
    # Whether the cards of one row or bullet wait till tomorrow for one another.
    bury_siblings = models.BooleanField(default=True)
    # Whether a card that is forgotten again and again is suspended by itself.
    suspend_leeches = models.BooleanField(default=False)
    # Again and Good alone.
    two_buttons = models.BooleanField(default=False)
    # Above the daily limits, on the study day `extra_on` alone.
    extra_on = models.DateField(null=True, editable=False)
    extra_new = models.PositiveIntegerField(default=0, editable=False)
    extra_reviews = models.PositiveIntegerField(default=0, editable=False)
    maximum_interval = models.PositiveIntegerField(
        default=LONGEST,
        validators=[MinValueValidator(7), MaxValueValidator(LONGEST)],
        help_text="days",
    )
    # The day of the exam: no interval passes it. `pace` is how many new cards a day
    # bring every card in time; None where no exam is ahead.
    exam_on = models.DateField(null=True, blank=True)
    pace = models.PositiveIntegerField(null=True, editable=False)
    # Weekdays, Monday is 0, on which as little as possible is to come back.
    easy_days = models.JSONField(default=list, blank=True)
    # What the learner's memory is told by: parameters of FSRS fitted to their own log,
    # repeated from the fit for the pages that ask for them; null: those for everybody.
    fit = models.ForeignKey(
        "quizzes.Fit",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    fitted = models.JSONField(null=True, editable=False)
    # The tally of the study day `counted_on`, so that a page need not count the log
    # (quizzes.tally): presses, cards met for the first time, cards in review rated.
    counted_on = models.DateField(null=True, editable=False)
    done = models.PositiveIntegerField(default=0, editable=False)
    introduced = models.PositiveIntegerField(default=0, editable=False)
    reviewed = models.PositiveIntegerField(default=0, editable=False)
    # How many cards come back on `counted_on` and on each day of policy.HORIZON after
    # it, as that day began: what a button looks at to keep the days alike.
    coming = models.JSONField(default=list, editable=False)
    # What its limits leave of that day, each press taken off; null: to be counted.
    left_reviews = models.PositiveIntegerField(null=True, editable=False)
    left_new = models.PositiveIntegerField(null=True, editable=False)
    # Review.token of the press that an undo takes back.
    last_press = models.UUIDField(null=True, editable=False)
    # The card that was buried or suspended after that press: an undo brings it back.
    last_held = models.ForeignKey(
        Card,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    # Every published card before this position has been met or suspended, as long as
    # the course still has that revision: where the search for new cards starts.
    new_from = models.PositiveBigIntegerField(default=0, editable=False)
    new_from_revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["learner", "course"], name="enrolment")
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.course}"

    @property
    def daily_new(self) -> int:
        """How many new cards a day: the exam's pace, else the learner's limit."""
        return self.new_per_day if self.pace is None else self.pace

    @property
    def unmet_from(self) -> int:
        """The position from which to look for new cards."""
        return self.new_from if self.new_from_revision == self.course.revision else 0

    def exam_ahead(self, today: date) -> date | None:
        """The day of the exam while it has not come."""
        return self.exam_on if self.exam_on and self.exam_on > today else None

    @property
    def parameters(self) -> Parameters | None:
        """Of FSRS, the learner's own; None: those for everybody."""
        return tuple(self.fitted) if self.fitted else None

    @property
    def policy(self) -> Policy:
        return Policy(
            desired_retention=self.desired_retention,
            maximum_interval=self.maximum_interval,
            easy_days=frozenset(self.easy_days),
            exam_on=self.exam_on,
            load=Load(self.counted_on or date.min, self.coming),
            parameters=self.parameters,
        )

    def limits(self, day: date) -> Limits:
        """Of that study day: what the learner has asked for beyond counts that day.

        In the last days before the exam no review waits: it would come after it.
        """
        ahead = self.exam_ahead(day)
        is_near = ahead is not None and (ahead - day).days <= LAST_DAYS
        reviews = _ALL if is_near else self.reviews_per_day
        if self.extra_on != day:
            return Limits(reviews, self.daily_new)
        return Limits(reviews + self.extra_reviews, self.daily_new + self.extra_new)
