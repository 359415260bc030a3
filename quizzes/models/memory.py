from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler

from content.models import Card, Course
from quizzes.scheduling import MemoryState
from quizzes.scheduling import State as FsrsState

# From so many lapses on a card is a leech: it costs more than it gives.
LEECH_LAPSES = 8


class DaysBetween(models.Func):
    """From the second day to the first one, which may be before it."""

    template = "(%(expressions)s)"
    arg_joiner = " - "
    arity = 2
    output_field = models.FloatField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> Any:
        """Where a date is a text."""
        return self.as_sql(
            compiler,
            connection,
            template="(julianday(%(expressions)s))",
            arg_joiner=") - julianday(",
            **extra,
        )


class Memory(models.Model):
    """What FSRS knows of one learner and one card; a card without one is new."""

    class State(models.IntegerChoices):
        # The numbers of py-fsrs.
        LEARNING = 1
        REVIEW = 2
        RELEARNING = 3

    # Every index below begins with the learner: one of the learner alone would only
    # be one more to write.
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="memories",
        db_index=False,
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="memories")
    # The card's course, repeated for the index that finds what is due. One of the course
    # alone would tempt SQLite to read what all of its learners know.
    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    state = models.PositiveSmallIntegerField(choices=State)
    step = models.PositiveSmallIntegerField(null=True)
    stability = models.FloatField(help_text="days")
    difficulty = models.FloatField(help_text="1–10")
    # The study day on which it is due, and, in (re)learning steps, the moment.
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True)
    reviewed_on = models.DateField(help_text="study day of the last review")
    reviewed_at = models.DateTimeField()
    reps = models.PositiveIntegerField(default=1)
    lapses = models.PositiveIntegerField(default=0)
    # The id of the review that wrote it: an answer names the version that it was
    # shown, and no later state ever has the same one.
    version = models.PositiveBigIntegerField()
    # How little is forgotten by the due day: minus the interval, in stabilities. Recall
    # hangs on it alone, so that the lowest is the lowest retrievability of that day.
    freshness = models.GeneratedField(
        expression=DaysBetween("reviewed_on", "due_on") / models.F("stability"),
        output_field=models.FloatField(),
        db_persist=True,
    )

    class Meta:
        verbose_name_plural = "memories"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["learner", "card"], name="memory")
        ]
        indexes: ClassVar = [
            models.Index(
                # The empty due_at and the card are there for the counts, which else look
                # both up in the table for each memory.
                fields=["learner", "course", "due_on", "freshness", "due_at", "card"],
                name="memory_next",
                condition=models.Q(due_at=None),
            ),
            models.Index(
                fields=["learner", "course", "due_at"],
                name="memory_due_at",
                condition=models.Q(due_at__isnull=False),
            ),
            # A class counts its leeches by the index alone.
            models.Index(
                fields=["course", "card", "lapses"],
                name="memory_leech",
                condition=models.Q(lapses__gte=LEECH_LAPSES),
            ),
            # The learner's list of cards by how often they were forgotten; few are.
            models.Index(
                fields=["learner", "course", "lapses", "difficulty"],
                name="memory_lapses",
                condition=models.Q(lapses__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.card}"

    def as_state(self) -> MemoryState:
        return MemoryState(
            state=FsrsState(self.state),
            step=self.step,
            stability=self.stability,
            difficulty=self.difficulty,
            due_on=self.due_on,
            due_at=self.due_at,
            reviewed_on=self.reviewed_on,
            reviewed_at=self.reviewed_at,
            reps=self.reps,
            lapses=self.lapses,
        )
