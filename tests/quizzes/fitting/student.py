"""Someone whose memory has other parameters than everybody's, and their log."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bench import truth
from quizzes.curve import interval
from quizzes.fitting.fit import HELD_OUT, Verdict
from quizzes.fitting.history import History, Rated, foretold

# How a new card is first rated, and a remembered one, from Again to Easy.
_FIRST = (0.25, 0.15, 0.45, 0.15)
_REMEMBERED = (0.0, 0.12, 0.78, 0.1)
_NEW = 10
# New cards are forgotten soon, and what is known grows little firmer with each review.
OTHER = tuple(
    weight * {0: 0.5, 1: 0.5, 2: 0.3, 3: 0.3, 8: 0.6}.get(place, 1.0)
    for place, weight in enumerate(truth.W)
)
# What a fit to such a log is judged to be.
BETTER = Verdict(
    parameters=OTHER,
    judged=98,
    recalled=0.85,
    foretold=0.84,
    loss=0.412,
    present_foretold=0.91,
    present_loss=0.447,
)


def studied(w: Sequence[float], *, presses: int, seed: int) -> list[History]:
    """Days of new cards and due ones, as FSRS plans them for everybody."""
    luck = Random(seed)
    believed: dict[int, truth.Memory] = {}
    true: dict[int, truth.Memory] = {}
    due: dict[int, int] = {}
    log: list[tuple[int, Rated]] = []
    day = 0
    while len(log) < presses:
        today = [card for card, when in due.items() if when <= day]
        for card in (*today, *range(len(due), len(due) + _NEW)):
            again = True
            while again:
                met, memory = card not in true, true.get(card)
                rating = _rating(memory, day, luck)
                days = day - memory.day if memory else 0
                log.append((card, Rated(rating, days)))
                true[card] = truth.reviewed(memory, rating, day, w)
                believed[card] = truth.reviewed(believed.get(card), rating, day)
                again = rating == truth.AGAIN or (met and rating < truth.EASY)
            natural = interval(believed[card].stability, 0.9)
            due[card] = day + max(1, round(natural * luck.uniform(0.9, 1.1)))
        day += 1
    return histories(log[:presses])


def histories(log: Sequence[tuple[int, Rated]]) -> list[History]:
    """Of a card and a press each, in their order."""
    learnt_from = len(log) - round(len(log) * HELD_OUT)
    presses: dict[int, list[Rated]] = {}
    held_out: dict[int, int] = {}
    for place, (card, press) in enumerate(log):
        presses.setdefault(card, []).append(press)
        held_out[card] = held_out.get(card, 0) + (place >= learnt_from)
    return [History(rated, held_out=held_out[card]) for card, rated in presses.items()]


def loss(log: Sequence[History], w: Sequence[float]) -> float:
    """The mean of all its presses that tell of memory."""
    told = [told.loss for one in log for told in foretold(one, w) if told]
    return sum(told) / len(told)


def _rating(memory: truth.Memory | None, day: int, luck: Random) -> int:
    if memory is None:
        return luck.choices((1, 2, 3, 4), _FIRST)[0]
    if memory.day == day:
        return truth.GOOD
    if luck.random() >= truth.recall(memory, day):
        return truth.AGAIN
    return luck.choices((1, 2, 3, 4), _REMEMBERED)[0]
