"""Tables of pipes, as people type them: ragged, glued, with pipes in their code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from content.notes.markdown.blocks.breaks import join_lines
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import (
    FENCE,
    HEADING,
    QUOTE,
    is_separator,
    is_table,
    item_start,
    starts_block,
)
from content.notes.markdown.document import Document
from content.notes.markdown.lines import Line
from content.notes.markdown.tree import block

# A cell ends at a pipe that is not escaped, in code, or in a link to a note.
_PIECE = re.compile(
    r"\\.|(`++)[^`]++\1(?!`)|`++|\[\[[^\[\]|]*+\|[^\[\]|]*+\]\]|[^|\\`\[]++|[\\\[]"
)
_PIPE = re.compile(r"(?<!\\)\|")
# Rows shorter than the widest are filled up, but not in tables wider than any read.
_WIDEST_FILLED = 60
_MOST_LINES_OF_A_ROW = 20
# The kind of a paragraph of rows, and how many rows and cells make one.
UNRULED = "rows"
_LEAST_ROWS, _LEAST_CELLS, _LEAST_BARE_CELLS = 2, 2, 3


def read_table(scope: Scope, at: int) -> int:
    """A header, its separator, and every line with a pipe that follows."""
    if not is_table(scope.lines[at], scope.at_line(at + 1)):
        return at
    header, separator = scope.lines[at], scope.lines[at + 1]
    names = split_cells(header.text)
    lines, end = _rows(scope, at + 2, len(names))
    rows = [_cells(line, len(names)) for line in lines]
    widest = max([len(names), *map(len, rows)])
    table = scope.add("table", header)
    writer = _Writer(scope.document, _alignments(separator), widest)
    writer.add_row(block("thead", header.number, table), header, names, "th")
    if rows:
        body = block("tbody", lines[0].number, table)
        for line, cells in zip(lines, rows, strict=True):
            writer.add_row(body, line, cells, "td")
    return end


def read_unruled(scope: Scope, at: int) -> int:
    """Rows of pipes that no separator makes a table: a paragraph of their own, marked."""
    end = _unruled_end(scope, at)
    if end - at < _LEAST_ROWS:
        return at
    lines = scope.lines[at:end]
    rows = scope.add("p", lines[0])
    rows.set("data-kind", UNRULED)
    scope.document.write(rows, join_lines(lines))
    return end


def _unruled_end(scope: Scope, at: int) -> int:
    """Where rows as wide as the first end: all of them have pipes at their sides, or
    cells enough for nobody to have meant «one thing | another»."""
    first, end = scope.lines[at].text.strip(), at
    if "|" not in first:
        return at
    sided, width = first.startswith("|"), len(split_cells(first))
    if width < (_LEAST_CELLS if sided else _LEAST_BARE_CELLS):
        return at
    while line := scope.at_line(end):
        text = line.text.strip()
        if text.startswith("|") != sided or len(split_cells(text)) != width:
            break
        if starts_block(line, scope.at_line(end + 1)) or item_start(line.text):
            break
        end += 1
    return end


def _rows(scope: Scope, at: int, columns: int) -> tuple[list[Line], int]:
    """The rows from a line on, each on one line, and where the table ends."""
    outer = scope.lines[at - 2].text.lstrip().startswith("|")
    rows: list[Line] = []
    while at < len(scope.lines) and _is_row(scope.lines[at].text, outer):
        end = _row_end(scope, at, columns) if outer else at + 1
        typed = [line.text.strip() for line in scope.lines[at:end]]
        rows.append(Line(scope.lines[at].number, "<br>".join(typed)))
        at = end
    return rows, at


def _row_end(scope: Scope, at: int, columns: int) -> int:
    """Where a row ends: Notion leaves the lines of a cell as they were typed.

    That of a row with too few cells is the next line that closes the last of them.
    """
    first = scope.lines[at].text.strip()
    cut = first.startswith("|") and not first.endswith("|")
    if not cut or len(split_cells(first)) > columns:
        return at + 1
    for end in range(at + 1, min(at + _MOST_LINES_OF_A_ROW, len(scope.lines))):
        text = scope.lines[end].text.strip()
        if not text or text.startswith("|") or item_start(text):
            break
        if text.endswith("|"):
            return end + 1
    return at + 1


def _is_row(text: str, outer: bool) -> bool:
    if "|" not in text or HEADING.match(text) or QUOTE.match(text) or FENCE.match(text):
        return False
    return not (outer and item_start(text))


def _cells(line: Line, columns: int) -> list[str]:
    # A second separator is a rule drawn across the table.
    return [""] if is_separator(line) else split_cells(line.text, columns)


@dataclass(slots=True)
class _Writer:
    document: Document
    alignments: list[str]
    columns: int

    def add_row(self, parent: Element, line: Line, cells: list[str], tag: str) -> None:
        row = block("tr", line.number, parent)
        if self.columns <= _WIDEST_FILLED:
            cells = cells + [""] * (self.columns - len(cells))
        for index, text in enumerate(cells):
            cell = block(tag, line.number, row)
            if index < len(self.alignments) and self.alignments[index]:
                cell.set("class", self.alignments[index])
            if text:
                self.document.write(cell, text)


def split_cells(text: str, columns: int = 0) -> list[str]:
    """The cells of a row; escaped pipes become pipes.

    Where backticks do not pair as code in a row of `columns` cells, they are text.
    """
    text = text.strip()
    text = text[1:] if text.startswith("|") else text
    cells = _split(text)
    if len(cells) < columns and "`" in text:
        plain = [cell.strip() for cell in _PIPE.split(text)]
        if not plain[-1]:
            plain.pop()
        if len(plain) == columns:
            cells = plain
    return [cell.replace("\\|", "|") for cell in cells]


def _split(text: str) -> list[str]:
    if "\\" in text or "`" in text or "[[" in text:
        cells = _split_carefully(text)
    else:
        cells = [cell.strip() for cell in text.split("|")]
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells


def _split_carefully(text: str) -> list[str]:
    cells: list[str] = []
    start = at = 0
    while at < len(text):
        if piece := _PIECE.match(text, at):
            at = piece.end()
        else:
            cells.append(text[start:at].strip())
            at = start = at + 1
    return [*cells, text[start:].strip()]


def _alignments(separator: Line) -> list[str]:
    return [_alignment(cell) for cell in split_cells(separator.text)]


def _alignment(cell: str) -> str:
    if cell.endswith(":"):
        return "align-center" if cell.startswith(":") else "align-right"
    return ""
