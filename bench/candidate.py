"""A learner of bench.simulation before an exam, told by formulas alone.

The same learner, seed for seed: a test holds the two together. Ten times faster, since
nothing but the intervals is asked of quizzes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from bench import truth
from bench.simulation import FIRST, REMEMBERED, START
from quizzes import fuzz
from quizzes.curve import interval
from quizzes.policy import HORIZON, LAST_DAYS, Load, Policy

_RATINGS = (truth.AGAIN, truth.HARD, truth.GOOD, truth.EASY)


@dataclass(slots=True)
class Candidate:
    seed: int
    cards: int
    policy: Policy
    new_per_day: int
    # As an enrolment has it by default; none in the last days before the exam.
    reviews_per_day: int = 200
    reviews: int = 0
    memories: dict[int, truth.Memory] = field(default_factory=dict)
    # Since the start, as all days here.
    due: dict[int, int] = field(default_factory=dict)
    # Of each day, how many cards in review were asked.
    asked: list[int] = field(default_factory=list)
    _presses: dict[int, int] = field(default_factory=dict)
    _random: Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311

    def study(self, days: int) -> None:
        for day in range(days):
            today = START + timedelta(day)
            self.policy = replace(self.policy, load=self._load(today, day))
            met = len(self.memories)
            before = self.reviews
            for card in self._queue(day):
                self._review(card, day, today)
            for card in range(met, min(met + self.new_per_day, self.cards)):
                self._meet(card, day, today)
            self.asked.append(self.reviews - before)

    def recalls(self, recall: float) -> bool:
        return self._random.random() < recall

    def _load(self, today: date, day: int) -> Load:
        counts = [0] * HORIZON
        for due in self.due.values():
            if 0 <= due - day < HORIZON:
                counts[due - day] += 1
        return Load(today, counts)

    def _queue(self, day: int) -> list[int]:
        due = [
            (when, self.memories[card].stability, card)
            for card, when in self.due.items()
            if when <= day
        ]
        cards = [card for *_order, card in sorted(due)]
        left = self.policy.days_left(START + timedelta(day))
        return cards if 0 < left <= LAST_DAYS else cards[: self.reviews_per_day]

    def _meet(self, card: int, day: int, today: date) -> None:
        """Steps of a minute and of ten; Hard and Again stay on the first one."""
        rating = self._random.choices(_RATINGS, FIRST)[0]
        if rating == truth.EASY:
            self._press(card, rating, day, today, _RATINGS[3:])
            return
        self._press(card, rating, day)
        if rating < truth.GOOD:
            self._press(card, truth.GOOD, day)
        self._press(card, truth.GOOD, day, today, _RATINGS[2:])

    def _review(self, card: int, day: int, today: date) -> None:
        self.reviews += 1
        if self.recalls(truth.recall(self.memories[card], day)):
            rating = self._random.choices(_RATINGS, REMEMBERED)[0]
            self._press(card, rating, day, today, _RATINGS[1:])
        else:
            self._press(card, truth.AGAIN, day)
            self._press(card, truth.GOOD, day, today, _RATINGS[2:])

    def _press(
        self,
        card: int,
        rating: int,
        day: int,
        today: date = START,
        of_days: Sequence[int] = (),
    ) -> None:
        """With the ratings whose buttons say days, where the pressed one does."""
        before, presses = self.memories.get(card), self._presses.get(card, 0)
        after = {one: truth.reviewed(before, one, day) for one in of_days or [rating]}
        self.memories[card] = after[rating]
        self._presses[card] = presses + 1
        if of_days:
            factor = fuzz.factor(fuzz.seed(card, presses))
            placed = [
                self.policy.placed(self._days(one), today=today, factor=factor)
                for one in after.values()
            ]
            ordered = self.policy.in_order(placed, today=today)
            self.due[card] = day + ordered[of_days.index(rating)]

    def _days(self, memory: truth.Memory) -> int:
        return interval(memory.stability, self.policy.desired_retention)
