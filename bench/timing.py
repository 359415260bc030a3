"""Times that are taken in turn, and how a bench says what it found.

A line of three words, the last two of them numbers, is a ratio and its bound; all other
lines are for people.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

# Does something, and gives the seconds that it took.
Action = Callable[[], float]
_ROW = re.compile(r"([a-z]\w*) (-?[\d.]+) (-?[\d.]+)")


class Row(NamedTuple):
    """A figure that is to stay at its bound or below."""

    name: str
    figure: float
    bound: float

    @property
    def holds(self) -> bool:
        return self.figure <= self.bound

    def __str__(self) -> str:
        return f"{self.name} {self.figure:.4g} {self.bound:g}"

    @classmethod
    def read(cls, line: str) -> Row | None:
        found = _ROW.fullmatch(line.strip())
        return cls(found[1], float(found[2]), float(found[3])) if found else None


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of each time that something was done."""

    taken: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.taken)

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.taken, n=20)[-1]

    def line(self, name: str) -> str:
        """In milliseconds."""
        figures = (self.median, statistics.fmean(self.taken), self.p95)
        columns = "".join(f"{1000 * one:10.3f}" for one in figures)
        return f"{name:32}{columns}{len(self.taken):8}"


HEAD = f"{'ms':32}{'median':>10}{'mean':>10}{'p95':>10}{'times':>8}"


def timed(
    do: Callable[[], object], before: Callable[[], object] | None = None
) -> Action:
    """What comes `before` does not count."""

    def action() -> float:
        if before:
            before()
        start = time.perf_counter()
        do()
        return time.perf_counter() - start

    return action


def in_turn(rounds: int, **actions: Action) -> dict[str, Times]:
    """They take turns, so that a busy machine slows all alike; prints their table.

    Each round in another order: a flush to the disk also waits for what the one before
    has left to be written.
    """
    taken: dict[str, list[float]] = {name: [] for name in actions}
    shuffled, names = random.Random(rounds), list(actions)  # noqa: S311
    for _round in range(rounds):
        shuffled.shuffle(names)
        for name in names:
            taken[name].append(actions[name]())
    found = {name: Times(seconds) for name, seconds in taken.items()}
    tell(found)
    return found


def tell(found: dict[str, Times]) -> None:
    for line in (HEAD, *(times.line(name) for name, times in found.items())):
        print(line)


def ratio(name: str, figure: float, bound: float) -> None:
    print(Row(name, figure, bound), flush=True)


def check(holds: bool, what: str) -> None:
    """A time counts only where its work was done."""
    if not holds:
        raise RuntimeError(f"{what}: nothing was measured")
