"""What each of the four buttons would do to a memory.

The only file that knows py-fsrs. Pure: no database, no clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import exp
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import fsrs
from fsrs import Rating, State

from quizzes import fuzz
from quizzes.policy import LONGEST, Parameters, Policy
from quizzes.studyday import study_day

__all__ = [
    "BOUNDS",
    "DEFAULTS",
    "Formulas",
    "MemoryState",
    "Outcome",
    "Outcomes",
    "Rating",
    "State",
    "announced",
    "announced_of",
    "first_memory",
    "outcomes",
]

LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS = (timedelta(minutes=10),)
# Where only the memory that a press leaves is asked for: it is the same for all.
_ANY_RETENTION = 0.9
_MINUTE = timedelta(minutes=1)
_RATINGS = tuple(Rating)
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_LEAST: float = fsrs.scheduler.STABILITY_MIN
# The parameters of FSRS 6 that suit all learners together, and how far they may go.
DEFAULTS: tuple[float, ...] = fsrs.scheduler.DEFAULT_PARAMETERS
BOUNDS = tuple(
    zip(
        fsrs.scheduler.LOWER_BOUNDS_PARAMETERS,
        fsrs.scheduler.UPPER_BOUNDS_PARAMETERS,
        strict=True,
    )
)


class MemoryState(NamedTuple):
    """What FSRS knows of one card, under the names of the columns of Memory."""

    state: State
    step: int | None
    stability: float
    difficulty: float
    due_on: date
    due_at: datetime | None
    reviewed_on: date
    reviewed_at: datetime
    reps: int
    lapses: int

    def to_json(self) -> dict[str, Any]:
        """What JSON can hold; `from_json` gives back an equal state."""
        return {
            **self._asdict(),
            "due_on": self.due_on.isoformat(),
            "due_at": self.due_at and self.due_at.isoformat(),
            "reviewed_on": self.reviewed_on.isoformat(),
            "reviewed_at": self.reviewed_at.isoformat(),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> MemoryState:
        due_at = data["due_at"]
        return cls(
            **{
                **data,
                "state": State(data["state"]),
                "due_on": date.fromisoformat(data["due_on"]),
                "due_at": due_at and datetime.fromisoformat(due_at),
                "reviewed_on": date.fromisoformat(data["reviewed_on"]),
                "reviewed_at": datetime.fromisoformat(data["reviewed_at"]),
            }
        )


class Showing(NamedTuple):
    """What the four outcomes of a card have in common: of what memory, and when."""

    # None for a new card.
    before: MemoryState | None
    # The study day, and the moment that stands for it.
    today: date
    moment: datetime
    now: datetime
    zone: ZoneInfo

    @classmethod
    def at(cls, now: datetime, zone: ZoneInfo, before: MemoryState | None) -> Showing:
        today = study_day(now, zone)
        # West of where the card was last seen, today may be a day that it has had.
        if before and before.reviewed_on > today:
            today = before.reviewed_on
        return cls(before, today, _moment(today), now, zone)


class Outcome(NamedTuple):
    """One button: the interval that it announces, and what FSRS makes of a press."""

    rating: Rating
    interval: timedelta
    state: State
    step: int | None
    stability: float
    difficulty: float
    showing: Showing

    @property
    def after(self) -> MemoryState:
        """The memory that it leaves, pressed at once."""
        return self.pressed(self.showing.now)

    def pressed(self, moment: datetime) -> MemoryState:
        """The memory after a press at `moment`, however long the card was looked at.

        The interval is the announced one. A step of minutes runs from the press; days
        are counted from the study day on which the card was shown.
        """
        before, today, zone = self.showing.before, self.showing.today, self.showing.zone
        due_at = None if self.interval.days else moment + self.interval
        return MemoryState(
            state=self.state,
            step=self.step,
            stability=self.stability,
            difficulty=self.difficulty,
            due_on=study_day(due_at, zone) if due_at else today + self.interval,
            due_at=due_at,
            reviewed_on=today,
            reviewed_at=moment,
            reps=(before.reps if before else 0) + 1,
            lapses=(before.lapses if before else 0) + self._is_lapse,
        )

    @property
    def _is_lapse(self) -> bool:
        before = self.showing.before
        if before is None or before.state != State.Review:
            return False
        return self.rating == Rating.Again


class Outcomes(NamedTuple):
    again: Outcome
    hard: Outcome
    good: Outcome
    easy: Outcome

    def of(self, rating: int) -> Outcome:
        """The outcome of a Rating; raises ValueError where it is none of 1–4."""
        return self[Rating(rating) - 1]

    @property
    def days(self) -> tuple[int, ...]:
        """The interval of each in days, 0 for a step of minutes."""
        return tuple(outcome.interval.days for outcome in self)


def outcomes(
    before: MemoryState | None,
    *,
    now: datetime,
    zone: ZoneInfo,
    policy: Policy,
    seed: int,
) -> Outcomes:
    """The four outcomes at `now`, from Again to Easy; `before` is None for a new card.

    The same arguments always give the same outcomes. Intervals of days are placed in
    their ranges by the policy and by `seed`, and rise from Hard to Easy.
    """
    showing = Showing.at(now, zone, before)
    scheduler = _scheduler(policy.parameters, policy.desired_retention)
    card = _card(before)
    rated = [_rated(card, rating, showing, scheduler) for rating in _RATINGS]
    intervals = [one.due - showing.moment for one in rated]
    days = _spread(intervals, showing.today, policy, seed)
    return Outcomes(
        *(_outcome(*one, showing) for one in zip(_RATINGS, rated, days, strict=True))
    )


def announced(
    before: MemoryState | None,
    *,
    now: datetime,
    zone: ZoneInfo,
    days: Sequence[int],
    parameters: Parameters | None = None,
) -> Outcomes:
    """The outcomes of `now` again, with the intervals that their buttons said.

    `days` is Outcomes.days of then. Of the policy, what FSRS makes of a press hangs on
    the parameters alone.
    """
    return Outcomes(
        *(
            announced_of(
                rating, before, now=now, zone=zone, days=days, parameters=parameters
            )
            for rating in _RATINGS
        )
    )


def announced_of(
    rating: Rating,
    before: MemoryState | None,
    *,
    now: datetime,
    zone: ZoneInfo,
    days: Sequence[int],
    parameters: Parameters | None = None,
) -> Outcome:
    """The one of them that is pressed, without the others."""
    showing = Showing.at(now, zone, before)
    scheduler = _scheduler(parameters, _ANY_RETENTION)
    rated = _rated(_card(before), rating, showing, scheduler)
    return _outcome(rating, rated, days[rating - 1], showing)


@lru_cache(maxsize=1024)
def first_memory(
    rating: Rating, parameters: Parameters | None = None
) -> tuple[float, float]:
    """Stability and difficulty of a new card that is learnt within its first day."""
    card = fsrs.Card(card_id=0)
    scheduler = _scheduler(parameters, _ANY_RETENTION)
    while card.state != State.Review:
        card = scheduler.review_card(card, rating, _EPOCH)[0]
        rating = Rating.Good
    assert card.stability is not None  # noqa: S101 - it has been reviewed
    assert card.difficulty is not None  # noqa: S101
    return card.stability, card.difficulty


class Formulas:
    """What a review on another day makes of a memory, by the formulas of FSRS 6.

    https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm

    A whole review of a card by py-fsrs, which finds its due day too, takes twenty times
    longer, and a forecast asks for thousands.
    """

    def __init__(self, parameters: Parameters | None = None) -> None:
        self._w = w = parameters or DEFAULTS
        growth = exp(w[8])
        # By the rating; and how much harder a card gets, a ninth of what is left to 10.
        self._growth = (0.0, 0.0, growth * w[15], growth, growth * w[16])
        self._harder = tuple(w[6] * (rating - 3) / 9 for rating in range(5))
        self._easiest = w[7] * (w[4] - exp(3 * w[5]) + 1)
        self._reverted = 1 - w[7]
        self._same_day = exp(w[17] * w[18])

    def after(
        self, stability: float, difficulty: float, recall: float, rating: int
    ) -> tuple[float, float]:
        """Stability and difficulty; what is forgotten is learnt again at once."""
        if rating == Rating.Again:
            return self._forgotten(stability, difficulty, recall)
        w = self._w
        surprise = exp((1 - recall) * w[10]) - 1
        gain = self._growth[rating] * (11 - difficulty) * stability ** -w[9] * surprise
        return stability * (1 + gain), self._difficulty(difficulty, rating)

    def _forgotten(
        self, stability: float, difficulty: float, recall: float
    ) -> tuple[float, float]:
        w = self._w
        kept = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
        kept *= exp((1 - recall) * w[14])
        kept = max(_LEAST, min(kept, stability / self._same_day))
        kept *= max(1.0, self._same_day * kept ** -w[19])
        return kept, self._difficulty(self._difficulty(difficulty, 1), 3)

    def _difficulty(self, before: float, rating: int) -> float:
        harder = before - (10 - before) * self._harder[rating]
        after = self._easiest + self._reverted * harder
        return 1.0 if after < 1 else 10.0 if after > 10 else after


def _rated(
    card: fsrs.Card, rating: Rating, showing: Showing, scheduler: fsrs.Scheduler
) -> fsrs.Card:
    """A copy of the card, as the rating leaves it."""
    return scheduler.review_card(card, rating, showing.moment)[0]


@lru_cache(maxsize=1024)
def _scheduler(
    parameters: Parameters | None, desired_retention: float
) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters or DEFAULTS,
        desired_retention=desired_retention,
        learning_steps=LEARNING_STEPS,
        relearning_steps=RELEARNING_STEPS,
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _card(before: MemoryState | None) -> fsrs.Card:
    # Without an id py-fsrs would sleep for a millisecond to make one.
    if before is None:
        return fsrs.Card(card_id=0)
    return fsrs.Card(
        card_id=0,
        state=before.state,
        step=before.step,
        stability=before.stability,
        difficulty=before.difficulty,
        last_review=_moment(before.reviewed_on),
    )


def _moment(day: date) -> datetime:
    """One moment for a whole study day.

    py-fsrs counts full 24 hours, so that a card seen six minutes earlier than the
    evening before would count as seen twice in a day. Between these moments there
    are exactly as many days as between the study days.
    """
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _spread(
    intervals: list[timedelta], today: date, policy: Policy, seed: int
) -> list[int]:
    """Their days, 0 for the steps of minutes, which come first."""
    steps = sum(not interval.days for interval in intervals)
    factor = fuzz.factor(seed)
    placed = [
        policy.placed(interval.days, today=today, factor=factor)
        for interval in intervals[steps:]
    ]
    return [0] * steps + policy.in_order(placed, today=today)


def _outcome(rating: Rating, rated: fsrs.Card, days: int, showing: Showing) -> Outcome:
    # py-fsrs leaves both empty only before the first review.
    assert rated.stability is not None  # noqa: S101
    assert rated.difficulty is not None  # noqa: S101
    return Outcome(
        rating,
        timedelta(days) if days else _whole_minutes(rated.due - showing.moment),
        rated.state,
        rated.step,
        rated.stability,
        rated.difficulty,
        showing,
    )


def _whole_minutes(step: timedelta) -> timedelta:
    """Hard on a first step is half-way to the second: 5.5 minutes, shown as 6."""
    return -(-step // _MINUTE) * _MINUTE
