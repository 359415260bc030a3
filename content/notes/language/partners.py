"""Headings under which other things are told of for what they do with the subject.

«Intégrations», «Interactions avec le réseau»: a label below names a partner, and what
stands beside it is its part there, and no definition of it.
"""

from __future__ import annotations

import re

from content.notes.language.headings import without_numbering
from content.notes.language.memory import kept
from content.notes.language.typography import fold

# «Intégration continue» is a thing; with what, or several of them, tells of others.
_PARTNERS = re.compile(
    r"(?:(?:les |the )?(?:principales |key |main |aws |native )?(?:interactions?|integrations?|interconnexions?)"
    r"(?= (?:\w+ ){0,3}?(?:avec|dans|with)\b|s(?: (?:\w+ )?(?:cles?|principales|natives|possibles|aws))?$)"
    r"|services? integres?\b"
    r"|(?:s integre|fonctionne|interagit|works|integrates|interacts) (?:\w+ )?(?:avec|with)\b)"
)
_WITH = re.compile(r"(?:avec|with)\s", re.I)


def above_partners(trail: tuple[str, ...]) -> tuple[str, ...]:
    """The headings above «Intégrations», or above «Interactions» › «Avec le réseau».

    () where the innermost heading heads no partners.
    """
    return _outer(trail)[:-1] if stand_partners(trail) else ()


def stand_partners(trail: tuple[str, ...]) -> bool:
    """Whether partners stand under the innermost heading."""
    outer = _outer(trail)
    return bool(outer) and heads_partners(outer[-1])


@kept(1024)
def heads_partners(heading: str) -> bool:
    return _PARTNERS.match(fold(without_numbering(heading))) is not None


def _outer(trail: tuple[str, ...]) -> tuple[str, ...]:
    """Without «Avec le réseau», which says with which of those above."""
    return trail[:-1] if trail and _WITH.match(trail[-1]) else trail
