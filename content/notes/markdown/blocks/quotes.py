"""Quotes, and the callouts of Obsidian and GitHub, which are quotes with a kind."""

from __future__ import annotations

import re

from content.notes.markdown.blocks.callouts import add_callout
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import QUOTE, goes_on, item_start
from content.notes.markdown.lines import Line

_MARK = re.compile(r"\s*>[ \t]?")
_KIND = re.compile(r"\s*\[!\s*([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*(.*)$")


def read_quote(scope: Scope, at: int) -> int:
    if not QUOTE.match(scope.lines[at].text):
        return at
    end = _quote_end(scope, at)
    inner = [
        Line(line.number, _MARK.sub("", line.text, count=1))
        for line in scope.lines[at:end]
    ]
    if kind := _KIND.match(inner[0].text):
        element = add_callout(scope, inner[0], kind[1], kind[2])
        inner = inner[1:]
    else:
        element = scope.add("blockquote", inner[0])
    scope.fill(element, inner)
    return end


def _quote_end(scope: Scope, at: int) -> int:
    end = at + 1
    while end < len(scope.lines) and _goes_on(scope, end):
        end += 1
    return end


def _goes_on(scope: Scope, at: int) -> bool:
    line, before = scope.lines[at], scope.lines[at - 1].text
    if QUOTE.match(line.text):
        return True
    if line.blank or item_start(line.text) or not before.strip(" >\t"):
        return False
    inner = before.lstrip(" >\t")
    if inner.startswith(("#", "|", "```", "~~~", "[!")):
        return False
    return goes_on(inner, line, scope.at_line(at + 1))
