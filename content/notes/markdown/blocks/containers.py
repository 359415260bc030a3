"""Callouts with their own syntax: MkDocs' `!!!`, and `:::` of HackMD and others."""

from __future__ import annotations

import re

from content.notes.markdown.blocks.callouts import add_callout
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.lines import indent_of, inside

_ADMONITION = re.compile(
    r"(?P<mark>!!!|\?\?\?\+?|===)[ \t]+(?P<kinds>[\w -]*?)[ \t]*"
    r"(?:[\"“](?P<title>[^\"”]*)[\"”])?[ \t]*$"
)
# How the theme Material places one beside the text.
_PLACES = frozenset({"inline", "end"})
_CONTAINER = re.compile(r"(:{3,})[ \t]*\{?\.?([\w-]+)\}?[ \t]*(.*)$")


def read_admonition(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    found = _ADMONITION.match(line.text.lstrip()) if len(line.text) > 3 else None
    if not found:
        return at
    width = indent_of(line.text)
    end = _indented_end(scope, at + 1, width)
    inner = [inside(line, width + 4) for line in scope.lines[at + 1 : end]]
    is_tab = found["mark"] == "==="
    holds_nothing = is_tab or all(line.blank for line in inner)
    if found["title"] is None and holds_nothing:
        # «!!! À retenir» is what somebody typed, and encloses nothing.
        return at
    kinds = found["kinds"].split() or ["note"]
    title = found["title"]
    if title is None and not _PLACES.issuperset(kinds[1:]):
        title = found["kinds"]
    callout = add_callout(scope, line, "tab" if is_tab else kinds[0], title or "")
    scope.fill(callout, inner)
    return end


def _indented_end(scope: Scope, at: int, width: int) -> int:
    end = at
    while end < len(scope.lines):
        line = scope.lines[end]
        if not line.blank and indent_of(line.text) <= width:
            break
        end += 1
    return end


def read_fenced_container(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    if not line.text.startswith(":::"):
        return at
    found = _CONTAINER.match(line.text)
    if not found:
        return at
    end = _container_end(scope, at + 1)
    callout = add_callout(scope, line, found[2], found[3].rstrip(": "))
    scope.fill(callout, scope.lines[at + 1 : end])
    return end + 1


def _container_end(scope: Scope, at: int) -> int:
    """The index of the line that closes the container opened before `at`."""
    depth = 1
    for end in range(at, len(scope.lines)):
        text = scope.lines[end].text
        if text.startswith(":::"):
            depth += 1 if _CONTAINER.match(text) else -1
        if not depth:
            return end
    return len(scope.lines)
