"""What the scanner hands to the nesting."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element


@dataclass(slots=True)
class Run:
    """Delimiters in a row, such as `**`, that may open or close emphasis."""

    character: str
    count: int
    opens: bool
    closes: bool

    @property
    def literal(self) -> str:
        return self.character * self.count


@dataclass(slots=True)
class Open:
    """The beginning of a link or of an HTML tag; text where nothing closes it."""

    literal: str
    position: int
    element: Element | None = None
    matched: bool = False


@dataclass(slots=True)
class Close:
    """The end of what an `Open` began."""

    opener: Open


Token = str | Element | Run | Open | Close
