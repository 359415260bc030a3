"""Lines in which nothing is Markdown: fenced code, comments, raw HTML."""

from __future__ import annotations

import re

from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import FENCE
from content.notes.markdown.lines import Line

RAW = re.compile(r"\s*<(pre|script|style|textarea)\b", re.IGNORECASE)


def opaque_end(scope: Scope, at: int, text: str | None = None) -> int:
    """The index after what the line opens and closes later, `at` if it opens nothing.

    `text` stands for the line where a mark of a list was taken from it.
    """
    text = scope.lines[at].text if text is None else text
    first = text.lstrip()[:1]
    if first in {"`", "~"} and (fence := FENCE.match(text)):
        return fence_end(scope.lines, at, fence[1] or fence[3])
    if first == "<":
        return max(comment_end(scope, at, text), raw_end(scope, at, text))
    return at


def fence_end(lines: list[Line], at: int, mark: str) -> int:
    """The index after the closing fence; of the end of the lines where none is."""
    for index in range(at + 1, len(lines)):
        if closes_fence(lines[index].text, mark):
            return index + 1
    return len(lines)


def closes_fence(text: str, mark: str) -> bool:
    closing = text.strip()
    return len(closing) >= len(mark) and not closing.strip(mark[0])


def comment_end(scope: Scope, at: int, text: str) -> int:
    """The index after the comment, `at` where the line opens none that ends."""
    if not text.lstrip().startswith("<!--"):
        return at
    return _end(scope, at, "-->", text.lstrip()[4:])


def raw_end(scope: Scope, at: int, text: str) -> int:
    """The index after an element whose text is not Markdown, `at` if none begins."""
    raw = RAW.match(text)
    return _end(scope, at, f"</{raw[1].lower()}>", text) if raw else at


def _end(scope: Scope, at: int, closing: str, text: str) -> int:
    if closing in text.lower():
        return at + 1
    if closing in scope.unclosed:
        return at
    for index in range(at + 1, len(scope.lines)):
        if closing in scope.lines[index].text.lower():
            return index + 1
    scope.unclosed.add(closing)
    return at
