"""How well a text reads as something a person wrote, French above all."""

from __future__ import annotations

import re
from itertools import islice

from content.notes.language.memory import kept

_ACCENTED = frozenset("àâäæçéèêëîïôöœùûüñáíóúãõåøß")
_CAPITALS = frozenset("ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜÑÁÍÓÚÅØ")
_SIGNS = frozenset("’‘“”«»–—…•€°·²³µ×±→←⇒≥≤≠✓✔™®©§¼½¾‹›")
_SPACES = frozenset("\u00a0\u202f\u2009")
_SAMPLE = 20_000
_APOSTROPHES = frozenset("’‘'")
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Examples are quoted: what stands there proves nothing of how the file was saved.
_QUOTED = re.compile(r"```.*?```|`[^`\n]*`|\"[^\"\n]{1,40}\"|“[^”\n]{1,40}”", re.DOTALL)


def score(text: str) -> float:
    """Points for each character outside ASCII that fits where it stands, less those
    that do not: about 1 for each accented letter of a French text.

    The first 20,000 such characters speak for the rest.
    """
    framed = f" {text} "
    sample = islice(NOT_ASCII.finditer(framed), _SAMPLE)
    return sum(_fit(framed[at.start() - 1 : at.end() + 1]) for at in sample)


@kept(16384)
def _fit(three: str) -> float:
    """The points of a character between its neighbours."""
    before, character, after = three[0], three[1], three[2]
    if character in _SPACES:
        return 0.3
    if character in "àÀ" and not before.isalpha() and not after.isalpha():
        return 1.0
    if character in _ACCENTED:
        return 1.0 if _in_word(before, after) else 0.0
    if character in _CAPITALS:
        # A capital after a small letter is no French word.
        return -1.0 if before.islower() else 0.5 if after.isalpha() else -0.5
    if character in _APOSTROPHES:
        return 1.0 if before.isalpha() and after.isalpha() else 0.3
    if character in _SIGNS:
        return -0.3 if before.isalpha() and after.isalpha() else 0.4
    if "\x80" <= character <= "\x9f" or character == "\ufffd" or _is_rare(character):
        return -3.0
    return -1.0


def _is_rare(character: str) -> bool:
    """Letters of phonetics and of few languages, all but the Romanian ones."""
    return "\u0180" <= character <= "\u02af" and character not in "ȘșȚț"


def _in_word(before: str, after: str) -> bool:
    """Whether the neighbours are letters, or one is and the other ends the word."""
    inner = before.isascii() and before.isalpha()
    outer = after.isascii() and after.isalpha()
    return inner or outer or before in _ACCENTED or after in _ACCENTED


def unquoted(text: str) -> str:
    """The text less code and short quotations."""
    return _QUOTED.sub(" ", text) if "`" in text or '"' in text else text


def words_mended(before: str, after: str) -> int:
    """How many letters outside ASCII the repaired text has inside its words, where
    the damaged one spoke for itself and was not quoted."""
    if unquoted(before).isascii():
        return 0
    text = unquoted(after)
    return sum(_mends(text, found.start()) for found in NOT_ASCII.finditer(text))


def _mends(text: str, at: int) -> bool:
    character = text[at]
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in _APOSTROPHES:
        return before.isalpha() and after.isalpha()
    return character.isalpha() and (before.isalpha() or after.isalpha())
