"""Rows that go on about the thing of the row above, read as one row with it."""

from __future__ import annotations

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid, Row
from content.notes.facts.text import Passage
from content.notes.language.typography import is_empty


def merge_rows(grid: Grid, builder: Builder) -> Grid:
    """The rows of one first cell as one row, the other cells listing what differs.

    Where rows differ in several cells, each cell but the first of those is of its own
    row: what happens with the second client is nothing that happens with the first.
    """
    for row in grid.rows:
        builder.position.anchor_of(row.element)
    rows: list[Row] = []
    for group in _groups(grid):
        differing = [at for at in range(1, grid.width) if _differs(group, at)]
        lost = set(differing[1:])
        for row in group:
            _skip(row, lost, grid, builder)
        rows.extend(_without(row, lost) for row in group)
    return Grid(grid.headers, tuple(rows)).merged()


def _groups(grid: Grid) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in grid.rows:
        if row.inherited and groups:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _differs(group: list[Row], at: int) -> bool:
    said = {row.text(at) for row in group}
    return len({text for text in said if not is_empty(text)}) > 1


def _skip(row: Row, lost: set[int], grid: Grid, builder: Builder) -> None:
    with builder.at(row.element):
        for at in sorted(lost):
            if not is_empty(row.text(at)):
                text = f"{row.text(0)} : {grid.header(at)} : {row.text(at)}"
                builder.skip(text, reasons.DEPENDENT)


def _without(row: Row, lost: set[int]) -> Row:
    cells = (
        Passage.of("") if at in lost else cell for at, cell in enumerate(row.cells)
    )
    return Row(row.element, tuple(cells), row.inherited)
