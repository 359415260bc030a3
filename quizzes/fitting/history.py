"""What a learner's log says of a card, and how well parameters foretell it.

The formulas of FSRS 6 with their derivatives, which py-fsrs takes from torch.
https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

from quizzes.curve import retrievability, retrievability_slope
from quizzes.scheduling import Rating

# Plain numbers, which are compared and subtracted ten times faster.
_AGAIN, _HARD, _GOOD, _EASY = map(int, Rating)
_LEAST_STABILITY = 0.001
# No press is told to be surer than this, so that one surprise is not everything.
_SUREST = 0.0001


class Rated(NamedTuple):
    rating: int
    # Study days since the review before; 0 for a first one too.
    days: int


@dataclass(frozen=True, slots=True)
class History:
    """The presses of one card, in their order."""

    presses: Sequence[Rated]
    # Stability and difficulty before the first of them; None where the card was new.
    start: tuple[float, float] | None = None
    # How many of the last of them are kept apart, to judge by.
    held_out: int = 0

    @property
    def learnt_from(self) -> History:
        return History(self.presses[: len(self.presses) - self.held_out], self.start)

    @property
    def telling(self) -> int:
        """How many of them are on another day than the one before."""
        return sum(press.days > 0 for press in self.presses)


class Foretold(NamedTuple):
    """A press on another day than the one before: only such a one tells of memory."""

    recall: float
    recalled: bool

    @property
    def loss(self) -> float:
        """The logarithmic one."""
        return -log(self.recall if self.recalled else 1 - self.recall)


class _Step(NamedTuple):
    """What a press makes of a memory, and how that hangs on what there was."""

    stability: float
    difficulty: float
    # Of the new stability by the old one and by the old difficulty; of the new
    # difficulty by the old one. Then by the parameters, each with its place.
    by_stability: float = 0.0
    by_difficulty: float = 0.0
    difficulty_by_difficulty: float = 0.0
    by_parameters: Sequence[tuple[int, float]] = ()
    difficulty_by_parameters: Sequence[tuple[int, float]] = ()


def foretold(history: History, w: Sequence[float]) -> Iterator[Foretold | None]:
    """For each press; None where it tells nothing."""
    memory = history.start
    for rating, days in history.presses:
        told = None
        if memory is None:
            step = _first(w, rating)
        else:
            recall = retrievability(memory[0], days)
            if days:
                told = Foretold(_unsure(recall), rating > _AGAIN)
            step = _next(w, *memory, rating, days, recall)
        yield told
        memory = step.stability, step.difficulty


def add_gradient(
    history: History, w: Sequence[float], gradient: list[float]
) -> tuple[float, int]:
    """Add to `gradient` that of the losses of its presses; gives their sum and number."""
    steps, loss, number = [], 0.0, 0
    memory = history.start
    for rating, days in history.presses:
        loss_by_stability = 0.0
        if memory is None:
            step = _first(w, rating)
        else:
            recall = retrievability(memory[0], days)
            step = _next(w, *memory, rating, days, recall)
            if days:
                told = Foretold(_unsure(recall), rating > _AGAIN)
                loss += told.loss
                number += 1
                if told.recall == recall:
                    # Beyond the surest a loss stays what it is.
                    by_recall = -1 / recall if told.recalled else 1 / (1 - recall)
                    slope = retrievability_slope(memory[0], days)
                    loss_by_stability = by_recall * slope
        steps.append((step, loss_by_stability))
        memory = step.stability, step.difficulty
    by_stability = by_difficulty = 0.0
    for step, loss_by_stability in reversed(steps):
        for place, slope in step.by_parameters:
            gradient[place] += by_stability * slope
        for place, slope in step.difficulty_by_parameters:
            gradient[place] += by_difficulty * slope
        by_difficulty = (
            by_stability * step.by_difficulty
            + by_difficulty * step.difficulty_by_difficulty
        )
        by_stability = by_stability * step.by_stability + loss_by_stability
    return loss, number


def _unsure(recall: float) -> float:
    """What a loss can be taken of; the memory itself follows what is foretold."""
    return min(max(recall, _SUREST), 1 - _SUREST)


def _first(w: Sequence[float], rating: int) -> _Step:
    growth = exp(w[5] * (rating - 1))
    difficulty = w[4] - growth + 1
    clamped = min(max(difficulty, 1.0), 10.0)
    by_parameters = ((4, 1.0), (5, -(rating - 1) * growth))
    return _Step(
        stability=w[rating - 1],
        difficulty=clamped,
        by_parameters=((rating - 1, 1.0),),
        difficulty_by_parameters=by_parameters if clamped == difficulty else (),
    )


def _next(
    w: Sequence[float],
    stability: float,
    difficulty: float,
    rating: int,
    days: int,
    recall: float,
) -> _Step:
    if not days:
        firmer = _same_day(w, stability, rating)
    elif rating == _AGAIN:
        firmer = _forgotten(w, stability, difficulty, days, recall)
    else:
        firmer = _recalled(w, stability, difficulty, rating, days, recall)
    if firmer[0] < _LEAST_STABILITY:
        # At the bound nothing moves it.
        firmer = _LEAST_STABILITY, 0.0, 0.0, ()
    after, by_stability, by_difficulty, by_parameters = firmer
    harder, by_old, by_those = _harder(w, difficulty, rating)
    return _Step(
        stability=after,
        difficulty=harder,
        by_stability=by_stability,
        by_difficulty=by_difficulty,
        difficulty_by_difficulty=by_old,
        by_parameters=by_parameters,
        difficulty_by_parameters=by_those,
    )


# A new stability, by the old one, by the difficulty, by the parameters.
_Firmer = tuple[float, float, float, Sequence[tuple[int, float]]]


def _same_day(w: Sequence[float], stability: float, rating: int) -> _Firmer:
    beyond = rating - _GOOD + w[18]
    growth = exp(w[17] * beyond) * stability ** -w[19]
    if rating > _AGAIN and growth < 1:
        return stability, 1.0, 0.0, ()
    after = stability * growth
    by_parameters = (
        (17, after * beyond),
        (18, after * w[17]),
        (19, -after * log(stability)),
    )
    return after, growth * (1 - w[19]), 0.0, by_parameters


def _recalled(
    w: Sequence[float],
    stability: float,
    difficulty: float,
    rating: int,
    days: int,
    recall: float,
) -> _Firmer:
    surprise = exp(w[10] * (1 - recall))
    times = exp(w[8]) * (11 - difficulty) * stability ** -w[9]
    if rating == _HARD:
        times *= w[15]
    elif rating == _EASY:
        times *= w[16]
    growth = times * (surprise - 1)
    gained = stability * growth
    by_recall = -w[10] * surprise * times * stability
    by_stability = 1 + growth * (1 - w[9])
    by_stability += by_recall * retrievability_slope(stability, days)
    by_parameters = [
        (8, gained),
        (9, -gained * log(stability)),
        (10, stability * times * surprise * (1 - recall)),
    ]
    if rating == _HARD:
        by_parameters.append((15, gained / w[15]))
    elif rating == _EASY:
        by_parameters.append((16, gained / w[16]))
    by_difficulty = -gained / (11 - difficulty)
    return stability + gained, by_stability, by_difficulty, by_parameters


def _forgotten(
    w: Sequence[float], stability: float, difficulty: float, days: int, recall: float
) -> _Firmer:
    most = stability / exp(w[17] * w[18])
    times = w[11] * difficulty ** -w[12] * exp(w[14] * (1 - recall))
    grown = (stability + 1) ** w[13]
    left = times * (grown - 1)
    if most <= left:
        by_parameters = ((17, -most * w[18]), (18, -most * w[17]))
        return most, most / stability, 0.0, by_parameters
    by_stability = times * w[13] * grown / (stability + 1)
    by_stability -= w[14] * left * retrievability_slope(stability, days)
    return (
        left,
        by_stability,
        -w[12] * left / difficulty,
        (
            (11, left / w[11]),
            (12, -left * log(difficulty)),
            (13, times * grown * log(stability + 1)),
            (14, left * (1 - recall)),
        ),
    )


def _harder(
    w: Sequence[float], difficulty: float, rating: int
) -> tuple[float, float, Sequence[tuple[int, float]]]:
    """A new difficulty, by the old one and by the parameters."""
    growth = exp(w[5] * (_EASY - 1))
    easiest = w[4] - growth + 1
    moved = (rating - _GOOD) * (10 - difficulty) / 9
    damped = difficulty - w[6] * moved
    after = w[7] * easiest + (1 - w[7]) * damped
    if not 1 <= after <= 10:
        return min(max(after, 1.0), 10.0), 0.0, ()
    by_parameters = (
        (4, w[7]),
        (5, -w[7] * (_EASY - 1) * growth),
        (6, -(1 - w[7]) * moved),
        (7, easiest - damped),
    )
    slope = (1 - w[7]) * (1 + w[6] * (rating - _GOOD) / 9)
    return after, slope, by_parameters
