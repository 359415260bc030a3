"""Whether a word in the other language must be learnt, or is read off the first one.

«Conformité réglementaire» is «compliance»; «réseau global» is put into English by
whoever knows both words, and by several words no one can be sure of.
"""

from __future__ import annotations

from content.notes.language.acronyms import is_acronym
from content.notes.language.light import LIGHT
from content.notes.language.typography import fold, without_brackets

_ROOT = 3


def is_worth_learning(text: str, translation: str) -> bool:
    """A term of one word or its letters, that begins as none of the others does."""
    term = without_brackets(translation)
    if " " in term.strip() or not _roots(term).isdisjoint(_roots(text)):
        return is_acronym(term)
    return bool(_roots(text))


def _roots(text: str) -> set[str]:
    said = (one for one in fold(text).split() if one not in LIGHT)
    return {one[:_ROOT] for one in said if len(one) >= _ROOT}
