"""French or English? Decided by the small words, which no technical term shares."""

from __future__ import annotations

import re

from content.notes.language.base import Language
from content.notes.language.typography import word_set

_FRENCH = word_set(
    """
    le la les un une des du de et est sont pour avec sans dans sur par que qui ou à
    au aux en plus pas ne ce cette ces se il elle on tu vous son sa ses leur entre
    chaque être où jusqu
    """
)
_ENGLISH = word_set(
    """
    the a an and is are for with without in on by that which or to of at as it its
    this these can you your be not from into when must will has have than between
    each if up
    """
)
_AMBIGUOUS = _FRENCH & _ENGLISH | {"a", "on", "or", "as"}
_WORD = re.compile(r"[^\W\d_]+")
_ACCENT = re.compile(r"[éèêàùçîôûœ]", re.I)


def language_of(text: str, otherwise: Language = "fr") -> Language:
    """The language of a text; `otherwise` where it holds too little to tell."""
    french = english = 0
    for word in _WORD.findall(text.lower()):
        if word in _AMBIGUOUS:
            continue
        if word in _FRENCH or _ACCENT.search(word):
            french += 1
        elif word in _ENGLISH:
            english += 1
    if abs(french - english) < 2 or max(french, english) < 2 * min(french, english):
        return otherwise if french == english or abs(french - english) < 2 else (
            "fr" if french > english else "en")  # fmt: skip
    return "fr" if french > english else "en"
