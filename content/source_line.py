"""What does the line of a lesson say that a card came from?"""

from __future__ import annotations

import re
from html import unescape

from content.tags import without_tags

# As in content.reading_page: of stored HTML these find tags and nothing else.
_STARTS = r'<(\w+)(?: [a-z-]+="[^"]*")*? id="{anchor}"[^>]*>'
_CELL = re.compile(r"</t[dh]>\s*")
# What else begins a line of its own.
_BREAK = re.compile(r"<(?:br|/?(?:p|ul|ol|li|pre|table|tr))\b[^>]*>")
_BETWEEN = " · "
_LONGEST = 300


def source_line(html: str, anchor: str) -> str:
    """The row or bullet of that anchor as plain text, its cells parted by points.

    "" where the lesson has none; a long one is cut.
    """
    starts = re.search(_STARTS.format(anchor=re.escape(anchor)), html)
    if starts is None:
        return ""
    inner = _inner(html[starts.end() :], starts[1])
    parted = _BREAK.sub("\n", _CELL.sub("\n", inner))
    lines = unescape(without_tags(parted)).split("\n")
    said = _BETWEEN.join(" ".join(line.split()) for line in lines if line.strip())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()} …"


def _inner(html: str, tag: str) -> str:
    """Up to the end of the element that has just begun."""
    depth = 1
    for found in re.finditer(rf"<(/?){tag}\b[^>]*>", html):
        depth += -1 if found[1] else 1
        if not depth:
            return html[: found.start()]
    return html
