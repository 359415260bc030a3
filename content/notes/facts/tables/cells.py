"""One cell: a value, a list typed with <br>, or labels inside the cell."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import labelled
from content.notes.facts.text import Passage
from content.notes.facts.values import is_open, parts_of
from content.notes.language import headings
from content.notes.language.memory import kept
from content.notes.language.typography import first_word, fold, word_set

_RATINGS = word_set(
    "moins plus less more debutant intermediaire expert avance beginner intermediate advanced facile difficile"
)
_NOTHING = frozenset(
    {"n a", "na", "s o", "sans objet", "non applicable", "pas concerne", "non concerne",
     "not applicable", "not concerned", "n importe quoi", "n importe lequel",
     "n importe laquelle", "anything", "whatever"}
)  # fmt: skip
_UNIT = re.compile(r"(?:ms|s|min|h|j|%|[KMGTP]i?[oB](?:/s)?)(?: \([^()]*\))?", re.I)
# «Idem via une VIF», «les deux + l’origine» go on from the cell beside them.
_LEANS = re.compile(
    r"(?:idem|pareil(?:le)?s?|ditto)\b|same(?:$|,| as| but| thing| idea)"
    r"|(?:les deux|both)\s?(?:$|[+,(]|et\b|and\b|plus\b)", re.I,
)  # fmt: skip
# «Service arrêté» may be why something fails.
_CAUSES = word_set("cause causes raison origine explication diagnostic symptome reason")
# What is no more has no other side, whatever its column asks.
_GONE = re.compile(
    r"(?:(?:service|produit|offre) )?(?:arrêtée?|abandonnée?|dépréciée?|retirée?|obsolète"
    r"|en fin de vie|deprecated|retired|discontinued|end of life)\b", re.I,
)  # fmt: skip


def read_value(
    builder: Builder,
    subject: str,
    label: str,
    cell: Passage,
    *,
    column: str,
    category: str = "",
    scope: str = "",
    header: bool = False,
) -> None:
    """One cell: a value, a list typed with <br>, or labels inside the cell."""
    if _LEANS.match(cell.text):
        builder.skip(f"{subject} : {label} : {cell.text}", reasons.DEPENDENT)
        return
    caused = first_word(label) in _CAUSES
    if header and not caused and _GONE.match(cell.text):
        label = "Statut" if builder.language == "fr" else "Status"
    parts = () if says_nothing(cell.text) else parts_of(cell.lines)
    if not parts or headings.is_example(label):
        reason = reasons.EXAMPLE if parts else reasons.EMPTY
        builder.skip(f"{label} : {cell.text}", reason)
        return
    inner = [labelled(part, _lead_of(part, cell.bold)) for part in parts]
    if len(parts) > 1 and all(found and found.value for found in inner):
        for found in filter(None, inner):
            builder.attribute(subject, found.label, found.value, bold=cell.bold,
                              scope=scope)  # fmt: skip
        parts = tuple(found.label for found in inner if found)
    if len(parts) > 1:
        builder.enumerate(subject, label, parts, open_ended=is_open(parts[-1]),
                          column=column, bold=cell.bold, category=category,
                          scope=scope)  # fmt: skip
    else:
        builder.attribute(subject, label, parts[0], bold=cell.bold, column=column,
                          category=category, scope=scope, header=header)  # fmt: skip


@kept(4096)
def says_nothing(text: str) -> bool:
    """«N/A» fills a cell, «ms» has no number, «Débutant» is what its author thinks."""
    if _UNIT.fullmatch(text) or fold(text) in _RATINGS:
        return True
    return fold(text) in _NOTHING


def _lead_of(part: str, bold: tuple[str, ...]) -> str:
    return next((text for text in bold if part.startswith(text)), "")
