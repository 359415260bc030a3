"""Footnotes: each at the end of the part in which its mark stands."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from content.notes.markdown.document import Document
from content.notes.markdown.lessons import Part
from content.notes.markdown.tree import LINE


def place_footnotes(
    document: Document, root: Element, split: Callable[[Element], list[Part]]
) -> list[Part]:
    """Split the note, its footnotes moved and numbered.

    A footnote that nothing refers to stays where it was typed.
    """
    wanted = {
        f"#n-note-{number}": document.footnotes[label]
        for label, number in document.numbers.items()
    }
    if wanted:
        _detach(root, {id(note) for note in wanted.values()})
    for href, note in wanted.items():
        note.set("id", href[1:])
    parts = split(root)
    for part in parts:
        _collect(part, wanted)
    if wanted and parts:
        _append(parts[-1], list(wanted.values()))
    root[:] = [element for part in parts for element in part.elements]
    return parts


def _detach(root: Element, notes: set[int]) -> None:
    for parent in list(root.iter()):
        if any(id(child) in notes for child in parent):
            parent[:] = [child for child in parent if id(child) not in notes]


def _collect(part: Part, wanted: dict[str, Element]) -> None:
    """Append the footnotes whose first mark stands in the part."""
    if not wanted:
        return
    notes = []
    for element in part.elements:
        for link in element.iter("a"):
            note = wanted.pop(link.get("href", ""), None)
            if note is not None:
                notes.append(note)
    _append(part, notes)


def _append(part: Part, notes: list[Element]) -> None:
    if notes:
        section = Element("div", {"class": "footnotes", LINE: notes[0].get(LINE, "0")})
        section[:] = notes
        part.elements.append(section)
