"""What the parts of one note share while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element


class Target(NamedTuple):
    """Where a link leads, and its title."""

    url: str
    title: str = ""


@dataclass(slots=True)
class Document:
    """Definitions found so far, and the texts that wait for them.

    `underlined` tells whether a line of dashes under a text makes it a heading.
    """

    underlined: bool = False
    references: dict[str, Target] = field(default_factory=dict)
    footnotes: dict[str, Element] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    inlines: list[tuple[Element, str]] = field(default_factory=list)

    def write(self, element: Element, text: str) -> None:
        """Let `text` be read as the beginning of `element` when all is known."""
        self.inlines.append((element, text))

    def footnote_number(self, label: str) -> int:
        """The number of a footnote, in the order in which marks are met."""
        return self.numbers.setdefault(label, len(self.numbers) + 1)


def normal_label(label: str) -> str:
    """A label of a reference or footnote as it is compared."""
    return " ".join(label.split()).casefold()
