"""A table as a grid of passages: its columns, and what rows say together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from xml.etree.ElementTree import Element

from content.notes.facts.signs import IN_ENGLISH, in_english
from content.notes.facts.text import Passage

# What stands in a cell for the one beside it or above it.
_SAME = re.compile(
    r"(?:idem|id\.|pareil(?:le)?s?|la même chose|same|ditto|[\"″”〃])\.?$", re.I
)
_LEAST_CROSSED = 2
Cell = TypeVar("Cell", str, Passage)


@dataclass(frozen=True)
class Row:
    element: Element
    cells: tuple[Passage, ...]
    inherited: bool = False

    def text(self, column: int) -> str:
        return self.cells[column].text if column < len(self.cells) else ""


@dataclass(frozen=True)
class Grid:
    headers: tuple[str, ...]
    rows: tuple[Row, ...]

    @cached_property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)

    def header(self, column: int) -> str:
        return self.headers[column] if column < len(self.headers) else ""

    def column(self, index: int) -> tuple[str, ...]:
        return tuple(row.text(index) for row in self.rows)

    def without(self, columns: set[int]) -> Grid:
        if not columns:
            return self
        rows = tuple(
            Row(row.element, _kept(row.cells, columns), row.inherited)
            for row in self.rows
        )
        return Grid(_kept(self.headers, columns), rows)

    def resolved(self, *, sideways: bool) -> Grid:
        """«Idem» says what the cell to its left says, or else the one above."""
        if not any(_SAME.match(cell.text) for row in self.rows for cell in row.cells):
            return self
        rows: list[Row] = []
        for row in self.rows:
            cells: list[Passage] = []
            for at, cell in enumerate(row.cells):
                beside = cells[-1] if sideways and at > 1 else None
                above = rows[-1].cells[at : at + 1] if rows and not sideways else ()
                said = beside or next(iter(above), None)
                cells.append(said if said and _SAME.match(cell.text) else cell)
            rows.append(Row(row.element, tuple(cells), row.inherited))
        return Grid(self.headers, tuple(rows))

    def in_english(self) -> Grid:
        """A tick of an English table says «Yes»."""
        rows = tuple(
            Row(row.element, tuple(map(in_english, row.cells)), row.inherited)
            for row in self.rows
        )
        headers = tuple(IN_ENGLISH.get(header, header) for header in self.headers)
        return Grid(headers, rows)

    def spelt_out(self) -> Grid:
        """A table crossed with «X» says «Oui» there, and «Non» where it is blank."""
        crossed = {at for at in range(1, self.width) if _is_crossed(self.column(at))}
        if len(crossed) < _LEAST_CROSSED:
            return self
        said = {"": Passage.of("Non"), "x": Passage.of("Oui")}
        rows = tuple(
            Row(
                row.element,
                tuple(
                    said[cell.text.lower()] if at in crossed else cell
                    for at, cell in enumerate(row.cells)
                ),
                row.inherited,
            )
            for row in self.rows
        )
        return Grid(self.headers, rows)

    @property
    def is_ticked(self) -> bool:
        """True where each cell but the first says yes, no or nothing, one yes a row."""
        ticked = self.width > 2 and len(self.rows) > 1
        return ticked and all(map(_one_is_ticked, self.rows))

    def merged(self) -> Grid:
        """The rows of one first cell as one row, the other cells listing what differs."""
        rows: list[Row] = []
        for row in self.rows:
            if row.inherited and rows:
                above = rows[-1]
                cells = tuple(map(_both, above.cells, row.cells))
                rows[-1] = Row(above.element, cells)
            else:
                rows.append(row)
        return Grid(self.headers, tuple(rows))

    @property
    def is_grouped(self) -> bool:
        """True where some rows take their first cell from the row above."""
        return any(row.inherited for row in self.rows)


def _is_crossed(cells: tuple[str, ...]) -> bool:
    said = {cell.lower() for cell in cells}
    return "x" in said and said <= {"x", ""}


def _one_is_ticked(row: Row) -> bool:
    said = ["Oui" if cell.text in {"x", "X"} else cell.text for cell in row.cells[1:]]
    return said.count("Oui") == 1 and set(said) <= {"Oui", "Non", ""}


def _both(above: Passage, below: Passage) -> Passage:
    lines = tuple(dict.fromkeys((*above.lines, *below.lines)))
    bold = tuple(dict.fromkeys((*above.bold, *below.bold)))
    linked = above.linked and below.linked
    return Passage.of(*lines, bold=bold, lead=above.lead, linked=linked)


def _kept(cells: tuple[Cell, ...], columns: set[int]) -> tuple[Cell, ...]:
    return tuple(cell for at, cell in enumerate(cells) if at not in columns)


def is_unruled(element: Element) -> bool:
    """Whether a paragraph is the rows of a table whose |---| line is missing."""
    return element.get("data-kind") == "rows"
