"""What a note says of itself and of what it quotes: its author, its keywords, a source."""

from __future__ import annotations

import re
from collections.abc import Iterable

from content.notes.facts.builder import Builder
from content.notes.facts.labelling import labelled
from content.notes.facts.text import Passage

_MADE = (
    r"formation|sujet|auteure?s?|authors?|module|matière|cours|course|subject|keywords?|key words|tags?"
    r"|mots[ -]clés?|consignes?|barème|enseignante?|professeure?|formateurs?|formatrices?"
    r"|établissement|promo(?:tion)?|semestre"
)
_LABEL = re.compile(
    rf"^(?:{_MADE}|date|type|version|niveau|durée(?: \w+)?|classe|année|level|duration|statut|status"
    r"|score\b.*)$", re.I,
)  # fmt: skip
_SURE = re.compile(rf"(?:{_MADE})$", re.I)
_CITED = re.compile(
    r"(?:sources?|références?|references?|crédits?(?: photos?| images?)?|credits?"
    r"|d’après|adapté de|tiré de|citation)$", re.I,
)  # fmt: skip
# What is spelt out, or is of no page, tells nothing yet.
_UNTOLD = frozenset({"acronym", "mention"})


def is_of_note(text: Passage, builder: Builder) -> bool:
    """«Auteur : …» before anything is told; «Source : Wikipédia» below what it is of."""
    found = labelled(text.text, text.lead)
    if not found or not found.value:
        return False
    if _LABEL.match(found.label):
        return not _has_told(builder)
    return not text.lead and cites(text.text, slanted=bool(text.slanted))


def heads_note(items: Iterable[Passage], builder: Builder) -> bool:
    """«- Auteur : … - Durée : 2 h»: bullets that all tell of a note not begun yet."""
    if _has_told(builder):
        return False
    found = [labelled(item.text, item.lead) for item in items]
    told = [one.label for one in found if one and one.value]
    if len(told) < len(found) or not any(map(_SURE.match, told)):
        return False
    return all(_LABEL.match(one) or _CITED.match(one) for one in told)


def cites(text: str, *, slanted: bool = False) -> bool:
    """In italics, or of a name: «Source : le groupe du client» is a side of a rule."""
    found = labelled(text, "")
    if not found or found.sign != ":" or not _CITED.match(found.label):
        return False
    return bool(found.value) and (slanted or found.value[0].isupper())


def _has_told(builder: Builder) -> bool:
    return any(fact.shape not in _UNTOLD for fact in builder.facts)
