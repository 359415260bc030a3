"""Enumeration: items to be recalled one by one, a list of names by halves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import MOST_ITEMS, MOST_WORDS, Sketch
from content.notes.cards.sure import says_more
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import ARROW, fold, without_brackets, words

# «<périphérique>» stands for whatever is typed there.
_PLACEHOLDER = re.compile(r"<[^<>]+>")
# The parts that a note has, and not the thing.
_PARTS = frozenset(
    {"overview", "introduction", "conclusion", "final points", "summary", "recap",
     "resume", "presentation", "vue d ensemble", "a retenir", "key takeaways"}
)  # fmt: skip
# «Don’t use it for live video» is no use, whatever heads its list.
_USES = re.compile(r"(?:use case|usage|use|cas d usage|utilisation|ideal|best for)s?\b")
_DENIED = re.compile(
    r"(?:don’t|do not|not|never|avoid|ne|pas|jamais|éviter)\s|n’", re.I
)
_CODE = re.compile(r"[a-z][^\sA-ZÀ-Ÿ]*")
# «c5.large, c5.xlarge…»: sizes of one thing, which nobody learns by heart.
_SIZE = re.compile(r"[a-z]+\d[\w-]*\.\d*[a-z]+\d*")
_MOST_SIZES = 3
_MOST_IN_NAME = 2
# «Secondes, minutes, heures» measure whatever lasts.
_UNIT = re.compile(
    r"(?:(?:micro|milli|nano)?secon(?:de|d)s?|minutes?|heures?|jours?|semaines?|mois|années?|ans?"
    r"|hours?|days?|weeks?|months?|years?)", re.I,
)  # fmt: skip


def write(fact: Fact) -> Iterator[Sketch]:
    items = fact.items
    if fact.category == "members" and all(map(is_service, items)):
        # What holds «Standard» and «IA» is one of many heads of a table.
        grouping = asker(fact.language).grouping(items)
        yield Sketch(fact, "term", grouping, fact.subject, asks=grouping)
    if not (prompt := _prompt(fact)):
        return
    many = len(items) > MOST_ITEMS or sum(map(len, map(words, items))) > MOST_WORDS
    if not (many and _is_closed(fact)):
        # Of seven uses nobody knows which are not given: refused as too long.
        yield _card(fact, prompt, items, "")
        return
    if fact.open_ended or all(map(_CODE.fullmatch, items)):
        # Of «a, b, c, etc.» nobody knows which half is meant, of «ro, rw, exec» why.
        return
    half = (len(items) + 1) // 2
    halves = ((items[:half], items[half:]), (items[half:], items[:half]))
    for place, (asked, given) in enumerate(halves, start=1):
        # Whichever items an edit moves from one to the other.
        asks = f"{prompt} {place}/{len(halves)}"
        yield _card(fact, _besides(prompt, given, fact), asked, asks)


def _prompt(fact: Fact) -> str:
    ask = asker(fact.language)
    if says_more(fact.subject) or "’et " in fact.category:
        return ""
    if any(map(_PLACEHOLDER.fullmatch, fact.items)):
        return ""
    if all(map(_UNIT.fullmatch, fact.items)):
        return ""
    if len(fact.items) > _MOST_SIZES and all(map(_SIZE.fullmatch, fact.items)):
        return ""
    if not _PARTS.isdisjoint(map(fold, fact.items)):
        return ""
    led = [bool(ARROW.search(without_brackets(item))) for item in fact.items]
    if any(led) and sum(led) * 2 < len(led):
        # «SQS ; SNS ; Échecs → à préférer»: no one list.
        return ""
    if fact.category == "members":
        return ask.members(fact.subject, fact.attribute)
    if fact.category == "variants":
        return ask.variants(fact.subject)
    if " / " in fact.attribute and not fact.attribute.isupper():
        # What is good and what is bad of it, in one list.
        return ""
    if _USES.match(fold(fact.attribute)) and any(map(_DENIED.match, fact.items)):
        return ""
    return ask.enumeration(
        fact.topic, fact.attribute, fact.items, open_ended=fact.open_ended
    )


def _is_closed(fact: Fact) -> bool:
    """Names, of which one knows which there are: no uses, no points told at length."""
    named = any(is_name(without_brackets(item)) for item in fact.items)
    short = all(len(words(item)) <= _MOST_IN_NAME for item in fact.items)
    return (named or short) and not _USES.match(fold(fact.attribute))


def _card(fact: Fact, prompt: str, items: tuple[str, ...], asks: str) -> Sketch:
    return Sketch(
        fact, "enumeration", prompt, " ; ".join(items), items=items, asks=asks
    )


def _besides(prompt: str, given: tuple[str, ...], fact: Fact) -> str:
    """The same question with some items given: «… , outre A et B ? »"""
    outside = "outre" if fact.language == "fr" else "besides"
    return f"{prompt.rstrip(' ?')}, {outside} : {', '.join(given)} ?"
