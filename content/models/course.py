from __future__ import annotations

from django.conf import settings
from django.db import models


class Course(models.Model):
    """What a learner enrols in; its instructors may change what it holds."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    language = models.CharField(max_length=8, default="fr")
    instructors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="taught_courses", blank=True
    )
    # Raised by each applied plan: whoever keeps something derived from the
    # published cards compares it to know whether that still holds.
    revision = models.PositiveIntegerField(default=0, editable=False)
    # Which code of content.notes read the notes into what is stored.
    reader = models.CharField(max_length=64, blank=True, editable=False)

    def __str__(self) -> str:
        return self.title
