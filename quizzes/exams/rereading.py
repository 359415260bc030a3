"""Which lessons to reread first: those where most points are to be gained. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb

from quizzes.exams.scoring import HIGHEST


@dataclass(frozen=True, slots=True)
class Asked:
    """One item after the attempt, with the lessons that it leads to."""

    domain: str
    right: bool
    guessed: bool
    # Options, and how many of them are right.
    size: int
    expected: int
    lessons: Sequence[int]


def gains(
    asked: Sequence[Asked], weights: Mapping[str, int]
) -> list[tuple[int, float]]:
    """Lessons with the points of a thousand that rereading them may bring, most first.

    A question is worth its domain's weight shared among the domain's questions: all of
    that where it was missed; where it was guessed right, what the same guess would lose
    on average. It is shared again among the lessons that it leads to.
    """
    value = _values(asked, weights)
    points: dict[int, float] = defaultdict(float)
    for one in asked:
        for lesson in one.lessons:
            points[lesson] += value[one.domain] * _lost(one) / len(one.lessons)
    found = [(lesson, gain) for lesson, gain in points.items() if gain > 0]
    return sorted(found, key=lambda row: (-row[1], row[0]))


def _lost(one: Asked) -> float:
    """The share of the question that is not known."""
    if not one.right:
        return 1.0
    return 1.0 - 1.0 / comb(one.size, one.expected) if one.guessed else 0.0


def _values(asked: Iterable[Asked], weights: Mapping[str, int]) -> dict[str, float]:
    """Points of one question, by domain."""
    numbers = Counter(one.domain for one in asked)
    if not weights:
        return dict.fromkeys(numbers, HIGHEST / max(1, numbers.total()))
    total = sum(weights.values())
    return {
        domain: HIGHEST * weights.get(domain, 0) / total / number
        for domain, number in numbers.items()
    }
