"""Lists that people type in the cells of a table, «- a<br>- b», shown as lists.

In the stored HTML they are lines, as typed: the facts and the checks of a note read
them so.
"""

from __future__ import annotations

import re

_CELL = re.compile(r"(<td[^>]*>)(.*?)(</td>)", re.DOTALL)
_BLOCK = re.compile(r"<(?:p|ul|ol|dl|div|pre|table|td|blockquote|details)\b")
_MARK = re.compile(r"\s*[-–•▪◦]\s+(?=\S)")
_TAG = re.compile(r"<(/?)(?!img\b|wbr\b)[a-z]")


def list_cells(body: str) -> str:
    """The HTML with a list where two or more lines of a cell begin with a mark."""
    return _CELL.sub(_listed, body)


def _listed(cell: re.Match[str]) -> str:
    before, content, after = cell.groups()
    lines = content.split("<br>")
    marked = [bool(_MARK.match(line)) for line in lines]
    if sum(marked) < 2 or _BLOCK.search(content) or not all(map(_is_whole, lines)):
        return cell[0]
    first = marked.index(True)
    items: list[str] = []
    for line, begins in zip(lines[first:], marked[first:], strict=True):
        if begins:
            items.append(_MARK.sub("", line, count=1))
        else:
            items[-1] += f"<br>{line}"
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"{before}{'<br>'.join(lines[:first])}<ul>{listed}</ul>{after}"


def _is_whole(line: str) -> bool:
    """Whether no element goes on in the next line."""
    ends = _TAG.findall(line)
    return ends.count("") == ends.count("/")
