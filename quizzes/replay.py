"""Memories found again from the log alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from quizzes.models import Advance, Enrolment, Reset, Review, Takeover
from quizzes.scheduling import MemoryState


@dataclass(frozen=True, slots=True)
class Replayed:
    version: int
    state: MemoryState


@dataclass(frozen=True, slots=True)
class _Step:
    """What came of the memory that was at `version`, 0 where there was none.

    It became `after`, or it stayed and became due on another day, or else it is gone.
    """

    moment: datetime
    card: int
    version: int
    after: Replayed | None = None
    due_on: date | None = None


def replayed(enrolment: Enrolment) -> dict[int, Replayed]:
    """What the memory of each card must be, by the id of the card."""
    whose = {"learner": enrolment.learner_id, "course": enrolment.course_id}
    standing = Review.objects.filter(**whose, undo=None).order_by("pk")
    found = {
        card: Replayed(version, MemoryState.from_json(after))
        for card, version, after in standing.values_list("card", "pk", "after")
    }
    # A version may come back, where a takeover is undone: the order tells apart.
    for step in sorted(_steps(whose), key=lambda one: one.moment):
        memory = found.get(step.card)
        if (memory.version if memory else 0) != step.version:
            continue
        if step.after:
            found[step.card] = step.after
        elif memory and step.due_on:
            state = memory.state._replace(due_on=step.due_on)
            found[step.card] = replace(memory, state=state)
        else:
            found.pop(step.card, None)
    return found


def _steps(whose: dict[str, int]) -> Iterator[_Step]:
    for taken in Takeover.objects.filter(**whose, undo=None).order_by("pk"):
        after = Replayed(taken.after_version, MemoryState.from_json(taken.after))
        yield _Step(taken.taken_at, taken.card_id, taken.version, after=after)
    for reset in Reset.objects.filter(**whose, undo=None).order_by("pk"):
        yield _Step(reset.reset_at, reset.card_id, reset.version)
    for one in Advance.objects.filter(**whose).order_by("pk"):
        yield _Step(one.advanced_at, one.card_id, one.version, due_on=one.due_on)
