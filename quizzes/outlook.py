"""What a policy would come to: how much work, and how much is recalled on a day.

Cards are followed one by one, remembered or forgotten as FSRS says is likely, by a
seeded random: two policies are compared on the same luck. Pure.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import cycle
from operator import mul
from random import Random
from typing import NamedTuple

from quizzes import fuzz
from quizzes.curve import retrievability, stabilities
from quizzes.policy import Policy
from quizzes.scheduling import Formulas, Rating, first_memory

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
    met = min(unseen, new_per_day * max(0, (until - today).days))
    way = _Way.of(policy, today, until)

    def met_card(number: int) -> _Card:
        # Of one followed after another, so that they are rated as all of them are.
        rating = _first_rating(number * SAMPLE // met)
        return way.met(today.toordinal() + number // new_per_day, rating, number)

    of_known = _followed(lambda place: _Card.of(known[place]), len(known), way)
    of_met = _followed(met_card, met, way)
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


@lru_cache(maxsize=1024)
def _first_rating(place: int) -> Rating:
    ratings, factor = list(Rating), fuzz.evenly(place)
    return Rating(fuzz.drawn(ratings, factor=factor, weights=_FIRST))


class _Card(NamedTuple):
    """As Known, with its days as numbers: dates take longer than the rest of it."""

    stability: float
    difficulty: float
    reviewed_on: int
    due_on: int

    @classmethod
    def of(cls, known: Known) -> _Card:
        days = known.reviewed_on.toordinal(), known.due_on.toordinal()
        return cls(known.stability, known.difficulty, *days)


@dataclass(frozen=True, slots=True)
class _Way:
    """How cards go from `today` up to the day before `until`, by a policy.

    Full and easy days are left aside: over many cards they even out.
    """

    policy: Policy
    formulas: Formulas
    # After how many times their stability they come back.
    lasts: float
    today: int
    until: int
    # 0, which is long past, where none is ahead.
    exam: int

    @classmethod
    def of(cls, policy: Policy, today: date, until: date) -> _Way:
        exam = policy.exam_on.toordinal() if policy.exam_on else 0
        return cls(
            policy=policy,
            formulas=Formulas(policy.parameters),
            lasts=stabilities(policy.desired_retention),
            today=today.toordinal(),
            until=until.toordinal(),
            exam=exam,
        )

    def met(self, day: int, rating: Rating, seed: int) -> _Card:
        """A new card that is seen, and rated so, on that day."""
        stability, difficulty = first_memory(rating, self.policy.parameters)
        due = day + self.placed(stability, day, _luck(seed)[0])
        return _Card(stability, difficulty, day, due)

    def path(self, card: _Card, seed: int) -> tuple[int, float]:
        """How often one card is answered, and its recall in the end."""
        luck, after, placed = cycle(_luck(seed)), self.formulas.after, self.placed
        stability, difficulty, last, due = card
        day, answers = max(due, self.today), 0
        while day < self.until:
            recall = retrievability(stability, day - last)
            rating = Rating.Again
            if next(luck) < recall:
                rating = _RECALLED[bisect(_UP_TO, 100 * next(luck))]
            stability, difficulty = after(stability, difficulty, recall, rating)
            answers += _TO_RELEARN if rating == Rating.Again else 1
            last = day
            day += placed(stability, day, next(luck))
        return answers, retrievability(stability, self.until - last)

    def placed(self, stability: float, day: int, factor: float) -> int:
        """After how many days a card that was seen on `day` comes back."""
        natural = max(1, round(stability * self.lasts))
        left = self.exam - day if day < self.exam else 0
        shortest, longest = self.policy.span(natural, left=left)
        if shortest >= longest:
            return longest
        return shortest + int(factor * (longest - shortest + 1))


def _followed(card: Callable[[int], _Card], number: int, way: _Way) -> Outlook:
    """The answers of so many cards, and how many of them are recalled in the end."""
    sample = range(0, number, max(1, -(-number // SAMPLE)))
    answers = recalled = 0.0
    for place in sample:
        count, recall = way.path(card(place), place)
        answers += count
        recalled += recall
    scale = number / max(1, len(sample))
    return Outlook(answers * scale, recalled * scale, 0)
