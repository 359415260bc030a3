"""The tags of the HTML that an import wrote.

It was sanitised: its values are in double quotes, and its text has no `<`. So a pattern
does, in a tenth of a parser's time.
"""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r'<[^>"]*(?:"[^"]*"[^>"]*)*>')


def without_tags(html: str) -> str:
    return _TAG.sub("", html)


def said_lines(html: str, ends: re.Pattern[str]) -> list[str]:
    """The lines of its text, which `ends` end, without those that say nothing."""
    lines = unescape(without_tags(ends.sub("\n", html))).split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def between_tags(html: str) -> list[str]:
    return _TAG.split(html)
