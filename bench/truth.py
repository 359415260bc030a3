"""Memory as FSRS 6 describes it, from its published formulas alone.

A simulated learner remembers by these, so that what quizzes.scheduling says of a card,
which comes from py-fsrs, can be held against them.
https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
"""

from __future__ import annotations

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


def reviewed(memory: Memory | None, rating: int, day: int) -> Memory:
    """The memory after a review; None is one of a card never seen."""
    if memory is None:
        return Memory(W[rating - 1], _clamped(_first_difficulty(rating)), day)
    if day == memory.day:
        stability = _same_day(memory.stability, rating)
    elif rating == AGAIN:
        stability = _forgotten(memory, recall(memory, day))
    else:
        stability = _recalled(memory, rating, recall(memory, day))
    return Memory(stability, _next_difficulty(memory.difficulty, rating), day)


def _first_difficulty(rating: int) -> float:
    return W[4] - exp(W[5] * (rating - 1)) + 1


def _next_difficulty(difficulty: float, rating: int) -> float:
    damped = difficulty - W[6] * (rating - 3) * (10 - difficulty) / 9
    return _clamped(W[7] * _first_difficulty(EASY) + (1 - W[7]) * damped)


def _clamped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def _recalled(memory: Memory, rating: int, recall: float) -> float:
    stability, difficulty, _day = memory
    growth = exp(W[8]) * (11 - difficulty) * stability ** -W[9]
    growth *= exp(W[10] * (1 - recall)) - 1
    growth *= {HARD: W[15], EASY: W[16]}.get(rating, 1.0)
    return stability * (1 + growth)


def _forgotten(memory: Memory, recall: float) -> float:
    stability, difficulty, _day = memory
    left = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1)
    return min(left * exp(W[14] * (1 - recall)), stability / exp(W[17] * W[18]))


def _same_day(stability: float, rating: int) -> float:
    growth = exp(W[17] * (rating - 3 + W[18])) * stability ** -W[19]
    return stability * (max(growth, 1.0) if rating != AGAIN else growth)
