"""Numbers not worth a card: no discount at all, what a name or a singular noun says."""

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
_SPELT_TWO = re.compile(r"deux|two|both", re.I)
_FIGURE = re.compile(r"\W*(?P<figure>\d+)(?![\d.,])(?! \d)")
_ONE = re.compile(r"(?:1\+?|une?|one|(?:une? seule?|only one|a single|just one))", re.I)
_NOUN_NEXT = re.compile(
    r"\s(?!(?:par|pour|dans|sur|per|for|in|on|et|ou|and|or)\b)\(?[^\W\d_]{2,}", re.I
)


def is_shown(hidden: str, after: str) -> bool:
    """«[…] compte de gestion»: the noun behind the blank is singular, and tells it.

    And of «deux régions», spelt out, nobody is asked how many.
    """
    if _SPELT_TWO.fullmatch(hidden):
        return True
    return _ONE.fullmatch(hidden) is not None and _NOUN_NEXT.match(after) is not None


def is_trivial(fact: Fact, answer: str) -> bool:
    """«Remise : 0 %» of a full price, «serveurs : 1» of «Single Server».

    Nor is «10 %» asked of «Canary10Percent».
    """
    number = _FIGURE.match(answer)
    labels = f"{fact.subject} {fact.attribute}"
    if number and re.search(rf"(?<!\d){number['figure']}[A-Z][a-z]{{2}}", labels):
        return True
    if _NOTHING.match(answer) and _REDUCTION.match(fold(fact.attribute)):
        return True
    said = _NUMBERS.get(answer)
    return said is not None and not said.isdisjoint(fold(fact.subject).split())
