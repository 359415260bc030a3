"""When a learner wants cards back: settings, and how full the days ahead are.

Pure: no database, no clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quizzes import fuzz
from quizzes.curve import stabilities

# What FSRS knows of a learner, or of all of them: 21 numbers.
Parameters = tuple[float, ...]
LONGEST = 36500
# How many days ahead are counted. Further on the ranges are wide and the counts few.
HORIZON = 100
# A day twice as full is taken an eighth as often; bench.simulation compares.
_STEEPNESS = 3
# How long before an exam each card comes back once more.
LAST_DAYS = 10
# Of those reviewed then, the ones that would be recalled less surely on the day come
# yet again, and how late: bench.schedule compares.
_SURE, _LATE = 0.95, 5
# More new cards a day than this are not learnt: it takes some forty minutes.
MOST_NEW = 50
# An easy day is taken where there is no other.
_EASY = 1e-6


@dataclass(frozen=True, slots=True)
class Load:
    """How many cards come back on each of some days, from `start` on."""

    start: date = date.min
    counts: Sequence[int] = ()

    def between(self, first: date, last: date) -> Sequence[int]:
        """Of each of these days; nothing where one of them was not counted."""
        begin = (first - self.start).days
        end = (last - self.start).days + 1
        return self.counts[begin:end] if begin >= 0 and end <= len(self.counts) else ()


def days_for_new(left: int) -> int:
    """So that a card first seen on the last of them still comes back."""
    return max(1, left - min(LAST_DAYS, left // 2))


@dataclass(frozen=True, slots=True)
class Policy:
    # Probability of recall at which a card comes back.
    desired_retention: float = 0.9
    # In days.
    maximum_interval: int = LONGEST
    # Weekdays, Monday is 0, on which as little as possible comes back.
    easy_days: frozenset[int] = frozenset()
    load: Load = Load()
    # No interval passes this day; None, or a day that has come, changes nothing.
    exam_on: date | None = None
    # Fitted to the learner's own log; None: those of FSRS for all.
    parameters: Parameters | None = None

    def days_left(self, today: date) -> int:
        """Until the exam; 0 where none is ahead."""
        return max(0, (self.exam_on - today).days) if self.exam_on else 0

    def placed(self, days: int, *, today: date, factor: float) -> int:
        """An interval of `days` moved within its range, away from full and easy days.

        One that would reach the last days before the exam ends within them, so that
        the card is seen once more; within them, it ends with the exam, or just before.
        """
        shortest, longest = self.span(days, left=self.days_left(today))
        if shortest >= longest:
            return longest
        choices = range(shortest, longest + 1)
        if not self.load.counts and not self.easy_days:
            return choices[int(factor * len(choices))]
        weights = self._weights(today + timedelta(shortest), len(choices))
        return fuzz.drawn(choices, factor=factor, weights=weights)

    def span(self, days: int, *, left: int) -> tuple[int, int]:
        """The shortest and the longest that it may become, `left` days from an exam."""
        days = min(days, self.maximum_interval)
        if left > LAST_DAYS and days >= left - LAST_DAYS:
            return self._last_look(days, left)
        if 0 < left <= days:
            return self._just_before(days, left)
        latest = min(self.maximum_interval, left or self.maximum_interval)
        return fuzz.fuzz_range(days, maximum=latest)

    def _last_look(self, days: int, left: int) -> tuple[int, int]:
        """Between which of the last days a card is seen once more: the firmest first.

        What fades soon is asked closest to the exam, for which it will then hold.
        """
        first, last = left - LAST_DAYS, left - 1
        if days > 3 * left:
            last -= 5
        elif days > 1.2 * left:
            first, last = first + 3, last - 2
        else:
            first += 6
        return first, min(last, self.maximum_interval)

    def _just_before(self, days: int, left: int) -> tuple[int, int]:
        """The last days but one, or the exam itself where recall will do until then."""
        sure = max(_SURE, self.desired_retention)
        lasts = days * stabilities(sure) / stabilities(self.desired_retention)
        if round(lasts) >= left or left == 1:
            return left, left
        return max(round(lasts), left - _LATE, 1), min(left - 1, self.maximum_interval)

    def in_order(self, days: Sequence[int], *, today: date) -> list[int]:
        """Placed intervals, rising from Hard to Easy; near the exam, alike at most.

        There a day later for a better button would be one beyond its place.
        """
        left = self.days_left(today)
        if not left:
            return fuzz.in_order(days, maximum=self.maximum_interval)
        near = left - (LAST_DAYS if left > LAST_DAYS else _LATE)
        latest = min(left, self.maximum_interval)
        ordered: list[int] = []
        for interval in days:
            before = ordered[-1] if ordered else 0
            least = before + (before < near) if ordered else 1
            ordered.append(min(max(interval, least), latest))
        return ordered

    def _weights(self, first: date, number: int) -> list[float]:
        """How readily each of so many days from `first` is taken."""
        counts = self.load.between(first, first + timedelta(number - 1)) or [0] * number
        weights = [(1 + count) ** -_STEEPNESS for count in counts]
        if not self.easy_days:
            return weights
        weekday = first.weekday()
        return [
            weight * (_EASY if (weekday + place) % 7 in self.easy_days else 1.0)
            for place, weight in enumerate(weights)
        ]
