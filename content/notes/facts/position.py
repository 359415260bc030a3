"""Where in the page the walk is: in which elements, and how deep in bullets."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts.outline import FIRST_LIST_LEVEL
from content.notes.facts.text import line_of


class _At:
    """The innermost of the elements while it lasts; entered once for each cell."""

    __slots__ = ("element", "elements")

    def __init__(self, elements: list[Element], element: Element) -> None:
        self.elements = elements
        self.element = element

    def __enter__(self) -> None:
        self.elements.append(self.element)

    def __exit__(self, *error: object) -> None:
        self.elements.pop()


class Position:
    """Of one page, whose ids it keeps apart. `depth`: in how many bullets."""

    def __init__(self) -> None:
        self.depth = 0
        self._elements: list[Element] = []
        self._ids: set[str] = set()
        self._count: dict[str, int] = {}

    def at(self, element: Element) -> _At:
        """What is told inside stands in this element."""
        return _At(self._elements, element)

    @property
    def line(self) -> int:
        return line_of(self._elements[-1]) if self._elements else 0

    @property
    def in_prose(self) -> bool:
        """True in a paragraph, which goes on about its heading; no bullet has to."""
        return bool(self._elements) and self._elements[-1].tag == "p"

    @property
    def local_level(self) -> int:
        """Outline level of a subject that a bullet of this list brings up."""
        return FIRST_LIST_LEVEL + 2 * self.depth

    @property
    def parent_level(self) -> int:
        """Outline level of a bullet of this list that has bullets under it."""
        return self.local_level + 1

    def anchor(self) -> str:
        """The id of the innermost element; "" where it is in none."""
        return self.anchor_of(self._elements[-1]) if self._elements else ""

    def anchor_of(self, element: Element) -> str:
        """The id of an element, made from its line where it has none."""
        name = element.get("id")
        if not name:
            name = self._unused(f"n-l{line_of(element)}")
            element.set("id", name)
        self._ids.add(name)
        return name

    def _unused(self, stem: str) -> str:
        """The stem, numbered past all that were given: a table may be on one line."""
        count = self._count.get(stem, 1)
        name = stem if count == 1 else f"{stem}-{count}"
        while name in self._ids:
            count += 1
            name = f"{stem}-{count}"
        self._count[stem] = count
        return name
