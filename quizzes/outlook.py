"""What a policy would come to: how much work, and how much is recalled on a day.

Cards are followed one by one, remembered or forgotten as FSRS says is likely, by a
seeded random: two policies are compared on the same luck. Pure.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import cycle
from operator import mul
from random import Random

from quizzes import fuzz
from quizzes.curve import interval, retrievability
from quizzes.policy import Load, Policy
from quizzes.scheduling import (
    Rating,
    after_recall,
    first_memory,
)

# Of so many cards, spread evenly over all of them, the whole is told: the answers of a
# day come out within 5 of a hundred two times in three, of 60 cards within 4.
SAMPLE = 40
# How what is recalled is rated: so many of a hundred, or fewer.
_RECALLED, _UP_TO = (Rating.Hard, Rating.Good, Rating.Easy), (12, 90)
# What is drawn for a card: two or three for each time that it is answered.
_DRAWS = 200
# How new cards are first rated, from Again to Easy, and how many presses each takes
# until it comes back another day; and how many a forgotten one does.
_FIRST = (0.25, 0.15, 0.45, 0.15)
_TO_LEARN, _TO_RELEARN = (3, 3, 2, 1), 2


@dataclass(frozen=True, slots=True)
class Known:
    """A card in review."""

    stability: float
    difficulty: float
    reviewed_on: date
    due_on: date


@dataclass(frozen=True, slots=True)
class Outlook:
    # Presses in the days looked at, those of learning steps included.
    answers: float
    # Expected share of all cards recalled on the last day, unseen ones being none.
    recalled: float
    # How many will not have been seen.
    unseen: int


def outlook(
    known: Sequence[Known],
    *,
    number: int,
    unseen: int,
    new_per_day: int,
    policy: Policy,
    today: date,
    until: date,
) -> Outlook:
    """From `today` up to the day before `until`, at so many new cards a day.

    `known` is a sample of `number` cards, or all of them.
    """
    # Over many cards it evens out how full the days are.
    policy = replace(policy, load=Load(), easy_days=frozenset())
    met = min(unseen, new_per_day * max(0, (until - today).days))

    def met_card(number: int) -> Known:
        # Of one followed after another, so that they are rated as all of them are.
        mark = fuzz.evenly(number * SAMPLE // met)
        rating = fuzz.drawn(list(Rating), factor=mark, weights=_FIRST)
        day = today + timedelta(number // new_per_day)
        return _met(day, Rating(rating), policy, number)

    of_known = _followed(known.__getitem__, len(known), policy, today, until)
    of_met = _followed(met_card, met, policy, today, until)
    total, times = number + unseen, number / max(1, len(known))
    recalled = times * of_known.recalled + of_met.recalled
    to_learn = sum(map(mul, _FIRST, _TO_LEARN)) * met
    return Outlook(
        answers=times * of_known.answers + of_met.answers + to_learn,
        recalled=recalled / total if total else 0.0,
        unseen=unseen - met,
    )


@lru_cache(maxsize=1024)
def _luck(seed: int) -> tuple[float, ...]:
    """Between 0 and 1; the same for every policy, and so drawn once for all of them."""
    luck = Random(seed)  # noqa: S311 - no secret hangs on it
    return tuple(luck.random() for _draw in range(_DRAWS))


def _met(day: date, rating: Rating, policy: Policy, seed: int) -> Known:
    """A new card that is seen, and rated so, on that day."""
    stability, difficulty = first_memory(rating, policy.parameters)
    days = _placed(stability, policy, day, _luck(seed)[0])
    return Known(stability, difficulty, day, day + timedelta(days))


def _followed(
    card: Callable[[int], Known], number: int, policy: Policy, today: date, until: date
) -> Outlook:
    """The answers of so many cards, and how many of them are recalled in the end."""
    sample = range(0, number, max(1, -(-number // SAMPLE)))
    answers = recalled = 0.0
    for place in sample:
        count, recall = _path(card(place), policy, today, until, place)
        answers += count
        recalled += recall
    scale = number / max(1, len(sample))
    return Outlook(answers * scale, recalled * scale, 0)


def _path(
    card: Known, policy: Policy, today: date, until: date, seed: int
) -> tuple[int, float]:
    """How often one card is answered, and its recall in the end."""
    luck = cycle(_luck(seed))
    stability, difficulty, last = card.stability, card.difficulty, card.reviewed_on
    day, answers = max(card.due_on, today), 0
    while day < until:
        elapsed = (day - last).days
        recall = retrievability(stability, elapsed)
        rating = Rating.Again
        if next(luck) < recall:
            rating = _RECALLED[bisect(_UP_TO, 100 * next(luck))]
        stability, difficulty = after_recall(
            stability,
            difficulty,
            days=elapsed,
            rating=rating,
            parameters=policy.parameters,
        )
        answers += _TO_RELEARN if rating == Rating.Again else 1
        last = day
        day += timedelta(_placed(stability, policy, day, next(luck)))
    return answers, retrievability(stability, (until - last).days)


def _placed(stability: float, policy: Policy, day: date, factor: float) -> int:
    natural = interval(stability, policy.desired_retention)
    return policy.placed(natural, today=day, factor=factor)
