"""Descriptions that another term of the same note answers too.

«Outil simple pour requêtes DNS» leads to «host» and to «dig», «gestionnaire de paquets»
to what it replaced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.cards.model import Sketch
from content.notes.cards.vague import described
from content.notes.groups import grouped
from content.notes.language.french.kind_nouns import TOOLS
from content.notes.language.meanings import meanings
from content.notes.language.names import mentions, short_name
from content.notes.language.typography import first_word, fold

# A hostile note lists thousands of terms; a reader confuses those of one page.
_MOST = 200
# How a tool is handled tells it from few others.
_HANDLED = re.compile(
    r"\b(?:en ligne de commande|en mode (?:texte|graphique|console)|command[- ]line)\b", re.I
)  # fmt: skip
_LEAST_SHARED, _MOST_OWN = 2, 1
_REPLACED = re.compile(
    r"\b(?:remplac|succ[èe]d|successeur|ancêtre|prédécesseur|replaced|superseded)", re.I
)


def by_another(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The terms asked by what is said as well of another one."""
    told = [one for one in sketches if one.fact.shape == "definition"]
    found: list[Sketch] = []
    for group in grouped(told, lambda one: one.fact.note).values():
        few = group[:_MOST]
        found += [
            one
            for one in few
            if described(one)
            and any(_is_other(one, other) and _is_as_well(one, other) for other in few)
        ]
    return found


def _is_other(one: Sketch, other: Sketch) -> bool:
    named, answer = fold(other.fact.subject), fold(one.fact.subject)
    return named not in answer and answer not in named


def _is_as_well(one: Sketch, other: Sketch) -> bool:
    """The same kind of thing, and told apart by no more than a word."""
    told, beside = described(one), other.fact.value
    head = first_word(told)
    if head not in TOOLS or head not in fold(beside).split():
        return False
    own, meant = meanings(_HANDLED.sub("", told)), meanings(beside)
    if len(own & meant) < _LEAST_SHARED:
        return False
    name = short_name(one.fact.subject)
    if _REPLACED.search(beside) and mentions(beside, name):
        return True
    apart = own - meant
    return len(apart) <= _MOST_OWN and not any(map(str.isdigit, "".join(apart)))
