"""Whether a list is the table of contents of its page."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_CONTENTS = re.compile(
    r"^(?:sommaire|table des mati|contents|table of contents|plan$)", re.I
)
_LEAST_LINKED = 6


def is_contents(element: Element, trail: tuple[str, ...]) -> bool:
    """Under a heading that says so, or where each of many bullets is a link."""
    if trail and _CONTENTS.match(trail[-1]):
        return True
    items = list(element.iter("li"))
    linked = sum(item.find("a") is not None for item in items)
    return len(items) >= _LEAST_LINKED and linked == len(items)
