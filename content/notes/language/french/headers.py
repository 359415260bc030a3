"""Which headers of a table ask something of each row, and which of them asks of what."""

from __future__ import annotations

from content.notes.language.base import Topic
from content.notes.language.french import columns, labels, shorthand
from content.notes.language.french.attributes import (
    LEFT_OPEN,
    WHAT_IT_DOES,
    WHEN_IT_DOES,
)
from content.notes.language.french.forms import form_of
from content.notes.language.french.whole_labels import as_asked
from content.notes.language.typography import fold, word_set

# The size or the number of what, only a comparison tells.
_OF_SOMETHING = word_set(
    "taille nombre niveau etat statut ordre comportement acces perimetre regle regles"
    " reseau question questions chiffre chiffres max min maximum minimum"
) | {"par defaut", "valeur par defaut", "temps reel"}


def is_side(label: str, *, counted: bool) -> bool:
    """Whether the header says of what it is, with no comparison around it."""
    label = labels.in_french(label)
    if fold(label) in _OF_SOMETHING:
        return False
    does = WHAT_IT_DOES.match(label) or WHEN_IT_DOES.match(label)
    left_open = label.endswith("?") or LEFT_OPEN.search(label)
    if does or left_open or columns.is_asked(label):
        return True
    if form_of(label) in {"infinitive", "verb"}:
        return True
    known = labels.kind_of(label) == "criterion" or shorthand.is_measure(label)
    # «Garantie de livraison» says of what; «livraison» alone does not.
    known = known or (" " in label and labels.phrase(label) is not None)
    return counted or known or bool(as_asked(Topic(label), label, ""))
