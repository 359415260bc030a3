"""«RDS | critère | Aurora»: where do the criteria of a table stand, if not first?"""

from __future__ import annotations

from content.notes.facts.grid import Grid, Row
from content.notes.facts.tables.layout import is_subject
from content.notes.language import table_headers

_LEAST = 3


def criteria_first(grid: Grid) -> Grid:
    """The table with its one column of criteria before those of the things it compares.

    All other headers are names: the one that is empty, or says «Critère», heads none.
    """
    heads = grid.headers
    if len(heads) < _LEAST or len(heads) != grid.width or not heads[0]:
        return grid
    at = [n for n, head in enumerate(heads) if n and _heads_criteria(head)]
    others = [head for n, head in enumerate(heads) if n not in at]
    if len(at) != 1 or not all(map(is_subject, others)):
        return grid
    if sum(bool(row.text(at[0])) for row in grid.rows) * 2 <= len(grid.rows):
        return grid
    order = (at[0], *(n for n in range(grid.width) if n != at[0]))
    rows = tuple(
        Row(row.element, tuple(row.cells[n] for n in order if n < len(row.cells)))
        for row in grid.rows
    )
    return Grid(tuple(heads[n] for n in order), rows)


def _heads_criteria(head: str) -> bool:
    return not head or table_headers.compares(head)
