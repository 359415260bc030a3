"""Needs in the words of a question: «« interruption acceptable » → Spot»."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.notes.language.services import is_service
from content.notes.language.typography import (
    UNBRACKETED,
    one_line,
    without_brackets,
    without_end,
    words,
)

# A label that quotes what a question says.
QUOTED = re.compile(r"^[«“\"][^«»“”\"]+[»”\"]$")
_SIGN = r"\s*(?:→|⇒|=>|->|=|veut dire|means)\s*"
_PAIR = re.compile(
    rf"[«“\"]\s?(?P<need>[^«»“”\"]{{3,140}}?)\s?[»”\"]{_SIGN}(?P<choice>[^«“\"→⇒]+?)\s*"
    rf"(?=[«“\"][^«»“”\"]+[»”\"]{_SIGN}|$)"
)
_QUOTES = re.compile(rf"[»”\"]{_SIGN}")
# «Réflexe :» and «Features to match:» lead in to them.
_LED = re.compile(r"(?:\S+ ){0,4}\S+\s?[:,]\s*")
# What is said behind the choice: its limits, its price, what else would do.
_ENDS = re.compile(
    rf"(?:[.;:!?](?=\s|$)|,\s|\s[–—]\s|\s(?:sinon|otherwise)\s){UNBRACKETED}"
)
_REFUSED = re.compile(
    r"(?:pas|jamais|surtout pas|aucune?|rien|not|never|no|none|ça|cela|it|that|this|oui|non|yes"
    r"|j’|je|mon|ma|mes|I|my|voir|see|cf|lire|relire|regarder|chercher|vérifier|éliminer|read|look|check"
    r"|eliminate|watch)\b", re.I,
)  # fmt: skip
_AND = re.compile(r"[,;]?\s(?:et|and)\s*$")
# «SnapStart first» is SnapStart.
_FIRST = re.compile(r"\s(?:first|d’abord)$")
_IS = re.compile(r"(?:c’est|ce sera|penser à|think of|it’s|use|utiliser)\s+", re.I)
# «AD Connector si…, Managed AD si…» are two choices, and no half of them answers.
_GIVEN = re.compile(
    r"^[^,]*\s(?:si|sauf|quand|if|when|unless)\s|,\s[A-Z][^,;.]*\s(?:si|if|when)\s"
)
_MOST, _LEAST_NEEDED, _MOST_GIVEN = 6, 2, 14


class Quoted(NamedTuple):
    need: str
    choice: str


def quoted_needs(text: str) -> list[Quoted]:
    """The needs of a line that quotes nothing else, () where one has no clear choice."""
    pairs = list(_PAIR.finditer(text)) if _QUOTES.search(text) else []
    if not pairs:
        return []
    lead = text[: pairs[0].start()].strip()
    if lead and not _LED.fullmatch(lead):
        return []
    told = [Quoted(one["need"].strip(), chosen(one["choice"])) for one in pairs]
    return [one for one in told if one.choice and len(words(one.need)) >= _LEAST_NEEDED]


def chosen(value: str) -> str:
    """«DAX» of «DAX (write-through, in a VPC)», "" of what is no choice."""
    value = _IS.sub("", without_end(_AND.sub("", value)))
    found = _ENDS.search(value)
    whole = len(words(value)) <= _MOST and not (found and found[0].startswith("."))
    first = value if whole or not found else value[: found.start()]
    if not whole and _GIVEN.search(without_brackets(value)):
        few = len(words(value)) <= _MOST_GIVEN and not _REFUSED.match(value)
        return without_end(value) if few else ""
    first = first if whole else one_line(without_brackets(first))
    first = _FIRST.sub("", without_end(first))
    named = first.split(" = ")[0]
    first = named if is_service(named) else first
    return "" if _REFUSED.match(first) or not 0 < len(words(first)) <= _MOST else first


def remarked(value: str) -> str:
    """«NACL» of «NACL (un SG ne refuse rien)», "" of what no remark follows."""
    choice = chosen(value)
    behind = value[len(choice) :].lstrip()
    return choice if choice and behind.startswith(("(", ".")) and behind != "." else ""
