"""Which labels and values ask nothing, and why."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.lines import Line
from content.notes.facts.prose.noise import EXAMPLE
from content.notes.language.names import is_proper

_COUNTED = re.compile(r"^\d+ \w+$")
_VAGUE_LABEL = re.compile(
    r"^(?:all|both|others?|tous|toutes|les deux|autres?|où\b.*|dont\b.*|qui\b.*|rien|nothing"
    r"|donc|alors|sinon|mais|bref|du coup|(?:le|la) (?:premi[eè]re?|seconde?|deuxième)"
    r"|the (?:first|second|former|latter)|so|then|but)$", re.I,
)  # fmt: skip
# «Pas d’IP fixe → NLB», «Jamais sur un NLB : …»: what is not, and no term.
_NEGATIVE = re.compile(
    r"^(?:pas|sans|ne|n’\w+|aucune?|jamais|non plus|no|not|never|without|can’t|cannot)\s"
    r"(?!(?:SQL|relational)\b)", re.I,
)  # fmt: skip
# An address that any network may use: what it is there, a worked example says.
_PRIVATE = re.compile(r"(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}")


def refused(line: Line, builder: Builder) -> list[str] | None:
    """Skips such a line, of which nothing is left; None for any other."""
    counted = _COUNTED.match(line.label) and _COUNTED.match(line.value)
    if counted and not line.category:
        builder.skip(line.signed, reasons.NO_QUESTION)
    elif reason := _reason(line):
        builder.skip(line.text, reason)
    elif builder.outline.is_deed and not (line.category or is_proper(line.label)):
        # «Région : au choix» under «Créer la file» is filled in, and is no side of it.
        builder.skip(line.text, reasons.PROCEDURE)
    else:
        return None
    return []


def _reason(line: Line) -> str:
    if line.value.endswith("?"):
        return reasons.QUESTION
    if EXAMPLE.match(line.value) or _PRIVATE.fullmatch(line.label):
        return reasons.EXAMPLE
    if _VAGUE_LABEL.match(line.label):
        return reasons.NO_SUBJECT
    return reasons.NO_QUESTION if _NEGATIVE.match(line.label) else ""
