"""The lines of one container while they are read into its element."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from content.notes.markdown.blocks.breaks import join_lines
from content.notes.markdown.document import Document
from content.notes.markdown.lines import Line
from content.notes.markdown.tree import LINE, block

# Containers nest no deeper than this, so that no note exhausts the stack.
MAX_DEPTH = 24

# Elements whose first paragraph is their own text.
_TIGHT = frozenset(
    [
        "li",
        "dd",
        "dt",
        "td",
        "th",
        "summary",
        "caption",
        "figcaption",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)


@dataclass(slots=True)
class Scope:
    """Lines, the element they fill, and the paragraph being gathered.

    `open_tags` are the HTML elements that lines opened and that hold what follows;
    `unclosed` are the ends looked for in vain, so that nobody looks twice.
    """

    document: Document
    root: Element
    lines: list[Line]
    read: Callable[[Scope], None]
    depth: int = 0
    paragraph: list[Line] = field(default_factory=list)
    open_tags: list[Element] = field(default_factory=list)
    unclosed: set[str] = field(default_factory=set)

    @property
    def parent(self) -> Element:
        return self.open_tags[-1] if self.open_tags else self.root

    def add(self, tag: str, line: Line) -> Element:
        """A new block after what was gathered."""
        self.flush()
        return block(tag, line.number, self.parent)

    def flush(self) -> None:
        """End the paragraph; it is the parent's own text where that is tight."""
        if not self.paragraph:
            return
        parent, first = self.parent, self.paragraph[0]
        fresh = not len(parent) and not parent.get("data-begun")
        if parent.tag not in _TIGHT or not fresh:
            parent = block("p", first.number, parent)
        else:
            parent.set("data-begun", "1")
            parent.attrib.setdefault(LINE, str(first.number))
        self.document.write(parent, join_lines(self.paragraph))
        self.paragraph.clear()

    def fill(self, element: Element, lines: list[Line]) -> None:
        """Read `lines` as the blocks of `element`; very deep inside, as its text."""
        inner = Scope(self.document, element, lines, self.read, self.depth + 1)
        if inner.depth > MAX_DEPTH:
            inner.paragraph = [line for line in lines if not line.blank]
            inner.flush()
        else:
            self.read(inner)

    def at_line(self, at: int) -> Line | None:
        return self.lines[at] if at < len(self.lines) else None


# A rule reads what begins at a line and returns the index of the next one to
# read; the same index where it has nothing to read there.
Rule = Callable[[Scope, int], int]
