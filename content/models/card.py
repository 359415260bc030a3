from __future__ import annotations

from typing import ClassVar

from django.db import models

from content.models.course import Course
from content.models.lesson import Lesson


class CardQuerySet(models.QuerySet["Card"]):
    def published(self) -> CardQuerySet:
        return self.filter(retired_at=None, rejected_at=None)


class Card(models.Model):
    """A prompt and an answer that ask one fact.

    The key names the card for good: it stays when the wording, the value or the
    place in the note changes. `revision` is raised when the value does.
    """

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="cards")
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="cards")
    key = models.CharField(max_length=64)
    # The key that the fact has by the words of the note as it is now. It parts
    # from `key` when a label is reworded, and finds the card at the next import.
    fact_key = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    # Where the fact stands: an id in the lesson's html, and the trail of headings.
    anchor = models.CharField(max_length=200)
    context = models.TextField(blank=True)
    prompt = models.TextField()
    answer = models.TextField()
    choices = models.JSONField(default=list, blank=True)
    items = models.JSONField(default=list, blank=True)
    # The rule of a drill, as content.drills writes it: it asks other numbers each time.
    drill = models.JSONField(null=True, blank=True)
    subject = models.TextField(blank=True)
    attribute = models.TextField(blank=True)
    value = models.TextField(blank=True)
    # What an instructor made of it, and of what (content.cards.wording); null where
    # nothing.
    wording = models.JSONField(null=True, blank=True)
    # Of a card that an instructor wrote, what for: {"passage", "row", "by", "at"}
    # (content.importing.written); null of one that the notes state.
    written = models.JSONField(null=True, blank=True)
    # The same for siblings, the cards of one row or one parent bullet.
    group = models.CharField(max_length=64, blank=True)
    # Over the whole course, in reading order: the order of new cards.
    position = models.PositiveBigIntegerField()
    revision = models.PositiveIntegerField(default=1)
    retired_at = models.DateTimeField(null=True, blank=True)
    rejected_at = models.DateTimeField(null=True, blank=True)
    # The card that is asked in its place: both ask one fact (content.cards.merging). It
    # is rejected as long as it has one.
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="merged",
        db_index=False,
    )

    objects = CardQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "key"], name="card_key")
        ]
        indexes: ClassVar = [
            # The next new card of a course, and of a lesson.
            models.Index(
                fields=["course", "position"],
                name="card_course_order",
                condition=models.Q(retired_at=None, rejected_at=None),
            ),
            models.Index(
                # The two that are empty are there for the counts, which else look them
                # up in the table for each card.
                fields=["lesson", "position", "retired_at", "rejected_at"],
                name="card_lesson_order",
                condition=models.Q(retired_at=None, rejected_at=None),
            ),
            models.Index(fields=["course", "group"], name="card_siblings"),
            models.Index(
                fields=["merged_into"],
                name="card_merged",
                condition=models.Q(merged_into__isnull=False),
            ),
            # Few: what an instructor has said no to.
            models.Index(
                fields=["course"],
                name="card_rejected",
                condition=models.Q(rejected_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.prompt

    @property
    def is_written(self) -> bool:
        return self.written is not None

    @property
    def is_published(self) -> bool:
        return self.retired_at is None and self.rejected_at is None
