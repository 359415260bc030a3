"""Which crosses of a table only draw attention: «❌ Identifiants en clair».

A cross says no where the cells around it say yes or no. Before words, in a column and a
row of words, it says that these are bad, as an author sees it, and denies none of them.
"""

from __future__ import annotations

import re
from itertools import chain
from xml.etree.ElementTree import Element

_MARKS = "✅✔✓☑❌✖✗✘🚫"
_CROSSED = re.compile(r"[❌✖✗✘🚫]\ufe0f?\s*[^\W\d_]")
# A mark alone or before a bracket or a condition, «oui», «non supporté».
_YES_OR_NO = re.compile(
    rf"[{_MARKS}]?\ufe0f?\s*(?:$|\(|(?:oui|non|yes|no|via|avec|si|sauf|with|if|except)\b"
    r"|(?:non |pas |not )?(?:supporté|pris en charge|supported))", re.I,
)  # fmt: skip


def drawn_crosses(rows: list[Element]) -> frozenset[Element]:
    """The cells whose cross stands before words, and beside no yes or no."""
    grid = [list(row) for row in rows]
    typed = {cell: _typed(cell) for cell in chain.from_iterable(grid)}
    if not any(_CROSSED.match(text) for text in typed.values()):
        return frozenset()
    stating = {cell for cell, text in typed.items() if text and _YES_OR_NO.match(text)}
    columns = {at for row in grid for at, cell in enumerate(row) if cell in stating}
    return frozenset(
        cell
        for row in grid
        if stating.isdisjoint(row[1:])
        for at, cell in enumerate(row)
        if at not in columns and _CROSSED.match(typed[cell])
    )


def _typed(cell: Element) -> str:
    return "".join(cell.itertext()).strip()
