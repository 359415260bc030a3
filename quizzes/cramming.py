"""A round of cards until each was had right. It touches no schedule and no log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
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
    # The last answer, which can be taken back, and its card; None where there is none.
    known: bool | None = field(default=None, compare=False)
    last: int = field(default=0, compare=False)

    @property
    def next(self) -> int | None:
        return self.left[0] if self.left else None

    def answered(self, card: int, *, known: bool) -> Round:
        """A form that was sent before, or is of another round, changes nothing."""
        if card != self.next:
            return self
        rest = self.left[1:] if known else (*self.left[1:], card)
        return Round(rest, self.done + known, known, card)

    def taken_back(self) -> Round:
        """As it was before the last answer, where that can still be told."""
        if self.known:
            return Round((self.last, *self.left), self.done - 1)
        if self.known is False and self.left[-1:] == (self.last,):
            return Round((self.last, *self.left[:-1]), self.done)
        return self

    def written(self) -> dict[str, Any]:
        return asdict(self) | {"left": list(self.left)}

    @classmethod
    def read(cls, written: Mapping[str, Any] | None) -> Round:
        return cls(**{**written, "left": tuple(written["left"])}) if written else cls()


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
