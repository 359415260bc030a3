"""Whether a list is the table of contents of its page."""

from __future__ import annotations

import re
from collections.abc import Set
from xml.etree.ElementTree import Element

from content.notes.facts.text import HEADINGS, LISTS, TextOf, passage, whole_text
from content.notes.language import headings
from content.notes.language.typography import COLON, fold, one_line, plain, words

_CONTENTS = re.compile(
    r"^(?:sommaire|table des mati|contents|table of contents|outline$|agenda$|ordre du jour$"
    r"|plan(?: (?:général|détaillé|de séance|(?:du|de la|de l’|de ce|de cette|de) ?(?:présentation|exposé"
    r"|cours|document|diaporama|module|chapitre|séance|formation|fiche|leçon|conférence)))?$)",
    re.I,
)
_LEAST_LINKED = 6
_LEAST_TITLES, _MOST_IN_TITLE = 2, 6


def is_contents(element: Element, trail: tuple[str, ...]) -> bool:
    """Under a heading that says so, or where each of many bullets is a link."""
    if trail and _CONTENTS.match(trail[-1]):
        return True
    items = list(element.iter("li"))
    linked = sum(item.find("a") is not None for item in items)
    return len(items) >= _LEAST_LINKED and linked == len(items)


def titles_of(root: Element, text_of: TextOf) -> Set[str]:
    """What the headings of a page say, one way."""
    found = (whole_text(one, text_of) for one in root.iter() if one.tag in HEADINGS)
    return frozenset(_one_way(text) for text in found)


def repeats_titles(element: Element, titles: Set[str], text_of: TextOf) -> bool:
    """«- Notions - Index / Vues - Stockage»: two levels, and each of the upper a title."""
    items = [item for item in element if item.tag == "li"]
    if not any(child.tag in LISTS for item in items for child in item):
        return False
    if any(_says_more(passage(one, text_of).text) for one in element.iter("li")):
        return False
    named = [_one_way(passage(item, text_of).text) in titles for item in items]
    return len(items) >= _LEAST_TITLES and sum(named) * 2 > len(named)


def _says_more(text: str) -> bool:
    """«IPv6 : 128 bits» is told in its place, and no title."""
    return COLON.search(text) is not None or len(words(text)) > _MOST_IN_TITLE


def _one_way(text: str) -> str:
    return fold(headings.without_numbering(one_line(plain(text))))
