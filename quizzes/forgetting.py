"""How the recall of one card falls from its last review on. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quizzes.curve import retrievability
from quizzes.scheduling import MemoryState

WIDTH, HEIGHT = 360, 160
LEFT, TOP, FOOT = 40, 12, 24
_POINTS = 80
# Days closer than this would run into one another under the curve.
_LABEL_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Recall:
    """The probability of recall on a study day."""

    day: date
    share: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A day under the curve; `anchor` is what of its name is at `x`, as SVG says it."""

    day: date
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Forgetting:
    """The curve, and the days that are worth a word on it."""

    today: Recall
    tomorrow: Recall
    due: Recall
    marks: Sequence[Recall]
    # Points of the curve as SVG takes them, and where today lies on it.
    points: str
    today_x: float
    today_y: float
    due_x: float
    ticks: Sequence[Tick]


def forgetting(memory: MemoryState, today: date) -> Forgetting:
    """From the last review to twice as far as the due day, or as today."""
    start = memory.reviewed_on
    days = max(2 * (memory.due_on - start).days, (today - start).days + 1, 4)

    def recall(day: date) -> Recall:
        elapsed = max(0, (day - start).days)
        return Recall(day, retrievability(memory.stability, elapsed))

    def x(elapsed: float) -> float:
        return round(LEFT + (WIDTH - LEFT) * elapsed / days, 1)

    def y(share: float) -> float:
        return round(TOP + (HEIGHT - TOP - FOOT) * (1 - share), 1)

    # The closer the steeper: it falls most in the first hours.
    places = [days * (step / _POINTS) ** 2 for step in range(_POINTS + 1)]
    points = " ".join(
        f"{x(place)},{y(retrievability(memory.stability, place))}" for place in places
    )
    now, tomorrow = recall(today), recall(today + timedelta(1))
    end = start + timedelta(days)
    marks = {start, today, tomorrow.day, memory.due_on, end}
    due_x = x(max(0, (memory.due_on - start).days))
    ticks = [Tick(start, LEFT, "start"), Tick(end, WIDTH, "end")]
    if LEFT + _LABEL_WIDTH * 1.5 <= due_x <= WIDTH - _LABEL_WIDTH * 1.5:
        ticks.insert(1, Tick(memory.due_on, due_x, "middle"))
    return Forgetting(
        today=now,
        tomorrow=tomorrow,
        due=recall(memory.due_on),
        marks=[recall(day) for day in sorted(marks)],
        points=points,
        today_x=x(max(0, (today - start).days)),
        today_y=y(now.share),
        due_x=due_x,
        ticks=ticks,
    )
