"""Numbers that are not worth a card: no discount at all, and what a name says itself."""

from __future__ import annotations

import re

from content.notes.facts.model import Fact
from content.notes.language.typography import fold, word_set

_REDUCTION = re.compile(
    r"(?:\S+ )?(?:remise|reduction|rabais|economie|discount|saving)s?\b"
)
_NOTHING = re.compile(r"(?:0\s?%?|nulle?|aucune?|none|no)$", re.I)
_NUMBERS = {
    "1": word_set("one single mono unique"),
    "2": word_set("two dual double bi"),
    "3": word_set("three triple tri"),
}


def is_trivial(fact: Fact, answer: str) -> bool:
    """«Remise : 0 %» of a full price, «serveurs : 1» of «Single Server»."""
    if _NOTHING.match(answer) and _REDUCTION.match(fold(fact.attribute)):
        return True
    said = _NUMBERS.get(answer)
    return said is not None and not said.isdisjoint(fold(fact.subject).split())
