"""Whether the rows of a table are of an example: its addresses, counts or plans.

«10.0.0.1», «3» of «Nombre de nœuds» and «vos contrats» are understood beside the
drawing or the reader they are told of, and name nothing that anything is known of.
"""

from __future__ import annotations

import re

from content.notes.facts.grid import Grid
from content.notes.language.addresses import private_in
from content.notes.language.table_headers import is_exampled
from content.notes.language.typography import fold, is_empty

# What stands in the first column is then how many there are, and of what.
_COUNTING = re.compile(
    r"\b(?:nombre|nb|total|totaux|count|number of|how many|combien)\b"
)
_READERS = re.compile(r"\b(?:vos|votre|tes|your)\b", re.I)


def are_instances(grid: Grid) -> bool:
    cells = [cell for cell in grid.column(0) if not is_empty(cell)]
    if not cells:
        return False
    header = grid.header(0)
    if is_exampled(header):
        return True
    if _COUNTING.search(fold(header)) and all(cell.isdecimal() for cell in cells):
        return True
    private = sum(map(_is_private, cells))
    told_to_reader = sum(bool(_READERS.search(cell)) for cell in cells)
    return private * 2 >= len(cells) or told_to_reader * 2 > len(cells)


def _is_private(cell: str) -> bool:
    address = cell.replace(" ", "")
    return private_in(address) == [address]
