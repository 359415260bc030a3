"""Comments, which only the author sees, and marks that only editors read."""

from __future__ import annotations

from content.notes.markdown.blocks.opaque import comment_end
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.lines import Line

# Where editors put a table of contents; the page has its own.
_TOC_MARKS = frozenset({"[toc]", "[[toc]]", "[[_toc_]]", "${toc}", "@[toc]"})


def read_comment(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    stripped = line.text.lstrip()
    if stripped.startswith("<!--"):
        return _read_html_comment(scope, at)
    if stripped.rstrip() == "%%":
        return _read_obsidian_comment(scope, at)
    return at + 1 if stripped.rstrip().lower() in _TOC_MARKS else at


def _read_html_comment(scope: Scope, at: int) -> int:
    end = comment_end(scope, at, scope.lines[at].text)
    if end == at:
        return at
    last = scope.lines[end - 1]
    after = last.text.partition("-->")[2] if end - 1 > at else _after(last.text)
    if after.strip():
        scope.lines[end - 1] = Line(last.number, after)
        return end - 1 if end - 1 > at else _reread(scope, at)
    return end


def _after(text: str) -> str:
    return text.lstrip()[4:].partition("-->")[2]


def _reread(scope: Scope, at: int) -> int:
    """What follows a comment on its own line is text of a paragraph."""
    scope.paragraph.append(scope.lines[at])
    return at + 1


def _read_obsidian_comment(scope: Scope, at: int) -> int:
    for end in range(at + 1, len(scope.lines)):
        if scope.lines[end].text.strip() == "%%":
            return end + 1
    return at
