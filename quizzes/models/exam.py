from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content.models import Course, Question, QuestionRevision
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.presets import title_of
from quizzes.exams.scoring import Score


class CourseBlueprint(models.Model):
    """An exam as the instructors of a course have set it.

    Under the slug of a preset it stands in its place; a course without rows has the
    presets (quizzes.exams.presets).
    """

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="blueprints"
    )
    slug = models.SlugField(max_length=80)
    # A Blueprint, as its to_json writes it.
    blueprint = models.JSONField()
    offered = models.BooleanField(default=True)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "slug"], name="course_blueprint")
        ]

    def __str__(self) -> str:
        return f"{self.course} · {self.slug}"


class ExamAttemptQuerySet(models.QuerySet["ExamAttempt"]):
    def open(self) -> ExamAttemptQuerySet:
        return self.filter(handed_in_at=None)

    def closed(self) -> ExamAttemptQuerySet:
        return self.exclude(handed_in_at=None)

    def late(self, now: datetime) -> ExamAttemptQuerySet:
        """Those whose time is up, and which nobody has closed yet."""
        return self.open().filter(deadline__lt=now)


class ExamAttempt(models.Model):
    """One sitting of an exam. Its deadline is fixed when it starts."""

    class Mode(models.TextChoices):
        # Against the clock, with no word on the answers before the end; or without
        # one, each answer explained at once.
        TIMED = "timed", _("timed")
        PRACTICE = "practice", _("practice")

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="exam_attempts",
        db_index=False,
    )
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="exam_attempts"
    )
    # The slug that the learner chose, and the Blueprint as it then was.
    slug = models.SlugField(max_length=80)
    blueprint = models.JSONField()
    seed = models.BigIntegerField()
    mode = models.CharField(max_length=10, choices=Mode, default=Mode.TIMED)
    accommodated = models.BooleanField(default=False)
    started_at = models.DateTimeField()
    # Null in practice mode, which has no clock.
    deadline = models.DateTimeField(null=True)
    # The deadline itself where the attempt ran out.
    handed_in_at = models.DateTimeField(null=True)
    # Of a closed attempt: what quizzes.exams.scoring made of it.
    score = models.JSONField(null=True)

    objects = ExamAttemptQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner", "course", "slug"],
                name="one_open_attempt",
                condition=models.Q(handed_in_at=None),
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["learner", "course"], name="attempts_of_learner")
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.slug} · {self.started_at:%Y-%m-%d}"

    @property
    def timed(self) -> bool:
        return self.mode == self.Mode.TIMED

    @property
    def expired(self) -> bool:
        """Whether it was the clock that closed it."""
        return self.handed_in_at is not None and self.handed_in_at == self.deadline

    @property
    def plan(self) -> Blueprint:
        return Blueprint.from_json(self.blueprint)

    @property
    def title(self) -> str | Promise:
        return title_of(self.slug, self.plan)

    @property
    def result(self) -> Score | None:
        return Score.from_json(self.score) if self.score is not None else None

    @property
    def passed(self) -> bool:
        return self.result is not None and self.result.scaled >= self.plan.pass_mark

    def is_late(self, now: datetime) -> bool:
        return self.deadline is not None and now > self.deadline


class ExamItem(models.Model):
    """One question of one attempt, with what the learner has made of it.

    What a click depends on stands in the row that it writes, so that saving one is one
    statement. `right` is set when the item is marked, and nothing else changes then.
    """

    class Confidence(models.TextChoices):
        UNSAID = "", _("not said")
        SURE = "sure", _("sure")
        GUESSED = "guessed", _("guessed")

    attempt = models.ForeignKey(
        ExamAttempt, on_delete=models.CASCADE, related_name="items", db_index=False
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,
    )
    deadline = models.DateTimeField(null=True)
    number = models.PositiveSmallIntegerField()
    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="exam_items"
    )
    revision = models.ForeignKey(
        QuestionRevision, on_delete=models.CASCADE, related_name="+"
    )
    # Places of the revision's options, in the order shown: option A first.
    order = models.JSONField()
    size = models.PositiveSmallIntegerField(help_text="options")
    # How many of them are right, as learners are told.
    expected = models.PositiveSmallIntegerField()
    scored = models.BooleanField(default=True)
    # Letters of options as shown: "AC".
    chosen = models.CharField(max_length=26, blank=True)
    struck = models.CharField(max_length=26, blank=True)
    flagged = models.BooleanField(default=False)
    confidence = models.CharField(
        max_length=10, choices=Confidence, default=Confidence.UNSAID, blank=True
    )
    seconds = models.PositiveIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    right = models.BooleanField(null=True)

    class Meta:
        ordering: ClassVar = ["attempt_id", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["attempt", "number"], name="exam_item"),
            # One exam would tell the key of another: a question is in one at a time.
            models.UniqueConstraint(
                fields=["learner", "question"],
                name="one_unmarked_item",
                condition=models.Q(right=None),
            ),
        ]
        indexes: ClassVar = [
            # Which questions a learner has seen, and when last.
            models.Index(
                fields=["learner", "question", "attempt"], name="question_seen"
            )
        ]

    def __str__(self) -> str:
        return f"{self.attempt_id}/{self.number}"

    @property
    def is_miscounted(self) -> bool:
        """Answered, by fewer or more options than are to be chosen."""
        return len(self.chosen) not in (0, self.expected)

    @property
    def missed(self) -> bool:
        """Once marked: wrong, or right by chance as the learner says."""
        return not self.right or self.confidence == self.Confidence.GUESSED


class QuestionReport(models.Model):
    """A learner's word that something is wrong with a question."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    revision = models.ForeignKey(
        QuestionRevision, on_delete=models.CASCADE, related_name="reports"
    )
    note = models.TextField(max_length=2000)
    reported_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-reported_at", "-pk"]
        constraints: ClassVar = [
            # Said again, it is the same report with another note.
            models.UniqueConstraint(fields=["learner", "revision"], name="report")
        ]

    def __str__(self) -> str:
        return f"{self.revision}: {self.note[:40]}"
