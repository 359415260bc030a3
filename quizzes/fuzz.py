"""Intervals spread a little, so that cards learnt together do not stay together.

Seeded by card and repetition, so that what a card gets hangs on no hidden state.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf
from random import Random

# From so many days, to so many, a further share of the interval: the ranges of FSRS.
_SHARES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))
_SHORTEST = 2.5
_GOLDEN = 0.6180339887498949


def seed(card_id: int, reps: int) -> int:
    """The seed of a card's next press after `reps` of them."""
    return card_id << 20 | reps


def evenly(place: int) -> float:
    """In [0, 1): of places that follow each other, any share falls in any share of it."""
    return place * _GOLDEN % 1


def factor(seed: int) -> float:
    """Where in its range an interval falls, in [0, 1)."""
    return Random(seed).random()  # noqa: S311 - no secret hangs on it


@lru_cache(maxsize=1024)
def fuzz_range(days: int, *, maximum: int) -> tuple[int, int]:
    """The shortest and longest interval, in days, that `days` may become."""
    if days < _SHORTEST:
        return days, days
    delta = 1.0 + sum(
        share * max(min(days, end) - start, 0.0) for start, end, share in _SHARES
    )
    longest = min(round(days + delta), maximum)
    return min(max(2, round(days - delta)), longest), longest


def drawn(days: Sequence[int], *, factor: float, weights: Sequence[float]) -> int:
    """One of `days`, as likely over `factor` as its weight, none of which is negative."""
    mark = factor * sum(weights)
    for day, weight in zip(days, weights, strict=True):
        mark -= weight
        if mark < 0:
            return day
    return days[-1]


def in_order(intervals: Sequence[int], *, maximum: int) -> list[int]:
    """The same days, each above the one before, none above `maximum`.

    What is in order already stays as it is. Where `maximum` leaves no room for so many,
    the first are one day each.
    """
    ordered: list[int] = []
    for later, days in zip(reversed(range(len(intervals))), intervals, strict=True):
        least = ordered[-1] + 1 if ordered else 1
        ordered.append(max(1, min(max(days, least), maximum - later)))
    return ordered
