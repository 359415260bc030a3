"""Why a French term and its English name make no question."""

from __future__ import annotations

from content.notes.facts import reasons
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name
from content.notes.language.typography import fold, is_empty, words

_MOST_IN_TERM = 3
_STEM = 5
_LEAST_LETTERS = 3


def untranslatable(text: str, english: str) -> str:
    """The reason, "" where the one is asked for the other."""
    if is_empty(english) or is_name(text) or _are_cognate(text, english):
        return reasons.GIVEN_AWAY
    return "" if _is_translated(text, english) else reasons.NO_QUESTION


def _is_translated(text: str, english: str) -> bool:
    """A term by a term: «Données : Customer Data» says more than it translates."""
    few = len(words(text))
    if few > _MOST_IN_TERM or form_of(text) == "infinitive":
        return False
    return few > 1 or len(words(english)) == 1


def _are_cognate(text: str, english: str) -> bool:
    """«Latence» and «Latency»: who reads the one knows the other."""
    stems = {word[:_STEM] for word in fold(english).split()}
    said = [word for word in fold(text).split() if len(word) >= _LEAST_LETTERS]
    return all(word[:_STEM] in stems for word in said)
