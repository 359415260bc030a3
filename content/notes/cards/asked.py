"""Questions that a note asks itself: which of them another reader could answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language.names import mentions
from content.notes.language.typography import words

# «Et l’alarme alors ?», «Dans quel ordre ça s’applique ?»: of what, was said before.
_SPOKEN = re.compile(
    r"^(?:et|mais|donc|alors|ok|and|but|so|exemples?|examples?)\s|\b(?:alors|du coup|dans ce cas|then)\s?\?$"
    r"|\b(?:ça|cela|ceci)\b", re.I,
)  # fmt: skip
# «Which one is a valid configuration?»: the options are not on the card.
_OF_OPTIONS = re.compile(
    r"\b(?:which|what)\b[^.?]*\b(?:is|are)\s(?:\w+\s){0,2}?(?:in)?(?:valid|correct|true|false|right|wrong)\b"
    r"|\b(?:of the following|below)\b|\b(?:suivante?s|ci-dessous)\b"
    r"|\bquel(?:le)?s?\b[^.?]*\b(?:est|sont)\s(?:\w+\s){0,2}?(?:(?:in)?(?:valide|correcte?|exacte?)|vraie?|fausse|faux)s?\b",
    re.I,
)  # fmt: skip
_ASKS = re.compile(
    r"\b(?:quel(?:le)?s?|que|qui|quoi|comment|combien|où|quand|pourquoi|lequel|laquelle|est-ce|peut-on"
    r"|faut-il|what|which|how|when|where|why|who|does|do|is|are|can|should)\b|\bqu’", re.I,
)  # fmt: skip
_EITHER = re.compile(
    r"(?:[^:?]+ : )?(?P<one>[^?:]+?) (?:ou|or|vs\.?) (?P<other>[^?:]+?)\s?(?: :[^?]*)?\?$"
)
_BOTH = re.compile(
    r"(?:les deux|l’une? et l’autre|both|aucune?|neither|either)\b", re.I
)
_MOST_CHOSEN = 8
# «Souplesse : on ajuste…» is the first of several, «to hack : couper» of another word.
_LABELLED = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,5}\s: ")
# What a thing is says not what it is for.
_WHY = re.compile(r"\bpourquoi\b", re.I)
_DEFINES = re.compile(r"(?:l[ae]s? |l’|une? )?[^,.]{2,60} est une?\s", re.I)


def stands_alone(question: str, answer: str) -> bool:
    """The question needs no sentence before it, and its answer chooses or compares."""
    if _SPOKEN.search(question) or _OF_OPTIONS.search(question):
        return False
    if _LABELLED.match(answer) or (_WHY.search(question) and _DEFINES.match(answer)):
        return False
    either = _EITHER.match(question)
    if either is None or _ASKS.search(either["one"]):
        return True
    told = [mentions(answer, either[side].split(" ")[-1]) for side in ("one", "other")]
    few = len(words(answer)) <= _MOST_CHOSEN
    return all(told) or bool(_BOTH.match(answer)) or (any(told) and few)


def write_quiz(fact: Fact) -> Iterator[Sketch]:
    """A question of a quiz, with its options beside it from the start."""
    yield Sketch(fact, "choice", fact.attribute, fact.value, choices=fact.items,
                 asks=fact.attribute)  # fmt: skip
