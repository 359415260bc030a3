"""Questions that a note asks itself: which of them another reader could answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact

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
# «Souplesse : on ajuste…» is the first of several, «to hack : couper» of another word.
_LABELLED = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,5}\s: ")


def stands_alone(question: str, answer: str) -> bool:
    """The question needs no sentence before it, and its answer chooses or compares."""
    if _OF_OPTIONS.search(question):
        return False
    if _LABELLED.match(answer):
        return False
    either = _EITHER.match(question)
    if either is None or _ASKS.search(either["one"]):
        return True
    return bool(_BOTH.match(answer))


def write_quiz(fact: Fact) -> Iterator[Sketch]:
    """A question of a quiz, with its options beside it from the start."""
    yield Sketch(fact, "choice", fact.attribute, fact.value, choices=fact.items,
                 asks=fact.attribute)  # fmt: skip
