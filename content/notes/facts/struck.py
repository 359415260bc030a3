"""What its author struck through: «~~QLDB~~ | registre» is no more, and asked by no card."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.facts.text import whole_text


def skips_struck(element: Element, builder: Builder) -> bool:
    """Reports a row or a bullet that begins with a text struck through."""
    if not _is_struck(element):
        return False
    with builder.at(element):
        builder.skip(whole_text(element, builder.text_of), reasons.STRUCK)
    return True


def without_struck(grid: Grid, builder: Builder) -> Grid:
    """The table without the rows that are struck through, which it reports."""
    rows = [row for row in grid.rows if not skips_struck(row.element, builder)]
    return grid if len(rows) == len(grid.rows) else Grid(grid.headers, tuple(rows))


def _is_struck(element: Element) -> bool:
    """Whether nothing stands before the first text struck through."""
    return next(_strikes(element), False)


def _strikes(element: Element) -> Iterator[bool]:
    """Of each text in the element, as typed, whether it is struck through."""
    if element.tag == "del":
        yield True
    if (element.text or "").strip():
        yield False
    for child in element:
        yield from _strikes(child)
        if (child.tail or "").strip():
            yield False
