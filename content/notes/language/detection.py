"""French or English? Decided by the small words, which no technical term shares."""

from __future__ import annotations

import re
from itertools import filterfalse

from content.notes.language.base import Language
from content.notes.language.memory import kept
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
_VOCABULARIES: dict[Language, frozenset[str]] = {"fr": _FRENCH, "en": _ENGLISH}
# Western text has one byte for each letter in this encoding, and bytes are split in a
# third of the time; what it lacks belongs to no word of either language.
_WESTERN = "cp1252"
_LETTER = re.compile(r"[^\W\d_]")
# Letters made small, and a space for all else.
_LETTERS = b"".join(
    one.lower().encode(_WESTERN) if _LETTER.match(one) else b" "
    for one in bytes(range(256)).decode(_WESTERN, "replace")
)
_LANGUAGES: dict[bytes, Language] = {
    word.encode(_WESTERN): language
    for language, vocabulary in _VOCABULARIES.items()
    for word in vocabulary - _AMBIGUOUS
}
_TERABYTES = re.compile(r"To\b(?:(?<=\dTo)|(?<=\d\sTo))")
_ACCENTS = "éèêàùçîôûœ".encode(_WESTERN)


def language_of(text: str, otherwise: Language = "fr") -> Language:
    """The language of a text; `otherwise` where it holds too little to tell."""
    if "To" in text:
        text = _TERABYTES.sub(" ", text)
    words = text.encode(_WESTERN, "replace").translate(_LETTERS).split()
    known = [*filter(None, map(_LANGUAGES.get, words))]
    french, english = known.count("fr"), known.count("en")
    if french < max(2 * english, english + 2):
        # Else more words would not make it less French.
        french += _accented(words)
    if abs(french - english) < 2 or max(french, english) < 2 * min(french, english):
        return otherwise if french == english or abs(french - english) < 2 else (
            "fr" if french > english else "en")  # fmt: skip
    return "fr" if french > english else "en"


def _accented(words: list[bytes]) -> int:
    """How many of the words, but for the small ones, have a French accent."""
    return sum(map(_is_accented, filterfalse(bytes.isascii, words)))


@kept(4096)
def _is_accented(word: bytes) -> bool:
    bare = word.translate(None, _ACCENTS)
    return len(bare) < len(word) and word not in _LANGUAGES
