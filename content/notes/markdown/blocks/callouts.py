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
_KNOWN = {*_ALIASES.values(), "bug", "example", "important", "info", "note", "todo"}
_UNFIT = re.compile(r"[^a-z0-9-]+")


def add_callout(scope: Scope, line: Line, kind: str, title: str) -> Element:
    """A callout with its title, where one was typed, ready to be filled.

    A kind that no page has a name for is its own title.
    """
    callout = scope.add("div", line)
    typed = kind
    kind = _UNFIT.sub("-", kind.lower()).strip("-") or "note"
    kind = _ALIASES.get(kind, kind)
    callout.set("class", "callout")
    callout.set("data-kind", kind)
    if not title.strip() and kind not in _KNOWN:
        title = typed[:1].upper() + typed[1:]
    if title.strip():
        heading = block("p", line.number, callout)
        heading.set("class", "callout-title")
        scope.document.write(heading, title.strip())
    return callout
