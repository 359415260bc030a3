"""Which lessons to reread first: those where most points are to be gained. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from quizzes.exams.scoring import HIGHEST


@dataclass(frozen=True, slots=True)
class Asked:
    """One item after the attempt, with the lessons that it leads to."""

    scored: bool
    right: bool
    guessed: bool
    # Options, and how many of them are right.
    size: int
    expected: int
    lessons: Sequence[int]


def gains(asked: Sequence[Asked]) -> list[tuple[int, float]]:
    """Lessons with the points of a thousand that rereading them may bring, most first.

    A question is worth what the score counts it for, nothing where it is not scored:
    all of that where it was missed; where it was guessed right, what the same guess
    would lose on average. It is shared among the lessons that it leads to.
    """
    counted = [one for one in asked if one.scored]
    points: dict[int, float] = defaultdict(float)
    for one in counted:
        for lesson in one.lessons:
            gain = worth(len(counted)) * _lost(one) / len(one.lessons)
            points[lesson] += gain
    found = [(lesson, gain) for lesson, gain in points.items() if gain > 0]
    return sorted(found, key=lambda row: (-row[1], row[0]))


def worth(scored: int) -> float:
    """Points of one of so many scored questions."""
    return HIGHEST / max(1, scored)


def _lost(one: Asked) -> float:
    """The share of the question that is not known."""
    if not one.right:
        return 1.0
    return 1.0 - 1.0 / comb(one.size, one.expected) if one.guessed else 0.0
