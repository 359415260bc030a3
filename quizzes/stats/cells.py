"""Memories counted in cells: those of a lesson, about as firm, last seen about then.

Recall is a power of time and has to be told anew each day; of a cell it is told at
once, for the mean of what the cell holds. A press moves a card from one cell to
another, so that cells are kept by adding and taking away, in whole numbers. Pure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import exp, log
from typing import Any, NamedTuple

# In days: where each bar of stability begins, a day to years.
STABILITIES = (0, 1, 3, 7, 14, 30, 60, 120, 240, 365, 730)
# Some bars parted again, so that within one a card is two or three times as firm as
# another, and at three weeks, from which on it is mature.
_EDGES = (0, 0.25, 1, 3, 7, 14, 21, 30, 60, 120, 240, 365, 730, 2000, 8000)
_MATURE_EDGE = _EDGES.index(21)
_BARS = tuple(bisect_right(STABILITIES, edge) - 1 for edge in _EDGES)
# Cards last seen within so many days are taken together. All are told by their mean:
# the recall of a cell is off by less than 0.005, now up and now down.
_WIDTHS = tuple(max(1, int(0.75 * edge)) for edge in _EDGES)
_PRECISION = 1_000_000


class Seen(NamedTuple):
    """What FSRS knows of a card, as far as it is counted here."""

    stability: float
    difficulty: float
    reviewed_on: date

    @classmethod
    def from_json(cls, state: Mapping[str, Any]) -> Seen:
        """Of a MemoryState, as its to_json writes it."""
        return cls(
            state["stability"],
            state["difficulty"],
            date.fromisoformat(state["reviewed_on"]),
        )


class Cell(NamedTuple):
    """Cards taken together: all are as the mean of them."""

    # The primary key of the lesson.
    lesson: int
    edge: int
    cards: int
    stability: float
    # A study day, as date.toordinal() gives it; between two where they differ.
    reviewed_on: float

    @property
    def is_mature(self) -> bool:
        return self.edge >= _MATURE_EDGE

    @property
    def bar(self) -> int:
        """Its place in STABILITIES."""
        return _BARS[self.edge]


class Cells:
    """Adding a card and taking it away leaves what there was, in either order."""

    def __init__(self) -> None:
        # By lesson, edge of stability and span of days: how many cards, and the sums
        # of their days and of the logarithms of their stabilities, as whole numbers.
        self._sums: dict[tuple[int, int, int], list[int]] = {}
        # From 1 to 10.
        self.difficulties = [0] * 10

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cells) and self.to_json() == other.to_json()

    __hash__ = None  # type: ignore[assignment]  # it changes

    def __iter__(self) -> Iterator[Cell]:
        for (lesson, edge, _span), (cards, days, logs) in self._sums.items():
            if cards:
                stability = exp(logs / cards / _PRECISION)
                yield Cell(lesson, edge, cards, stability, days / cards)

    def add(self, lesson: int, seen: Seen, times: int = 1) -> None:
        """One card more, or with -1 one less."""
        day = seen.reviewed_on.toordinal()
        edge = bisect_right(_EDGES, seen.stability) - 1
        key = (lesson, edge, day // _WIDTHS[edge])
        sums = self._sums.setdefault(key, [0, 0, 0])
        sums[0] += times
        sums[1] += times * day
        sums[2] += times * round(_PRECISION * log(seen.stability))
        self.difficulties[min(int(seen.difficulty), 10) - 1] += times

    def of_lessons(self) -> dict[int, int]:
        """How many cards of each were seen."""
        found: dict[int, int] = {}
        for (lesson, _edge, _span), (cards, _days, _logs) in self._sums.items():
            found[lesson] = found.get(lesson, 0) + cards
        return found

    @property
    def seen(self) -> int:
        return sum(self.difficulties)

    def to_json(self) -> dict[str, Any]:
        rows = [[*key, *sums] for key, sums in sorted(self._sums.items()) if sums[0]]
        return {"rows": rows, "difficulties": self.difficulties}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Cells:
        found = cls()
        found._sums = {
            (lesson, edge, span): sums for lesson, edge, span, *sums in data["rows"]
        }
        found.difficulties = list(data["difficulties"])
        return found

    @classmethod
    def counted(cls, seen: Iterable[tuple[int, Seen]]) -> Cells:
        """Of cards with their lessons."""
        found = cls()
        for lesson, one in seen:
            found.add(lesson, one)
        return found
