"""Memories found again from the log alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizzes.models import Advance, Enrolment, Review
from quizzes.scheduling import MemoryState


@dataclass(frozen=True, slots=True)
class Replayed:
    version: int
    state: MemoryState


def replayed(enrolment: Enrolment) -> dict[int, Replayed]:
    """What the memory of each card must be, by the id of the card."""
    whose = {"learner": enrolment.learner_id, "course": enrolment.course_id}
    standing = Review.objects.filter(**whose, undo=None).order_by("pk")
    found = {
        card: Replayed(version, MemoryState.from_json(after))
        for card, version, after in standing.values_list("card", "pk", "after")
    }
    advances = Advance.objects.filter(**whose).order_by("pk")
    for card, version, day in advances.values_list("card", "version", "due_on"):
        memory = found.get(card)
        if memory and memory.version == version:
            found[card] = replace(memory, state=replace(memory.state, due_on=day))
    return found
