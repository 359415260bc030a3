"""Common words may be hidden only where the sentence leaves room for one answer."""

from __future__ import annotations

import re

from content.notes.language.french.verbs import (
    finite_form,
    is_infinitive,
    is_verb,
)
from content.notes.language.names import is_coined
from content.notes.language.typography import words

# «Beaucoup de […]», «ou une […]», «et en […]»: one of several.
_OF_SEVERAL = re.compile(
    r"\b(?:beaucoup de|(?:ou|or|et|and) (?:une?|des|en|an?))\s$", re.I
)
# «Une […] nommée PATH», «des […] prêts à l’emploi»: half of a phrase.
_QUALIFIED = re.compile(
    r"\s(?:[a-zà-ÿ]+(?:ée?s?|[ai]bles?)|prêt[es]*|named|called|containing)\b"
)
_GIVES = re.compile(
    r"(?:propose|offre|fournit|permet|offers?|provides?|gives?)\s", re.I
)
_REMARKED = re.compile(r"\bà (?:bien )?(?:connaître|retenir|savoir)\b", re.I)
_OTHERS = re.compile(r"(?:autres?|another|other)\s", re.I)
_ONE = re.compile(r"\b(?:une?|an?)\s$", re.I)


def is_open(before: str, hidden: str, after: str) -> bool:
    """Whether many common words would do as well; a name is never one of them."""
    if any(is_coined(word) or word[:1].isupper() for word in hidden.split()):
        return False
    if _OF_SEVERAL.search(before) or _OTHERS.match(f"{hidden} "):
        return True
    if _QUALIFIED.match(after) or _GIVES.match(before) or _REMARKED.search(before):
        return True
    if _does(hidden):
        return True
    following = words(after)[:1]
    return bool(_ONE.search(before) and following and is_verb(following[0], ""))


def _does(hidden: str) -> bool:
    """«Fait tourner les adresses»: what is done, and no thing."""
    first, _, rest = hidden.partition(" ")
    following = rest.split(" ")[0]
    return bool(finite_form(first)) and is_infinitive(following)
