"""The rows of a table, with the cells that reach into them and those left empty."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from content.notes.facts.crosses import drawn_crosses
from content.notes.facts.grid import Grid, Row
from content.notes.facts.signs import header_of, said_in
from content.notes.facts.text import Passage, TextOf
from content.notes.language.typography import is_empty, one_line, words

_LEAST_TOLD = 8


def read_grid(table: Element, text_of: TextOf) -> Grid:
    head = table.findall("thead/tr")
    # Those of a table in a cell are of that cell.
    parts = [part for part in table if part.tag != "thead"]
    body = [
        row
        for part in parts
        for row in ([part] if part.tag == "tr" else part.findall("tr"))
    ]
    if head and body and any(map(_is_told, _cells(head[0]))):
        head, body = head[1:], [head[0], *body]
    headers = (
        tuple(header_of(cell, text_of) for cell in _cells(head[0])) if head else ()
    )
    told = _telling(text_of, drawn_crosses(body))
    return Grid(headers, tuple(_filled(_spanned(body, told))))


def _is_told(cell: Element) -> bool:
    """A sentence where a header stands: the table has none, and this is its first row."""
    text = one_line("".join(cell.itertext()))
    return text.endswith(".") and len(words(text)) >= _LEAST_TOLD


def _telling(
    text_of: TextOf, drawn: frozenset[Element]
) -> Callable[[Element], Passage]:
    """What each cell says, where `drawn` are those whose cross says nothing."""
    return lambda cell: said_in(cell, text_of, denies=cell not in drawn)


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _spanned(rows: list[Element], told: Callable[[Element], Passage]) -> list[Row]:
    """Rows with the cells that reach into them from above (rowspan)."""
    pending: dict[int, tuple[int, Passage]] = {}
    found: list[Row] = []
    for element in rows:
        cells: list[Passage] = []
        queue = [(cell, told(cell)) for cell in _cells(element)]
        inherited = False
        if not pending and not any(map(_is_spanning, _cells(element))):
            found.append(Row(element, tuple([text for _cell, text in queue])))
            continue
        while queue or len(cells) in pending:
            if len(cells) in pending:
                left, above = pending.pop(len(cells))
                inherited = inherited or not cells
                if left > 1:
                    pending[len(cells)] = (left - 1, above)
                cells.append(above)
                continue
            cell, text = queue.pop(0)
            if (rows_down := _span(cell, "rowspan")) > 1:
                pending[len(cells)] = (rows_down - 1, text)
            cells.extend([text] * _span(cell, "colspan"))
        found.append(Row(element, tuple(cells), inherited))
    return found


def _filled(rows: list[Row]) -> list[Row]:
    """Rows whose first cell is empty take the one above, where there is one."""
    filled: list[Row] = []
    for row in rows:
        if filled and row.cells and is_empty(row.cells[0].text):
            has_more = any(not is_empty(cell.text) for cell in row.cells[1:])
            if has_more and not is_empty(filled[-1].text(0)):
                cells = (filled[-1].cells[0], *row.cells[1:])
                row = Row(row.element, cells, inherited=True)
        filled.append(row)
    return filled


def _is_spanning(cell: Element) -> bool:
    return "rowspan" in cell.attrib or "colspan" in cell.attrib


def _span(cell: Element, name: str) -> int:
    value = cell.get(name)
    if value is None:
        return 1
    return min(int(value), 100) if value.isdigit() and int(value) else 1
