"""A round of cards until each was had right. It touches no schedule and no log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from content.models import Card
from quizzes import due
from quizzes.models import Enrolment
from quizzes.part import Part

MOST = 200


@dataclass(frozen=True, slots=True)
class Round:
    """Ids of the cards left, the next one first, and how many were had right."""

    left: tuple[int, ...] = ()
    done: int = 0

    @property
    def next(self) -> int | None:
        return self.left[0] if self.left else None

    def answered(self, card: int, *, known: bool) -> Round:
        """A form that was sent before, or is of another round, changes nothing."""
        if card != self.next:
            return self
        rest = self.left[1:]
        return Round(rest, self.done + 1) if known else Round((*rest, card), self.done)

    def written(self) -> dict[str, Any]:
        return {"left": list(self.left), "done": self.done}

    @classmethod
    def read(cls, written: Mapping[str, Any] | None) -> Round:
        return cls(tuple(written["left"]), written["done"]) if written else cls()


def begun(
    enrolment: Enrolment, part: Part | None, *, hardest: bool, seed: int
) -> Round:
    """Of a part all its cards, else those that the learner knows; in an order of chance.

    With `hardest`, of those the ones that were forgotten most. Of more than MOST, chance
    draws as many, others each time.
    """
    if part:
        cards = Card.objects.published().filter(part.of(), course=enrolment.course_id)
        ids = list(cards.values_list("pk", flat=True))
    else:
        known = due.memories(enrolment).order_by("-lapses", "-difficulty", "pk")
        ids = list(known.values_list("card_id", flat=True)[: MOST if hardest else None])
    Random(seed).shuffle(ids)  # noqa: S311 - no secret hangs on it
    return Round(tuple(ids[:MOST]))


def without_gone(kept: Round, enrolment: Enrolment) -> Round:
    """Without cards that were taken out meanwhile."""
    published = set(
        Card.objects.published()
        .filter(pk__in=kept.left, course=enrolment.course_id)
        .values_list("pk", flat=True)
    )
    return replace(kept, left=tuple(card for card in kept.left if card in published))
