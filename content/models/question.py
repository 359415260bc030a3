from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from content.models.bank import Bank
from content.models.card import Card
from content.models.course import Course
from content.models.lesson import Lesson


class QuestionQuerySet(models.QuerySet["Question"]):
    def published(self) -> QuestionQuerySet:
        return self.filter(retired_at=None, rejected_at=None)


class Question(models.Model):
    """An exam item over all its revisions: what it is called and where it belongs.

    What it says stands in its revisions, `revision` being the number of the current
    one. The key names the question for good, as that of a card does.
    """

    class Kind(models.TextChoices):
        # Written by an author, or made from a fact of the notes.
        SCENARIO = "scenario", _("scenario")
        RECALL = "recall", _("recall")

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="questions"
    )
    # Null for a question that was made from a card.
    bank = models.ForeignKey(
        Bank, null=True, blank=True, on_delete=models.CASCADE, related_name="questions"
    )
    key = models.CharField(max_length=120)
    # The key that it has by the words of its bank as it is now. It parts from `key`
    # when title and identifier change, and finds the question at the next import.
    written_key = models.CharField(max_length=120)
    # Tells stems apart, whatever their case and spaces.
    stem_key = models.CharField(max_length=20)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.SCENARIO)
    # The title, or how the stem begins: for lists, and never shown in an exam.
    name = models.CharField(max_length=300)
    category = models.CharField(max_length=300, blank=True)
    # Official exam domain and task statement, as a note has them: "secure", "1.2".
    domain = models.CharField(max_length=40, blank=True)
    task = models.CharField(max_length=10, blank=True)
    # From 1 to 3.
    difficulty = models.PositiveSmallIntegerField(null=True, blank=True)
    # Whether several options are right, all of which must be chosen.
    several = models.BooleanField(default=False)
    # One exam draws at most one of the questions of a group.
    variant_group = models.CharField(max_length=100, blank=True)
    tags = models.JSONField(default=list, blank=True)
    # What the author wrote: "chapter/lesson#anchor". Those that lead somewhere are
    # `QuestionLink`s, found again whenever notes are published.
    written_links = models.JSONField(default=list, blank=True)
    # The facts that it asks: the cards at the places that it links to.
    cards = models.ManyToManyField(Card, related_name="questions", blank=True)
    position = models.PositiveIntegerField(default=0)
    revision = models.PositiveIntegerField(default=1)
    retired_at = models.DateTimeField(null=True, blank=True)
    rejected_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["bank_id", "position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "key"], name="question_key")
        ]
        indexes: ClassVar = [
            # What an exam is drawn from.
            models.Index(
                fields=["course", "kind", "domain"],
                name="question_drawn",
                condition=models.Q(retired_at=None, rejected_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.name


class QuestionRevisionQuerySet(models.QuerySet["QuestionRevision"]):
    def current(self) -> QuestionRevisionQuerySet:
        return self.filter(number=F("question__revision"))


class QuestionRevision(models.Model):
    """What a question says, sanitised and ready to show; never changed afterwards.

    An attempt keeps the revision that it was sat with.
    """

    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="revisions"
    )
    number = models.PositiveIntegerField()
    stem_html = models.TextField()
    # [{"html": "…", "correct": true, "explanation_html": "…", "keep_last": false}], in
    # the order of the author; "keep_last" is not moved by shuffling.
    options = models.JSONField()
    explanation_html = models.TextField(blank=True)
    # Addresses of the pages that the key was checked against, and when.
    sources = models.JSONField(default=list, blank=True)
    checked = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = QuestionRevisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["question", "number"], name="question_revision"
            )
        ]

    def __str__(self) -> str:
        return f"{self.question} r{self.number}"


class QuestionLink(models.Model):
    """A place in a lesson to reread: all of it, or what stands at the anchor."""

    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="links"
    )
    lesson = models.ForeignKey(
        Lesson, on_delete=models.CASCADE, related_name="question_links"
    )
    anchor = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["question", "lesson", "anchor"], name="question_link"
            )
        ]

    def __str__(self) -> str:
        return f"{self.lesson}#{self.anchor}" if self.anchor else str(self.lesson)
