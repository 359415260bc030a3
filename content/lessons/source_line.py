"""What does the line of a lesson say that a card came from?"""

from __future__ import annotations

import re

from content.lessons.tags import said_lines

# As in content.lessons.reading_page: of stored HTML these find tags and nothing else.
_STARTS = r'<(\w+)(?: [a-z-]+="[^"]*")*? id="{anchor}"[^>]*>'
# A cell ends a line, and what else stands on one of its own.
_BREAK = re.compile(r"</t[dh]>|<(?:br|/?(?:p|ul|ol|li|pre|table|tr))\b[^>]*>")
_BETWEEN = " · "
_LONGEST = 300


def source_line(html: str, anchor: str) -> str:
    """The row or bullet of that anchor as plain text, its cells parted by points.

    "" where the lesson has none; a long one is cut.
    """
    starts = re.search(_STARTS.format(anchor=re.escape(anchor)), html)
    if starts is None:
        return ""
    said = _BETWEEN.join(said_at(html, starts.end(), starts[1]))
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()} …"


def said_at(html: str, start: int, tag: str) -> list[str]:
    """The lines of the element of that tag whose inside begins at `start`."""
    return said_lines(_inner(html, start, tag), _BREAK)


def _inner(html: str, start: int, tag: str) -> str:
    """Up to the end of the element that has just begun."""
    depth = 1
    for found in re.compile(rf"<(/?){tag}\b[^>]*>").finditer(html, start):
        depth += -1 if found[1] else 1
        if not depth:
            return html[start : found.start()]
    return html[start:]
