"""Recovery: how much a named thing loses, lags and keeps, of a line that says several.

«Up to 10 secondary regions, lag < 1 s, RTO about 1 min» tells three sides; the measures
with a name of their own are asked by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.names import is_name
from content.notes.language.services import is_known, is_service

_UNIT = (
    r"(?:ms|s|sec|min|h|j|jours?|days?|secondes?|seconds?|minutes?|heures?|hours?|%)"
)
_VALUE = (
    rf"(?:[<>~≈≤]\s?|about |around |under |environ |de l’ordre de )?\d[\d.,]*(?:\s?(?:à|–|-|to)\s?\d+)?\s?{_UNIT}"
    r"|0|zéro|zero|quelques (?:secondes|minutes|heures)|(?:seconds|minutes)"
)
_MEASURED = re.compile(
    rf"(?:^|, |; |\s\+ )(?P<what>RPO|RTO|SLA)(?: de| d’| of| =| :)?\s?(?P<value>{_VALUE})"
    r"(?=$|[,;]|\s\+ |\.$| \()"
)
_SIGNS = re.compile(r"→|⇒|->|≠|\bvs\b")


def write(fact: Fact, told: Sequence[Sketch]) -> Iterator[Sketch]:
    """`told` are the cards of the fact so far: what one of them hides is asked already."""
    if "R" not in fact.value and "SLA" not in fact.value:
        return
    topic = _topic(fact)
    found = [*_MEASURED.finditer(fact.value)]
    names = [one["what"] for one in found]
    if not topic or len(set(names)) < len(names) or _SIGNS.search(fact.value):
        return
    for one in found:
        value = one["value"]
        if any(value in card.answer or card.answer in value for card in told):
            continue
        ask = asker(fact.language)
        asked = ask.attribute(topic, one["what"], value, header=True)
        if asked is not None:
            yield Sketch(fact, "number", asked.prompt, asked.answer, asks=asked.prompt)


def _topic(fact: Fact) -> Topic | None:
    """What is measured: a named part of a service, or what has a name itself."""
    if fact.shape not in {"statement", "attribute", "definition"} or fact.header:
        return None
    if fact.attribute and fact.shape == "attribute":
        part = is_name(fact.attribute) and is_service(fact.subject)
        return Topic(fact.attribute, fact.subject) if part else None
    named = is_known(fact.subject)
    plain = named and not (fact.attribute or fact.category)
    return fact.topic if plain and "(" not in fact.scope else None
