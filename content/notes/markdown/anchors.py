"""Ids: unique in the note, each with a prefix that no script of a page uses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from content.notes.markdown.tree import text_of

PREFIX = "n-"
_UNFIT = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ı": "i"})


def slug_of(text: str) -> str:
    """The text in lower-case ASCII letters, digits and single hyphens; may be empty."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    slug = _UNFIT.sub("-", folded.encode("ascii", "ignore").decode()).strip("-")
    return slug[:_LONGEST].rstrip("-")


class Names:
    """Slugs that are unique; the second of a kind gets `-1`, as on GitHub."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def unique(self, slug: str, fallback: str) -> str:
        slug = slug or fallback
        name = slug
        while name in self._taken:
            self._next[slug] = self._next.get(slug, 0) + 1
            name = f"{slug}-{self._next[slug]}"
        self._taken.add(name)
        return name


def name_elements(root: Element) -> None:
    """Give every heading an id, keep those that the author typed, lead links there."""
    names = Names()
    targets: dict[str, str] = {}
    for element in root.iter():
        typed = element.get("id")
        if typed is None and element.tag not in _HEADINGS:
            continue
        text = text_of(element) if element.tag in _HEADINGS else ""
        slug = names.unique(slug_of(typed or "") or slug_of(text), "section")
        element.set("id", PREFIX + slug)
        for key in (slug, slug_of(text), slug_of(typed or "")):
            targets.setdefault(key, PREFIX + slug)
    _lead(root.iter("a"), targets)


def _lead(links: Iterable[Element], targets: dict[str, str]) -> None:
    """Point links inside the note at its ids; one that leads nowhere is text."""
    for link in links:
        url = link.get("href", "")
        if not url.startswith("#") or url.startswith("#" + PREFIX + "note-"):
            continue
        target = targets.get(slug_of(unquote(url[1:])))
        if target:
            link.set("href", "#" + target)
        else:
            del link.attrib["href"]
