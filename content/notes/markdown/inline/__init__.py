"""The markup inside a block: emphasis, links, code, HTML tags.

Two passes, each linear in the length of the text: `scanning` finds what is code,
link, tag or a run of stars; `nesting` makes elements of what matches.
"""

from __future__ import annotations

from content.notes.markdown.document import Document
from content.notes.markdown.inline.nesting import nest
from content.notes.markdown.inline.scanning import Scanner
from content.notes.markdown.tree import put


def write_inlines(document: Document) -> None:
    """Read every text that waits in the document into its element."""
    for element, text in document.inlines:
        put(element, nest(Scanner(text, document).run()))
    document.inlines.clear()
