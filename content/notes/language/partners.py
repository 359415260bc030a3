"""Headings under which other things are told of for what they do with the subject.

«Intégrations», «Interactions avec le réseau»: a label below names a partner, and what
stands beside it is its part there, and no definition of it.
"""

from __future__ import annotations

import re

_PARTNERS = re.compile(
    r"(?:services? )?int[ée]gr(?:ations?|ée?s?)\b|interactions?\b", re.I
)
_WITH = re.compile(r"(?:avec|with)\s", re.I)


def above_partners(trail: tuple[str, ...]) -> tuple[str, ...]:
    """The headings above «Intégrations», or above «Interactions» › «Avec le réseau».

    () where the innermost heading heads no partners.
    """
    inner = trail[:-1] if trail and _WITH.match(trail[-1]) else trail
    return inner[:-1] if inner and heads_partners(inner[-1]) else ()


def heads_partners(heading: str) -> bool:
    return _PARTNERS.match(heading) is not None
