"""Slips of the pen that no reader could take for French: «metter en service»."""

from __future__ import annotations

import re

from content.notes.language.memory import kept
from content.notes.language.typography import fold, said_in

_SINGULAR = (
    "informatique", "automatique", "publique", "logique", "physique", "numérique",
    "technique", "spécifique", "identique", "classique", "dynamique", "statique",
    "historique", "analytique", "symétrique", "asymétrique", "critique", "unique",
    "disponible", "compatible", "accessible", "variable", "durable", "stable", "rapide",
)  # fmt: skip
_FOLDED_SINGULAR = frozenset(map(fold, _SINGULAR))
_ALONE = re.compile(
    r"\b(?:[Ll]es|[Dd]es|[Cc]es|[Ss]es|[Ll]eurs) (?!plus |moins |mêmes )[a-zà-ÿ]{4,}s "
    rf"(?:{'|'.join(_SINGULAR)})\b(?! et\b)"
)
_ACCENTED = re.compile(r"\béx", re.I)


@kept(8192)
def has_slip(text: str) -> bool:
    """True where a word is no French one, agrees with none beside it or stands twice."""
    said = said_in(text)
    if "éx" in text.lower() and _ACCENTED.search(text):
        return True
    return not _FOLDED_SINGULAR.isdisjoint(said) and _ALONE.search(text) is not None
