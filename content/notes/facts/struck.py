"""What its author struck through: «~~QLDB~~ | registre» is no more, and asked by no card."""

from __future__ import annotations

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
    for one in element.iter():
        if one.tag == "del":
            return True
        if (one.text or "").strip():
            return False
    return False
