from __future__ import annotations

from django.db import models

from content.models.card import Card
from content.models.course import Course
from content.models.lesson import Lesson


class SearchEntry(models.Model):
    """What can be found: a part of a lesson, or a card.

    `content.search` writes and reads it; the full-text index over the folded columns
    is made by the migration, as each database has it.
    """

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="+")
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="+")
    # Null for a part of a lesson.
    card = models.OneToOneField(
        Card, null=True, on_delete=models.CASCADE, related_name="+"
    )
    anchor = models.CharField(max_length=200, blank=True)
    title = models.TextField()
    body = models.TextField()
    # The same as words without case, accents or punctuation.
    folded_title = models.TextField()
    folded_body = models.TextField()

    class Meta:
        verbose_name_plural = "search entries"

    def __str__(self) -> str:
        return self.title
