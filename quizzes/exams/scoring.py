"""From answers to a score: an estimate, since AWS does not publish its conversion.

The estimate is a thousand times the share of scored questions answered right, and never
less than 100: 72 % right is 720. Multiple response counts when every right option is
chosen and no other; an unanswered question counts as wrong and a wrong one costs
nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

LOWEST, HIGHEST = 100, 1000
# Two attempts in three of someone of the same level fall between the bounds.
_DEVIATIONS = 1.0


@dataclass(frozen=True, slots=True)
class Marked:
    """One item after the attempt; `right` is False where it was not answered."""

    domain: str
    task: str
    scored: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Tally:
    right: int = 0
    of: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of none."""
        return self.right / self.of if self.of else 0.0

    @property
    def percent(self) -> int:
        return round(100 * self.share)


@dataclass(frozen=True, slots=True)
class Score:
    """Of the scored items. `low` and `high` say how far chance alone may move it."""

    total: Tally
    scaled: int
    low: int
    high: int
    domains: dict[str, Tally]
    tasks: dict[str, Tally]

    def to_json(self) -> dict[str, Any]:
        return {
            "right": self.total.right,
            "of": self.total.of,
            "scaled": self.scaled,
            "low": self.low,
            "high": self.high,
            "domains": _written(self.domains),
            "tasks": _written(self.tasks),
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Score:
        return cls(
            total=Tally(stored["right"], stored["of"]),
            scaled=stored["scaled"],
            low=stored["low"],
            high=stored["high"],
            domains=_read(stored["domains"]),
            tasks=_read(stored["tasks"]),
        )


def score(marked: Iterable[Marked]) -> Score:
    counted = [one for one in marked if one.scored]
    total = _tally(counted)
    low, high = _bounds(total)
    return Score(
        total=total,
        scaled=scaled(total.share),
        low=scaled(low),
        high=scaled(high),
        domains=_by(counted, lambda one: one.domain),
        tasks=_by(counted, lambda one: one.task),
    )


def scaled(share: float) -> int:
    return max(LOWEST, round(HIGHEST * share))


def _bounds(total: Tally) -> tuple[float, float]:
    """Wilson's score interval of the share."""
    if not total.of:
        return 0.0, 0.0
    z, n, p = _DEVIATIONS, total.of, total.share
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return middle - half, middle + half


def _tally(marked: Iterable[Marked]) -> Tally:
    right = [one.right for one in marked]
    return Tally(sum(right), len(right))


def _by(marked: list[Marked], name: Callable[[Marked], str]) -> dict[str, Tally]:
    """In the order of their names; those without one are left out."""
    return {
        one: _tally(item for item in marked if name(item) == one)
        for one in sorted({name(item) for item in marked} - {""})
    }


def _written(tallies: dict[str, Tally]) -> dict[str, list[int]]:
    return {name: [tally.right, tally.of] for name, tally in tallies.items()}


def _read(stored: dict[str, list[int]]) -> dict[str, Tally]:
    return {name: Tally(*numbers) for name, numbers in stored.items()}
