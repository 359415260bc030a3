"""A bullet that begins with a pronoun: «Elle est nécessaire…» under «La règle est…»."""

from __future__ import annotations

import re

from content.notes.facts.lists.items import Item
from content.notes.facts.prose.pronouns import subject_of
from content.notes.facts.text import Passage
from content.notes.language.french.nouns import agreement, without_article

_PRONOUN = re.compile(r"(?P<pronoun>Il|Elle|Ils|Elles) (?P<does>(?:est|sont) \w.+)$")
_ARTICLE = re.compile(r"(?:L[ae]s? |L’)(?=\w)")


def spoken_of(item: Item) -> str:
    """What a plain bullet is about, in its own words: «La règle»."""
    if item.children or item.labelled:
        return ""
    about = subject_of(item.text.text, "")
    return about if _ARTICLE.match(about) else ""


def resolved_item(item: Item, about: str) -> Item:
    """The bullet with what its pronoun stands for, where gender and number agree."""
    found = _PRONOUN.match(item.text.text) if about and not item.labelled else None
    agreed = agreement(without_article(about)) if found else None
    if not found or agreed is None or len(item.text.lines) > 1:
        return item
    if found["pronoun"] != agreed.pick("Il", "Elle", "Ils", "Elles"):
        return item
    text = Passage.of(f"{about} {found['does']}", bold=item.text.bold)
    return item._replace(text=text)
