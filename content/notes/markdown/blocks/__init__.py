"""From lines to blocks: one pass, each rule a small module.

`read_blocks` tries the rules in order at each line; what no rule wants is text of a
paragraph. Containers (quotes, list items, …) strip what marks their lines and read
these in the same way, with numbers kept, so that each block knows its source line.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.markdown.blocks import (
    code,
    comments,
    containers,
    definitions,
    headings,
    html,
    lists,
    paragraphs,
    quotes,
    references,
    tables,
)
from content.notes.markdown.blocks.scope import Rule, Scope
from content.notes.markdown.document import Document
from content.notes.markdown.lines import Line

# The order matters: what may hold anything (code, comments) comes first.
_RULES: tuple[Rule, ...] = (
    paragraphs.read_blank,
    code.read_fence,
    code.read_tex,
    comments.read_comment,
    html.read_html,
    headings.read_underline,
    tables.read_table,
    tables.read_unruled,
    headings.read_heading,
    headings.read_ruler,
    references.read_footnote,
    references.read_reference,
    quotes.read_quote,
    containers.read_admonition,
    containers.read_fenced_container,
    definitions.read_definition,
    headings.read_numbered_title,
    lists.read_list,
    code.read_indented,
    paragraphs.read_text,
)


def read_document(document: Document, lines: list[Line]) -> Element:
    """The tree of a note before its inline markup is read."""
    root = Element("div")
    document.underlined = headings.underlines_are_headings(lines)
    read_blocks(Scope(document, root, lines, read_blocks))
    return root


def read_blocks(scope: Scope) -> None:
    """Read all lines of a scope into its element."""
    at = 0
    while at < len(scope.lines):
        for rule in _RULES:
            end = rule(scope, at)
            if end > at:
                at = end
                break
    scope.flush()
