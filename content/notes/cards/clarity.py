"""What a stranger would stumble on: cards that say too little, or nothing at all."""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.facts import reasons
from content.notes.language.names import is_name
from content.notes.language.typography import words

_FLOWS = re.compile(r"→|⇒|=>|->|\s=\s|≠")
_TOLD_TO = re.compile(r"(?:you|we|they|it|i|he|she|tu|vous|nous|ça)\b", re.I)
# «NAT Gateway pour accéder à S3», «RDS + lambda»: a case, and no term.
_CASE = re.compile(
    r"\s(?:pour|sur|avec|dans|sans|chez|without|when|after|before|vers)\s|\s[+≠→]\s"
)
# A question that lost what it asks about: «quel est le rôle de ?», «… réduit. ?»
_BROKEN = re.compile(
    r"(?:\s(?:de|du|des|d’|à|aux?|en|par|pour|sur|of|the)|[.:;,(])\s?\?$"
)
_POINTS = re.compile(r"(?:them|it|this|these|those|one(?! \w))\b", re.I)
_SIGNED = re.compile(r"\s[+≠→]\s")
_SPOKEN = re.compile(r"(?:^|\s)[a-zà-ÿ]{4,}")
_BRACKET = re.compile(r"\([^()]*\)")
_LEAST_DEFINED = 2


def unclear(sketch: Sketch) -> str:
    """Why a card would not be understood, or ""."""
    if _BROKEN.search(sketch.prompt):
        return reasons.NO_QUESTION
    fact = sketch.fact
    if fact.language == "en" and _POINTS.match(sketch.answer):
        return reasons.PRONOUN
    if fact.shape != "definition" or sketch.kind not in {"definition", "term"}:
        return ""
    told = fact.value if sketch.kind == "term" else sketch.answer
    if _FLOWS.search(_BRACKET.sub("", told)):
        return reasons.NO_QUESTION
    if _TOLD_TO.match(fact.value):
        return reasons.DEPENDENT
    if not fact.category and _is_case(fact.subject):
        return reasons.NO_QUESTION
    if sketch.kind == "definition" and not _defines(sketch):
        return reasons.NO_QUESTION
    return ""


def _is_case(name: str) -> bool:
    """«TensorFlow sur AWS» is a product, for all of its words are names."""
    if not is_name(name) or not _CASE.search(name):
        return False
    return bool(_SIGNED.search(name) or _SPOKEN.search(_CASE.sub(" ", name)))


def _defines(sketch: Sketch) -> bool:
    """One word beside a name («DynamoDB : NoSQL») says too little of it."""
    few = len(words(sketch.answer)) < _LEAST_DEFINED
    return bool(sketch.fact.category) or not few or is_name(sketch.answer)
