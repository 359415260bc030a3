"""Blank lines and text."""

from __future__ import annotations

from content.notes.markdown.blocks.scope import Scope


def read_blank(scope: Scope, at: int) -> int:
    if not scope.lines[at].blank:
        return at
    scope.flush()
    return at + 1


def read_text(scope: Scope, at: int) -> int:
    scope.paragraph.append(scope.lines[at])
    return at + 1
