"""Which lessons are worth most where not all can be learnt before the exam? Pure.

Each domain has its share of the cards by its weight in the exam, and in a domain those
lessons come first on which the bank asks most for the cards that they take.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Lesson(NamedTuple):
    pk: int
    domain: str
    # How many cards it takes, and how many questions lead to it.
    cards: int
    questions: int


def worth_most(
    lessons: Iterable[Lesson], *, room: int, weights: Mapping[str, int]
) -> set[int]:
    """Primary keys of lessons that come to `room` cards at most."""
    best = sorted(lessons, key=lambda one: -one.questions / one.cards)
    total = sum(weights.values())
    kept: list[Lesson] = []
    for domain, weight in weights.items():
        of_domain = [one for one in best if one.domain == domain]
        kept += _fitting(of_domain, room * weight // total)
    # What a domain leaves is for any of them.
    others = [one for one in best if one not in kept]
    kept += _fitting(others, room - sum(one.cards for one in kept))
    return {one.pk for one in kept}


def _fitting(lessons: Iterable[Lesson], room: int) -> list[Lesson]:
    """The first ones, and of those after them what there is room for."""
    found = []
    for one in lessons:
        if one.cards <= room:
            found.append(one)
            room -= one.cards
    return found
