"""What sets a thing apart from another, where one sentence names the two.

«Contrairement au hub, le switch connaît les adresses» tells the switch from the hub.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french import clauses
from content.notes.language.french.articles import elides
from content.notes.language.french.phrasing import closed
from content.notes.language.names import is_name
from content.notes.language.typography import fold, is_balanced, words

_UNLIKE = r"(?:contrairement|à la différence) (?P<to>à la |à l’|aux? |à |des? |du |de la |de l’|d’)"
_FIRST = re.compile(
    rf"{_UNLIKE}(?P<other>[^,;:]{{2,60}}?)(?:,? (?:où|qui|dont) [^,;:]{{4,140}})?, (?P<told>[^;]+)$",
    re.I,
)
_LAST = re.compile(rf"(?P<told>[^;:]{{12,200}}?),? {_UNLIKE}(?P<other>[^,;:]{{2,50}})$", re.I)  # fmt: skip
_OF = {
    "à la ": "de la ", "à l’": "de l’", "au ": "du ", "aux ": "des ", "du ": "du ",
    "des ": "des ", "de la ": "de la ", "de l’": "de l’",
}  # fmt: skip
_POINTS = re.compile(
    r"\b(?:ce(?! qu)|cet|cette|ces|celui|celle|ceux|celles|ici|là|cela|ça|lui|eux|elles?|autres?|précédente?s?)\b",
    re.I,
)
# What follows from it is told besides.
_BESIDES = re.compile(
    r",\s(?:ce qui|rendant|permettant|et|mais|donc|tout|afin|grâce|offrant)\b.*$", re.S
)
_MOST_IN_NAME, _LEAST_TOLD, _MOST_TOLD = 7, 5, 26


def set_apart(sentence: str) -> Question | None:
    """What a sentence says that one thing does unlike another; None where not sure."""
    if "contrairement" not in fold(sentence) and "difference" not in fold(sentence):
        return None
    found = _FIRST.match(sentence) or _LAST.match(sentence)
    if not found:
        return None
    told = _BESIDES.sub("", found["told"]).strip(" .")
    other = found["other"].strip()
    clause = clauses.parse(told)
    if clause is None or not (_is_thing(clause.subject) and _is_thing(other)):
        return None
    few = _LEAST_TOLD <= len(words(told)) <= _MOST_TOLD and " : " not in told
    if not (few and is_balanced(told)) or _POINTS.search(told):
        return None
    one = (
        clause.subject
        if is_name(clause.subject)
        else clauses.lowered_start(clause.subject)
    )
    asks = f"qu’est-ce qui distingue {one} {_of(found['to'].lower(), other)}"
    return closed(asks, told)


def _is_thing(name: str) -> bool:
    few = len(words(name)) <= _MOST_IN_NAME
    return few and not clauses.is_vague(name) and not _POINTS.search(name)


def _of(to: str, other: str) -> str:
    if shown := _OF.get(to):
        return f"{shown}{other}"
    return f"d’{other}" if elides(other) else f"de {other}"
