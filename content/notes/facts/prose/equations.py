"""Several equations in a row: «RPO = données perdues, RTO = temps d’arrêt»."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.lines import Line
from content.notes.language.names import mentions

_EQUATIONS = re.compile(r",\s+(?=[^,=]{2,40}\s=\s)")
_DIFFERENCE = re.compile(r"^(?:la )?diff[ée]rences?$", re.I)
_WITH = re.compile(
    r"^(?:la |les |the )?diff[ée]rences? (?:avec|par rapport (?:à|aux?)|with|from) (?P<other>\S.*)$",
    re.I,
)
# «Plus souple», «tandis que», «l’évolution de»: set against something.
_SET_AGAINST = re.compile(
    r"\b(?:plus|moins|aussi|autant|que|qu’|tandis|alors|mais|contrairement|remplac\w*|évolution|seule?|ne|n’"
    r"|more|less|\w+er|than|while|whereas|unlike|but|only|not|instead|replac\w*)(?:\b|(?<=’))|\bpas\b", re.I,
)  # fmt: skip


def equations(text: str) -> list[str]:
    """(«RPO = données perdues», «RTO = temps d’arrêt»), else the text alone."""
    several = "=" in text and ";" not in text
    parts = _EQUATIONS.split(text) if several else [text]
    return parts if all(part.count(" = ") == 1 for part in parts) else [text]


def read_difference(line: Line, builder: Builder) -> list[str] | None:
    """«Différence : User Pool = …, Identity Pool = …» sets the two against each other."""
    if apart := _WITH.match(line.label):
        named = (builder.subject, apart["other"])
        if any(mentions(line.value, one) for one in named if one):
            return None
        if _SET_AGAINST.search(line.value):
            return None
        # «Différence avec Macie : données sensibles» tells of Macie alone.
        builder.skip(line.text, reasons.NO_QUESTION)
        return []
    if not _DIFFERENCE.match(line.label):
        return None
    parts = _EQUATIONS.split(line.value)
    names = tuple(part.split(" = ")[0].strip() for part in parts)
    if len(names) == 2 and " = " in line.value:
        builder.contrast(names, line.value)
    else:
        builder.skip(line.text, reasons.NO_QUESTION)
    return []
