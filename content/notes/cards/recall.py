"""What no other kind could ask of a fact: its whole sentence, or a part of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.cards import (
    cloze,
    cues,
    figures,
    reached,
    statement,
    tallies,
)
from content.notes.cards.model import Sketch
from content.notes.cards.selection import precision
from content.notes.facts.model import Fact
from content.notes.groups import grouped
from content.notes.identity import normalised
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.french import contrasts, standing
from content.notes.language.services import is_known
from content.notes.language.typography import words

_USE = re.compile(
    r"^(?=[^,;:]+ [^,;:]+,)[^;:]+?, (?P<use>(?:idéal|parfait|adapté|recommandé|utile|pratique|conçu|destiné|prévu|optimisé)"
    r"(?:e|s|es)? pour [^,;:()]+)$", re.I,
)  # fmt: skip

_PART = re.compile(r", (?![^()]*\))")
_LEAST_PARTS, _LEAST_IN_PART = 4, 4


def write(fact: Fact) -> Iterator[Sketch]:
    """Questions for a fact that made no card."""
    if fact.shape == "enumeration":
        for item in fact.items:
            if asker(fact.language).is_predicate(item):
                yield from statement.write(_said(fact, item))
        return
    if fact.header or fact.shape not in {"statement", "attribute", "definition"}:
        return
    if fact.shape != "statement" and (told := [*figures.write(fact)]):
        yield from told
        return
    if fact.shape == "definition":
        return
    if listed := [*_counted_parts(fact)]:
        yield from listed
        return
    yield from cues.write(fact)
    yield from reached.write(fact)
    ask = asker(fact.language)
    for bound in ask.bounds(fact.topic, fact.value):
        yield Sketch(fact, "number", bound.prompt, bound.answer, asks=bound.prompt)
    first = fact.language == "fr" or fact.first
    asked = ask.whole(fact.topic, fact.attribute, fact.value) if first else None
    if not asked and fact.language == "fr" and fact.shape == "statement":
        asked = standing.defined(fact.value) or contrasts.set_apart(fact.value)
    if asked:
        yield Sketch(fact, "attribute", asked.prompt, asked.answer, asks=asked.prompt)
    elif told := [*tallies.write_first(fact), *tallies.write(fact)]:
        yield from told
    elif fact.shape == "statement" and any(map(_is_carried, fact.emphasis)):
        yield from cloze.write(fact)


def _counted_parts(fact: Fact) -> Iterator[Sketch]:
    """The amounts of a long list, each in its own part: «…, reprise (jusqu’à 35 jours)»."""
    parts = _PART.split(fact.value) if fact.shape == "attribute" else ()
    if len(parts) < _LEAST_PARTS:
        return
    for part in parts:
        if len(words(part)) >= _LEAST_IN_PART:
            yield from cloze.write_amounts(fact._replace(value=part, items=()))


def _is_carried(phrase: str) -> bool:
    """«ACID»: the author's own mark on letters that only this sentence brings."""
    return phrase.isupper() and " " not in phrase


def write_use(fact: Fact) -> Iterator[Sketch]:
    """What a definition ends by saying a thing is good for: «…, idéal pour la paie»."""
    ends = fact.language == "fr" and " pour " in fact.value.lower()
    found = _USE.match(fact.value) if ends else None
    if not found:
        return
    topic = fact.topic
    if fact.attribute:
        topic = Topic(fact.attribute, fact.subject)
    asked = asker(fact.language).statement(topic, found["use"])
    if asked and is_known(topic.name):
        yield Sketch(fact, "attribute", asked.prompt, asked.answer, asks=asked.prompt)


def _said(fact: Fact, item: str) -> Fact:
    """One thing of a list that is none, as what the subject does by itself."""
    return fact._replace(shape="statement", attribute="", value=item, items=())


def again(sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """What a name is said to be once more, blanked: it is defined elsewhere already."""
    defined = [one for one in sketches if one.kind == "definition"]
    for said in grouped(defined, lambda one: normalised(one.fact.subject)).values():
        best = max(said, key=precision)
        for one in said:
            if one is not best and one.fact.shape == "definition":
                yield from cloze.write(one.fact)
