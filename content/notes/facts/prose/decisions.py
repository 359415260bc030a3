"""Decisions in a row: «Texte ou logs : OpenSearch. Sessions : ElastiCache. …»"""

from __future__ import annotations

import re
from typing import NamedTuple

from content.notes.facts.builder import Builder
from content.notes.facts.text import Passage
from content.notes.facts.values import sentences
from content.notes.language.french.nouns import is_common
from content.notes.language.names import is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import (
    BRACKETED,
    QUOTES,
    without_end,
    word_set,
    words,
)

_DECIDED = re.compile(
    r"(?P<need>[^:→⇒=]{4,140}?)\s*(?::|→|⇒|=>|->|=)\s(?P<choice>[^:→⇒=]{2,60})$"
)
_SIGN = re.compile(r"(?::|→|⇒|=>|->|=)\s")
# «Les deux à la fois», «ce cas», «le reste»: of what, is said elsewhere.
_LEANS = re.compile(
    r"\b(?:l[ae]s? (?:deux|trois|mêmes?|reste|tout)|tout le|autres?|ce(?:t|tte|s|lui|lle|ux)?|ça|cela|ils?|elles?"
    r"|the (?:two|rest|others?)|both|this|that|these|those|it|they|else|sinon|idem|ditto|otherwise"
    r"|examples?|exemples?|mots?-clés?|keywords?)\b", re.I,
)  # fmt: skip
_LEAST, _LEAST_SERVED = 3, 2
_SMALL = word_set("for of on")
_LEAST_IN_NEED, _MOST_IN_NEED, _MOST_IN_CHOICE = 2, 18, 5


class _Decision(NamedTuple):
    need: str
    choice: str


def read_decisions(text: Passage, builder: Builder) -> list[str] | None:
    """Reads needs and what answers them; gives what else was said among them.

    None where fewer than three sentences in four are such.
    """
    if len(_SIGN.findall(text.text)) < _LEAST_SERVED:
        return None
    said = [part for line in text.lines for part in sentences(line)]
    if len(said) < _LEAST:
        return None
    decided = [(part, _decided(part)) for part in said]
    found = [one for _, one in decided if one]
    served = sum(is_service(BRACKETED.sub("", one.choice)) for one in found)
    if served < _LEAST_SERVED or not (_is_row(found, said) or _is_asked(found, said)):
        return None
    for need, choice in found:
        if not _LEANS.search(need):
            builder.need(need, choice, kind="")
    return [part for part, one in decided if one is None or _LEANS.search(one.need)]


def _is_row(found: list[_Decision], said: list[str]) -> bool:
    return len(found) >= _LEAST and len(found) * 4 >= len(said) * 3


def _is_asked(found: list[_Decision], said: list[str]) -> bool:
    """«SNS ou EventBridge ? …» and when which of them."""
    named = all(mentions(said[0], one.choice) for one in found)
    return said[0].endswith("?") and named and len(found) == len(said) - 1


def _decided(sentence: str) -> _Decision | None:
    found = _DECIDED.match(without_end(sentence))
    if not found:
        return None
    need, choice = found["need"].strip(), without_end(found["choice"])
    said, bare = QUOTES.sub("", need), BRACKETED.sub("", choice)
    if not _is_written_large(bare) or is_service(said):
        return None
    if is_proper(said) and not is_common(said.split(" ")[0]):
        return None
    least = 1 if said != need else _LEAST_IN_NEED
    told = least <= len(words(said)) <= _MOST_IN_NEED
    return _Decision(need, choice) if told else None


def _is_written_large(choice: str) -> bool:
    """«Lustre», «Parameter Store», «FSx for Windows»: beside services, a name."""
    said = [one for one in choice.split() if one.lower() not in _SMALL]
    return 0 < len(said) <= _MOST_IN_CHOICE and all(one[0].isupper() for one in said)
