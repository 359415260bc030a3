"""Parameters of FSRS 6 that foretell a log best, without torch.

Adam over small lots of cards, held to the parameters of all learners as far as the log
says little: the maximum of the likelihood times a prior. The same log always gives the
same parameters, and a long one takes no longer than a short one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, sqrt
from random import Random

from quizzes.fitting.history import History, add_gradient
from quizzes.scheduling import BOUNDS, DEFAULTS

# How far learners are from one another, for each parameter but the decay, which stays.
# The first stabilities differ by factors, of which these are the logarithms.
_SPREADS = (
    *(0.9, 0.9, 0.9, 0.9, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18),
    *(0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14),
)
_STABILITIES = 4
# How many learners like everybody weigh as much as the log: what a thousand presses
# leave open is then better told by all learners than by chance.
_PRIOR = 4.0
_STEPS = 60
# About so many presses a step.
_LOT = 500
_RATE = 0.1
# Adam's own: how long it remembers a slope and its square.
_SLOPE, _SQUARE, _TINY = 0.9, 0.99, 1e-8
# A parameter of zero could be taken no logarithm of, nor be divided by.
_LEAST = 0.001


def fitted(histories: Sequence[History]) -> tuple[float, ...]:
    """The parameters; those of all learners where the log says nothing."""
    at = [0.0] * len(_SPREADS)
    slopes, squares = [0.0] * len(at), [0.0] * len(at)
    number = sum(one.telling for one in histories)
    if not number:
        return DEFAULTS
    for step, lot in zip(range(_STEPS), _lots(histories), strict=False):
        rate = _RATE * (1 - step / _STEPS)
        for place, slope in enumerate(_gradient(at, lot, number)):
            slopes[place] += (1 - _SLOPE) * (slope - slopes[place])
            squares[place] += (1 - _SQUARE) * (slope * slope - squares[place])
            moved = slopes[place] / (1 - _SLOPE ** (step + 1))
            by = sqrt(squares[place] / (1 - _SQUARE ** (step + 1))) + _TINY
            at[place] -= rate * moved / by
    return _in_order(parameters(at))


def parameters(at: Sequence[float]) -> tuple[float, ...]:
    """Those that are so many times their spreads away from everybody's."""
    found = []
    for place, (usual, (least, most)) in enumerate(zip(DEFAULTS, BOUNDS, strict=True)):
        if place >= len(at):
            found.append(usual)
            continue
        beyond = at[place] * _SPREADS[place]
        value = usual * exp(beyond) if place < _STABILITIES else usual + beyond
        found.append(min(max(value, least, _LEAST), most))
    return tuple(found)


def _gradient(
    at: Sequence[float], lot: Sequence[History], number: int
) -> Iterator[float]:
    """Of the mean loss of the lot, and of the prior's share of a press."""
    w = parameters(at)
    slopes = [0.0] * len(DEFAULTS)
    told = sum(add_gradient(one, w, slopes)[1] for one in lot)
    for place, (beyond, spread) in enumerate(zip(at, _SPREADS, strict=True)):
        scale = spread * (w[place] if place < _STABILITIES else 1)
        yield slopes[place] * scale / max(1, told) + _PRIOR * beyond / number


def _lots(histories: Sequence[History]) -> Iterator[list[History]]:
    """Without end, each card once before any comes again."""
    luck = Random(0)  # noqa: S311 - no secret hangs on it
    shuffled = list(histories)
    while True:
        luck.shuffle(shuffled)
        lot, presses = [], 0
        for one in shuffled:
            lot.append(one)
            presses += len(one.presses)
            if presses >= _LOT:
                yield lot
                lot, presses = [], 0
        if lot:
            yield lot


def _in_order(w: tuple[float, ...]) -> tuple[float, ...]:
    """A new card that is rated better is never less stable."""
    first = sorted(w[:_STABILITIES])
    return (*first, *w[_STABILITIES:])
