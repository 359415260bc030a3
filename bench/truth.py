"""Memory as FSRS 6 describes it, from its published formulas alone.

A simulated learner remembers by these, so that what quizzes.scheduling says of a card,
which comes from py-fsrs, can be held against them.
https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
# The default weights of FSRS 6.
W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194),
    *(0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629),
    *(1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
_FACTOR = 0.9 ** (-1 / W[20]) - 1


class Memory(NamedTuple):
    stability: float
    difficulty: float
    # The day of its last review, any day being 0.
    day: int


def recall(memory: Memory, day: int) -> float:
    """The probability of recall on that day."""
    elapsed = max(0, day - memory.day)
    return float((1 + _FACTOR * elapsed / memory.stability) ** -W[20])


def reviewed(
    memory: Memory | None, rating: int, day: int, w: Sequence[float] = W
) -> Memory:
    """The memory after a review; None is one of a card never seen.

    `w` are the weights of who learns, whose decay is everybody's.
    """
    if memory is None:
        return Memory(w[rating - 1], _clamped(_first_difficulty(rating, w)), day)
    if day == memory.day:
        stability = _same_day(memory.stability, rating, w)
    elif rating == AGAIN:
        stability = _forgotten(memory, recall(memory, day), w)
    else:
        stability = _recalled(memory, rating, recall(memory, day), w)
    return Memory(stability, _next_difficulty(memory.difficulty, rating, w), day)


def _first_difficulty(rating: int, w: Sequence[float]) -> float:
    return w[4] - exp(w[5] * (rating - 1)) + 1


def _next_difficulty(difficulty: float, rating: int, w: Sequence[float]) -> float:
    damped = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9
    return _clamped(w[7] * _first_difficulty(EASY, w) + (1 - w[7]) * damped)


def _clamped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def _recalled(memory: Memory, rating: int, recall: float, w: Sequence[float]) -> float:
    stability, difficulty, _day = memory
    growth = exp(w[8]) * (11 - difficulty) * stability ** -w[9]
    growth *= exp(w[10] * (1 - recall)) - 1
    growth *= {HARD: w[15], EASY: w[16]}.get(rating, 1.0)
    return stability * (1 + growth)


def _forgotten(memory: Memory, recall: float, w: Sequence[float]) -> float:
    stability, difficulty, _day = memory
    left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
    return min(left * exp(w[14] * (1 - recall)), stability / exp(w[17] * w[18]))


def _same_day(stability: float, rating: int, w: Sequence[float]) -> float:
    growth = exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
    return stability * (max(growth, 1.0) if rating != AGAIN else growth)
