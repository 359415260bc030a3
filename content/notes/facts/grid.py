"""A table as a grid of passages, spans and empty group cells filled in."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from xml.etree.ElementTree import Element

from content.notes.facts.crosses import drawn_crosses
from content.notes.facts.text import Passage, TextOf, whole_passage
from content.notes.language.typography import is_empty, one_line, words

_TICKED = {**dict.fromkeys("✅✔✓☑", "Oui"), **dict.fromkeys("❌✖✗✘🚫", "Non")}
# What says no by itself behind a cross.
_DENIES = re.compile(
    r"(?:non|pas|aucune?|jamais|sans|ne|n’|im\w+|in\w+|no|not|none|never|without)\b",
    re.I,
)
# What a tick is said under: «✅ via AWS Backup».
_QUALIFIES = re.compile(r"(?:via|avec|si|sauf|depuis|with|if|since|except)\b", re.I)
# A cross inside a cell, before a word: what follows is denied.
_DENIED = re.compile(r"(?<=[^\s❌✖✗✘])\s*[❌✖✗✘]\s*(?P<following>[^\W\d_][\w’-]*)")
_CROSSES = frozenset("❌✖✗✘")
_SUPPORTED = re.compile(
    r"(?P<no>non |pas |not |un)?(?:supportée?s?|pris(?:es?)? en charge|supported)"
    r"(?=$|\s*[(,;])", re.I,
)  # fmt: skip
# What stands in a cell for the one beside it or above it.
_SAME = re.compile(
    r"(?:idem|id\.|pareil(?:le)?s?|la même chose|same|ditto|[\"″”〃])\.?$", re.I
)
# What a sign alone stands for, above a column or before a row.
_SIGNS = {
    "⚠": "Piège",
    "❗": "Piège",
    "🚨": "Piège",
    "💰": "Coût",
    "💵": "Coût",
    "💸": "Coût",
}
_YES_OR_NO = re.compile(r"(?P<said>Oui|Non|Piège$|Coût$)(?=$|[\s,])")
_IN_ENGLISH = {"Oui": "Yes", "Non": "No", "Piège": "Gotcha", "Coût": "Cost"}
_TAG = re.compile(
    r"\s*\((?:(?:par )?défaut|default|recommandée?|recommended|nouveau|nouvelle|new|ancienne?"
    r"|legacy|obsolète|deprecated)\)$", re.I,
)  # fmt: skip
_LEAST_TOLD, _LEAST_CROSSED = 8, 2
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
            Row(row.element, tuple(map(_english, row.cells)), row.inherited)
            for row in self.rows
        )
        headers = tuple(_IN_ENGLISH.get(header, header) for header in self.headers)
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


def _english(cell: Passage) -> Passage:
    found = _YES_OR_NO.match(cell.text)
    if not found:
        return cell
    first, *others = cell.lines
    told = f"{_IN_ENGLISH[found['said']]}{first[found.end() :]}"
    return Passage.of(told, *others, bold=cell.bold)


def _both(above: Passage, below: Passage) -> Passage:
    lines = tuple(dict.fromkeys((*above.lines, *below.lines)))
    bold = tuple(dict.fromkeys((*above.bold, *below.bold)))
    linked = above.linked and below.linked
    return Passage.of(*lines, bold=bold, lead=above.lead, linked=linked)


def _kept(cells: tuple[Cell, ...], columns: set[int]) -> tuple[Cell, ...]:
    return tuple(cell for at, cell in enumerate(cells) if at not in columns)


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
    headers = tuple(_header(cell, text_of) for cell in _cells(head[0])) if head else ()
    told = _telling(text_of, drawn_crosses(body))
    return Grid(headers, tuple(_filled(_spanned(body, told))))


def _header(cell: Element, text_of: TextOf) -> str:
    if sign := _SIGNS.get("".join(cell.itertext()).strip().rstrip("\ufe0f")):
        return sign
    return untagged(one_line(whole_passage(cell, text_of).text).rstrip(" :"))


def _is_told(cell: Element) -> bool:
    """A sentence where a header stands: the table has none, and this is its first row."""
    text = one_line("".join(cell.itertext()))
    return text.endswith(".") and len(words(text)) >= _LEAST_TOLD


def untagged(name: str) -> str:
    """«MREC» of «MREC (défaut)», whatever else is told of it."""
    return _TAG.sub("", name) or name


def _telling(
    text_of: TextOf, drawn: frozenset[Element]
) -> Callable[[Element], Passage]:
    """What each cell says, where `drawn` are those whose cross says nothing."""
    return lambda cell: _said(cell, text_of, denies=cell not in drawn)


def _said(cell: Element, text_of: TextOf, *, denies: bool) -> Passage:
    """What a cell says; a tick alone says yes, a cross no, and before a bracket too."""
    drawn = "".join(cell.itertext()).strip()
    if sign := _SIGNS.get(drawn.rstrip("\ufe0f")):
        return Passage.of(sign)
    if not _CROSSES.isdisjoint(drawn) and _DENIED.search(drawn, 1):
        cell = _denying(cell)
    said = whole_passage(cell, text_of)
    found = _TICKED.get(drawn[:1])
    if not found:
        return _supported(said)
    first, *others = said.lines or ("",)
    if first.startswith("(") or not first:
        told = f"{found} {first}".strip()
    elif found == "Non" and not denies:
        return said
    elif found == "Non" and len(said.lines) == 1 and not _DENIES.match(first):
        told = f"Non ({first})"
    elif found == "Oui" and len(said.lines) == 1 and _QUALIFIES.match(first):
        told = f"Oui, {first}"
    else:
        return said
    return Passage.of(told, *others, bold=said.bold)


def _denying(cell: Element) -> Element:
    """The cell with words for its crosses: «1 micro-VM ; ❌ GPU» has no GPU."""
    told = deepcopy(cell)
    for one in told.iter():
        one.text = _DENIED.sub(_denied, one.text or "")
        one.tail = _DENIED.sub(_denied, one.tail or "")
    return told


def _denied(found: re.Match[str]) -> str:
    following = found["following"]
    if _DENIES.match(following):
        return f" {following}"
    return (
        f" pas d’{following}"
        if following[0] in "aeiouéèêAEIOUÉ"
        else f" pas de {following}"
    )


def _supported(said: Passage) -> Passage:
    """«Supportée (mais peu utilisée)» says yes, «non supporté» no."""
    stated = _SUPPORTED.match(said.text) if len(said.lines) == 1 else None
    if not stated:
        return said
    told = f"{'Non' if stated['no'] else 'Oui'}{said.text[stated.end() :]}"
    return Passage.of(told, bold=said.bold)


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
