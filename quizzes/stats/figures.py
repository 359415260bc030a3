"""What the presses of some days come to. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum
from typing import Any

from quizzes.scheduling import Rating, State

# From this interval on a card is mature, as in Anki.
MATURE = timedelta(days=21)


class Age(IntEnum):
    """How well a card was known when it was rated."""

    LEARNING = 0
    YOUNG = 1
    MATURE = 2


@dataclass(frozen=True, slots=True)
class Recalled:
    """Of cards in review: how many were rated, and how many were not forgotten."""

    kept: int = 0
    rated: int = 0

    @property
    def share(self) -> float | None:
        return self.kept / self.rated if self.rated else None


def _no_ratings() -> list[list[int]]:
    return [[0] * len(Rating) for _age in Age]


@dataclass(slots=True)
class Figures:
    # By Age, then by rating from Again to Easy.
    ratings: list[list[int]] = field(default_factory=_no_ratings)
    # By hour of the learner's clock, those with a press: presses, those of cards in
    # review, those kept.
    hours: dict[int, list[int]] = field(default_factory=dict)
    milliseconds: int = 0

    @property
    def presses(self) -> int:
        return sum(map(sum, self.ratings))

    @property
    def minutes(self) -> int:
        return round(self.milliseconds / 60_000)

    def recalled(self, *ages: Age) -> Recalled:
        counted = [self.ratings[age] for age in ages or (Age.YOUNG, Age.MATURE)]
        rated = sum(map(sum, counted))
        return Recalled(rated - sum(row[0] for row in counted), rated)

    def add(
        self, *, age: Age, rating: int, hour: int, milliseconds: int, times: int = 1
    ) -> None:
        """A press, or with -1 take it away again."""
        self.ratings[age][rating - 1] += times
        hours = self.hours.setdefault(hour, [0, 0, 0])
        hours[0] += times
        if age != Age.LEARNING:
            hours[1] += times
            hours[2] += times * (rating != Rating.Again)
        self.milliseconds += times * milliseconds

    def to_json(self) -> dict[str, Any]:
        hours = {hour: row for hour, row in sorted(self.hours.items()) if row[0]}
        return {"ratings": self.ratings, "hours": hours, "ms": self.milliseconds}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Figures:
        hours = {int(hour): row for hour, row in data["hours"].items()}
        return cls(data["ratings"], hours, data["ms"])


def total(all_: Iterable[Figures]) -> Figures:
    figures = [Figures(), *all_]
    by_hour = defaultdict(list)
    for one in figures:
        for hour, row in one.hours.items():
            by_hour[hour].append(row)
    return Figures(
        ratings=[
            _summed(rows)
            for rows in zip(*(one.ratings for one in figures), strict=True)
        ],
        hours={hour: _summed(rows) for hour, rows in sorted(by_hour.items())},
        milliseconds=sum(one.milliseconds for one in figures),
    )


def _summed(rows: Iterable[list[int]]) -> list[int]:
    """Place by place."""
    return [sum(numbers) for numbers in zip(*rows, strict=True)]


def age_of(before: Mapping[str, Any] | None) -> Age:
    """Of a review's `before`, as MemoryState.to_json writes it."""
    if before is None or before["state"] != State.Review:
        return Age.LEARNING
    due = date.fromisoformat(before["due_on"])
    long = due - date.fromisoformat(before["reviewed_on"]) >= MATURE
    return Age.MATURE if long else Age.YOUNG


def streak(days: Sequence[date], today: date) -> int:
    """Study days in a row up to today, which is not over: none needs be done yet."""
    done, day = set(days), today
    if today not in done:
        day -= timedelta(1)
    length = 0
    while day in done:
        length, day = length + 1, day - timedelta(1)
    return length
