"""Learners whose memory is known, studying day by day by quizzes.scheduling.

Seeded: the same learner always has the same year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bench import truth
from quizzes import fuzz
from quizzes.policy import HORIZON, Load, Policy
from quizzes.scheduling import MemoryState, Outcomes, Rating, State, outcomes

START = date(2026, 1, 5)
# Their clocks change on different nights, or never.
ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Paris", "America/Montreal", "Pacific/Auckland", "Africa/Dakar")
]
_EVENING = time(19)
# How a new card is first rated, and a remembered one, from Again to Easy.
FIRST = (0.25, 0.15, 0.45, 0.15)
REMEMBERED = (0.0, 0.12, 0.78, 0.1)


@dataclass(frozen=True, slots=True)
class Press:
    card: int
    rating: Rating
    # Since the learner's start.
    day: int
    before: MemoryState | None
    outcomes: Outcomes
    # Of a card in review: what the true memory said; None for all others.
    recall: float | None


@dataclass(slots=True)
class Learner:
    seed: int
    cards: int
    policy: Policy
    new_per_day: int = 20
    start: date = START
    # Whether the days ahead are looked at, as they were in the morning.
    balanced: bool = True
    presses: list[Press] = field(default_factory=list)
    memories: dict[int, MemoryState] = field(default_factory=dict)
    true: dict[int, truth.Memory] = field(default_factory=dict)
    _random: Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311

    @property
    def zone(self) -> ZoneInfo:
        return ZONES[self.seed % len(ZONES)]

    def study(self, days: int) -> None:
        for day in range(days):
            self.study_day(day)

    def study_day(self, day: int) -> None:
        today = self.start + timedelta(day)
        now = datetime.combine(today, _EVENING, tzinfo=self.zone).astimezone(UTC)
        if self.balanced:
            self.policy = replace(self.policy, load=self._load(today))
        met = len(self.memories)
        new = range(met, min(met + self.new_per_day, self.cards))
        for card in [*self._due(today), *new]:
            self._learn(card, day, now)

    def recalls(self, recall: float) -> bool:
        """Whether a card is remembered this time."""
        return self._random.random() < recall

    def _load(self, today: date) -> Load:
        counts = [0] * HORIZON
        for memory in self.memories.values():
            ahead = (memory.due_on - today).days
            if 0 <= ahead < HORIZON:
                counts[ahead] += 1
        return Load(today, counts)

    def _due(self, today: date) -> list[int]:
        due = [
            (memory.due_on, memory.stability, card)
            for card, memory in self.memories.items()
            if memory.due_on <= today
        ]
        return [card for *_order, card in sorted(due)]

    def _learn(self, card: int, day: int, now: datetime) -> None:
        """One press, and those of its steps until it comes back another day."""
        while True:
            press = self._press(card, day, now)
            after = press.outcomes.of(press.rating).pressed(now)
            self.true[card] = truth.reviewed(self.true.get(card), press.rating, day)
            self.memories[card] = after
            self.presses.append(press)
            if after.due_at is None:
                return
            now = after.due_at

    def _press(self, card: int, day: int, now: datetime) -> Press:
        before = self.memories.get(card)
        found = outcomes(
            before,
            now=now,
            zone=self.zone,
            policy=self.policy,
            seed=fuzz.seed(card, before.reps if before else 0),
        )
        recall = None
        if before and before.state == State.Review:
            recall = truth.recall(self.true[card], day)
        return Press(card, self._rating(before, recall), day, before, found, recall)

    def _rating(self, before: MemoryState | None, recall: float | None) -> Rating:
        if before is None:
            return self._random.choices(list(Rating), FIRST)[0]
        if recall is None:
            return Rating.Good
        if not self.recalls(recall):
            return Rating.Again
        return self._random.choices(list(Rating), REMEMBERED)[0]


def rebuilt(learner: Learner) -> Iterator[tuple[MemoryState, truth.Memory]]:
    """Each stored state beside what the log alone makes of its card."""
    found: dict[int, truth.Memory] = {}
    for press in learner.presses:
        found[press.card] = truth.reviewed(
            found.get(press.card), press.rating, press.day
        )
    for card, memory in learner.memories.items():
        yield memory, found[card]
