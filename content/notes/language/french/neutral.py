"""The short question teachers write where no sentence is sure: «NAT Gateway : coût ?»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import has_article
from content.notes.language.french.nouns import is_common, lowered, without_article
from content.notes.language.french.phrasing import brief, is_member, is_variant, quoted
from content.notes.language.names import is_name, is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import without_brackets

FOLLOWS = re.compile(r"(?:donc|d’où|du coup|par conséquent)\s", re.I)
_TOLD: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:gard|conserv)ée?s?\s(?:\d|aussi|jusqu|tant|pendant|indéfiniment)", re.I),
     "durée de conservation"),
    (re.compile(r"(?:moins chère?s?|idéale?s?|adaptée?s?) (?:pour|si|quand)\b", re.I),
     "quand choisir"),
)  # fmt: skip
_TRAITS = "caractéristiques"


def neutral(topic: Topic, label: str, value: str, measure: str = "") -> Question:
    """The whole chain of the subject, then what is asked of it as it was typed.

    `measure` is what the value is («prix»), where its unit tells.
    """
    asks = _typed(label.rstrip(" :?.\u00a0\u202f"))
    if follows := FOLLOWS.match(value):
        value, measure = value[follows.end() :], "conséquence"
    measure = measure or told_by(value)
    if mentions(label, topic.name) and not measure:
        told = f" : {_TRAITS}" if "," in value or ";" in value else ""
        return Question(f"{_large(asks)}{told} ?", value)
    if is_variant(topic, label) and (measure or "," in value or ";" in value):
        return Question(f"{_joined(topic, label)} : {measure or _TRAITS} ?", value)
    full = is_service(label) or (is_proper(label) and " " in label)
    several = _TRAITS if "," in value or ";" in value else ""
    if full and not is_name(topic.name) and (measure or several):
        return Question(f"{label} : {measure or several} ?", value)
    asks = f"{asks}, {measure}" if measure else asks
    return Question(f"{chain(topic)} : {asks} ?", value)


def told_by(value: str) -> str:
    """«durée de conservation» of «gardés 7 jours», "" where nothing tells."""
    return next((kind for pattern, kind in _TOLD if pattern.match(value)), "")


def chain(topic: Topic) -> str:
    """«Shield Advanced», «ECS, Task Role», «Plan « Basic »»: all that names the subject."""
    name, scope = without_article(topic.name), brief(topic.scope)
    if is_member(topic):
        name = f"{lowered(topic.category)} {quoted(name)}"
        scope = "" if mentions(topic.category, topic.scope) else scope
    elif scope and not (is_name(name) or has_article(topic.name) or is_common(name)):
        return f"{scope} {name}"
    if not scope or mentions(name, topic.scope):
        return _large(name)
    return f"{_large(scope)}, {name}"


def _joined(topic: Topic, label: str) -> str:
    return f"{without_brackets(without_article(topic.name))} {label}"


def _typed(label: str) -> str:
    """As typed, with a small first letter where a French noun begins it."""
    first, _, rest = label.partition(" ")
    small = is_common(first) or (rest[:1].islower() and first[1:].islower())
    return lowered(label) if small and not is_proper(label) else label


def _large(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text if is_name(first) else f"{text[0].upper()}{text[1:]}"
