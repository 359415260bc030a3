"""Where the bars and squares of a chart lie. Pure: a template draws them as SVG.

Every chart is as wide as a phone: its units are about pixels there, and it grows on a
wider page. Colours are classes, so that style and theme stay with the style sheets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from math import ceil, log10

WIDTH = 360
_TOP, _LEFT, _FOOT = 12, 40, 20
_PLOT = 118
# Labels closer than this would run into one another.
_LABEL_WIDTH = 34
_GAP = 2


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    kind: str


def _box(x: float, y: float, width: float, height: float, kind: str) -> Box:
    return Box(round(x, 1), round(y, 1), round(width, 1), round(height, 1), kind)


@dataclass(frozen=True, slots=True)
class Label:
    x: float
    y: float
    # A number is written as the reader's language does.
    text: str | int
    # start, middle or end: where of the text `x` is.
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    width: float
    height: float
    boxes: list[Box]
    labels: list[Label]
    # Heights of the horizontal rules.
    rules: list[float] = field(default_factory=list)

    @property
    def shapes(self) -> dict[str, str]:
        """The boxes of each kind as one path of SVG: a page draws hundreds of them."""
        paths: dict[str, list[str]] = defaultdict(list)
        for box in self.boxes:
            paths[box.kind].append(
                f"M{box.x:g} {box.y:g}h{box.width:g}v{box.height:g}h{-box.width:g}z"
            )
        return {kind: "".join(parts) for kind, parts in paths.items()}


@dataclass(frozen=True, slots=True)
class Column:
    """One bar: a label under it, and its parts from the foot up, by their kind."""

    label: str
    parts: Sequence[tuple[str, float]]

    @property
    def height(self) -> float:
        return sum(value for _kind, value in self.parts)


def bars(
    columns: Sequence[Column],
    *,
    most: float | None = None,
    written: Callable[[int], str | int] = int,
) -> Chart:
    """Columns side by side over rules at round numbers, up to `most` where given.

    Of columns that stand close, only some are named; `written` says what a rule is at.
    """
    top = most or round_top(max((column.height for column in columns), default=0))
    foot = _TOP + _PLOT
    step = (WIDTH - _LEFT) / max(1, len(columns))
    boxes, labels = [], []
    every = ceil(_LABEL_WIDTH / step)
    for place, column in enumerate(columns):
        x = _LEFT + place * step
        boxes += _stacked(column, x, step, foot, top)
        if place % every == 0 and column.label:
            labels.append(Label(round(x + step / 2, 1), foot + 15, column.label))
    rules = [foot - _PLOT * share for share in (0, 0.5, 1)]
    for share, y in zip((0, 0.5, 1), rules, strict=True):
        labels.append(Label(_LEFT - 5, y + 4, written(round(top * share)), "end"))
    return Chart(WIDTH, foot + _FOOT, boxes, labels, rules)


def _stacked(
    column: Column, x: float, step: float, foot: float, top: float
) -> list[Box]:
    gap = min(4.0, step * 0.2)
    boxes, y = [], foot
    for kind, value in column.parts:
        height = _PLOT * min(value, top) / top
        y -= height
        if height:
            boxes.append(_box(x + gap / 2, y, step - gap, height, kind))
    return boxes


def round_top(most: float) -> float:
    """The least of 2, 4, 10, 20, 40, 100… that is not below `most`."""
    if most <= 2:
        return 2
    scale = 10.0 ** int(log10(most))
    return next(n * scale for n in (1, 2, 4, 10) if n * scale >= most)


def calendar(
    counts: Mapping[date, int], *, last: date, weeks: int, months: Mapping[int, str]
) -> Chart:
    """A square a day, a column a week from Monday on, up to the day `last`.

    The shades `level-0` to `level-4` are quarters of the fullest day. `months` are the
    names to put over the first week of each.
    """
    first = last - timedelta(last.weekday() + 7 * (weeks - 1))
    most = max((counts.get(day, 0) for day in _days(first, last)), default=0)
    size = (WIDTH + _GAP) / weeks
    boxes = [
        _box(
            week * size,
            16 + weekday * size,
            size - _GAP,
            size - _GAP,
            f"level-{_level(counts.get(day, 0), most)}",
        )
        for day in _days(first, last)
        for week, weekday in [divmod((day - first).days, 7)]
    ]
    mondays = [first + timedelta(7 * week) for week in range(weeks)]
    labels = [
        Label(round((week + 1) * size, 1), 10, months[monday.month], "start")
        for week, (before, monday) in enumerate(pairwise(mondays))
        if monday.month != before.month and week < weeks - 2
    ]
    return Chart(WIDTH, 16 + 7 * size, boxes, labels)


def _days(first: date, last: date) -> Sequence[date]:
    return [first + timedelta(place) for place in range((last - first).days + 1)]


def _level(count: int, most: int) -> int:
    return ceil(4 * count / most) if most else 0
