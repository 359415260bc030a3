"""Callouts: a kind, perhaps a title, and blocks."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.lines import Line
from content.notes.markdown.tree import block

# Other names of the same kind, after Obsidian's list.
_ALIASES = {
    "attention": "warning",
    "caution": "danger",
    "check": "success",
    "cite": "quote",
    "done": "success",
    "error": "danger",
    "fail": "failure",
    "faq": "question",
    "help": "question",
    "hint": "tip",
    "missing": "failure",
    "summary": "abstract",
    "tldr": "abstract",
}
_UNFIT = re.compile(r"[^a-z0-9-]+")


def add_callout(scope: Scope, line: Line, kind: str, title: str) -> Element:
    """A callout with its title, where one was typed, ready to be filled."""
    callout = scope.add("div", line)
    kind = _UNFIT.sub("-", kind.lower()).strip("-") or "note"
    callout.set("class", "callout")
    callout.set("data-kind", _ALIASES.get(kind, kind))
    if title.strip():
        heading = block("p", line.number, callout)
        heading.set("class", "callout-title")
        scope.document.write(heading, title.strip())
    return callout
