"""What the presses of some days come to. Pure."""

from __future__ import annotations

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


def _no_hours() -> list[list[int]]:
    return [[0, 0, 0] for _hour in range(24)]


@dataclass(slots=True)
class Figures:
    # By Age, then by rating from Again to Easy.
    ratings: list[list[int]] = field(default_factory=_no_ratings)
    # By hour of the learner's clock: presses, those of cards in review, those kept.
    hours: list[list[int]] = field(default_factory=_no_hours)
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

    def add(self, *, age: Age, rating: int, hour: int, milliseconds: int) -> None:
        self.ratings[age][rating - 1] += 1
        hours = self.hours[hour]
        hours[0] += 1
        if age != Age.LEARNING:
            hours[1] += 1
            hours[2] += rating != Rating.Again
        self.milliseconds += milliseconds

    def to_json(self) -> dict[str, Any]:
        """Without the hours in which nothing was done."""
        hours = {str(hour): row for hour, row in enumerate(self.hours) if row[0]}
        return {"ratings": self.ratings, "hours": hours, "ms": self.milliseconds}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Figures:
        found = cls(data["ratings"], _no_hours(), data["ms"])
        for hour, row in data["hours"].items():
            found.hours[int(hour)] = row
        return found


def total(all_: Iterable[Figures]) -> Figures:
    found = Figures()
    for one in all_:
        for mine, theirs in zip(
            found.ratings + found.hours, one.ratings + one.hours, strict=True
        ):
            mine[:] = map(sum, zip(mine, theirs, strict=True))
        found.milliseconds += one.milliseconds
    return found


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
