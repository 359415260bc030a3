"""Several equations in a row: «RPO = données perdues, RTO = temps d’arrêt»."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.lines import Line

_EQUATIONS = re.compile(r",\s+(?=[^,=]{2,40}\s=\s)")
_DIFFERENCE = re.compile(r"^(?:la )?diff[ée]rences?$", re.I)


def equations(text: str) -> list[str]:
    """(«RPO = données perdues», «RTO = temps d’arrêt»), else the text alone."""
    several = "=" in text and ";" not in text
    parts = _EQUATIONS.split(text) if several else [text]
    return parts if all(part.count(" = ") == 1 for part in parts) else [text]


def read_difference(line: Line, builder: Builder) -> list[str] | None:
    """«Différence : User Pool = …, Identity Pool = …» sets the two against each other."""
    if not _DIFFERENCE.match(line.label):
        return None
    parts = _EQUATIONS.split(line.value)
    names = tuple(part.split(" = ")[0].strip() for part in parts)
    if len(names) == 2 and " = " in line.value:
        builder.contrast(names, line.value)
    else:
        builder.skip(line.text, reasons.NO_QUESTION)
    return []
