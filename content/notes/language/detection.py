"""French or English? Decided by the small words, which no technical term shares."""

from __future__ import annotations

import re
from collections import Counter

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
_LANGUAGES: dict[str, Language] = {
    **dict.fromkeys(_FRENCH - _AMBIGUOUS, "fr"),
    **dict.fromkeys(_ENGLISH - _AMBIGUOUS, "en"),
}
_WORD = re.compile(r"[^\W\d_]+")
_TERABYTES = re.compile(r"\d\s?To\b")
_ACCENT = re.compile(r"[éèêàùçîôûœ]", re.I)


def language_of(text: str, otherwise: Language = "fr") -> Language:
    """The language of a text; `otherwise` where it holds too little to tell."""
    words = _WORD.findall(_TERABYTES.sub(" ", text).lower())
    known = Counter(map(_LANGUAGES.get, words))
    french, english = known["fr"] + _accented(words), known["en"]
    if abs(french - english) < 2 or max(french, english) < 2 * min(french, english):
        return otherwise if french == english or abs(french - english) < 2 else (
            "fr" if french > english else "en")  # fmt: skip
    return "fr" if french > english else "en"


def _accented(words: list[str]) -> int:
    """How many of the words, but for the small ones, have a French accent."""
    rare = [word for word in words if not word.isascii() and word not in _LANGUAGES]
    return len(list(filter(_ACCENT.search, rare)))
