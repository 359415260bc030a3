"""Aside: what a sentence says besides the one thing that another card asks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards import repeated
from content.notes.cards.cloze import BLANK
from content.notes.cards.model import Sketch
from content.notes.cards.whole import is_exercise, stands_alone
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.base import Question
from content.notes.language.names import mentions
from content.notes.language.typography import words

# «…, conçue pour offrir la vitesse de X tout en conservant le prix de Y»
_WHILE = re.compile(
    r"(?:^|, )(?P<does>[^,;:→]+ (?:tout en [a-zà-ÿ]{3,}ant|while [a-z]{3,}ing) )"
    r"(?P<what>(?:l[ae]s? |l’|une? |des |the |an? )[^,;:→().]+)\.?$"
)
_ALIKE = re.compile(
    r"\b(?:similaires?|comparables?|équivalente?s?|analogues?|similar|comparable|equivalent)"
    r" (?:à|aux?|to) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})(?=$|[,.;)]| \()"
)
# One of these is in what either of them finds.
_LIKENS = re.compile(r"simila|compara|quivalent|analogue|tout en |while ")
_MOST_LEFT = 26
_LEAST_LEFT, _LEAST_HIDDEN, _MOST_HIDDEN = 6, 2, 10


def write(fact: Fact) -> Iterator[Sketch]:
    if fact.shape not in {"statement", "attribute", "definition"}:
        return
    sketches = [*_sketches(fact)]
    if not sketches or is_exercise(fact.value, fact.attribute):
        return
    if stands_alone(fact.value):
        yield from sketches


def _sketches(fact: Fact) -> Iterator[Sketch]:
    ask, topic, value = asker(fact.language), fact.topic, fact.value
    if fact.shape == "definition":
        if asked := ask.available(topic, value):
            yield _asked(fact, asked)
    else:
        for one in ask.safeguards(topic, fact.attribute, value):
            yield _asked(fact, one)
        yield from repeated.write(fact)
    if fact.shape != "attribute" and (prompt := ask.only(topic, value)):
        yield Sketch(fact, "term", prompt, fact.subject, asks=prompt)
    if fact.shape == "statement":
        beside = [_asked(fact, one) for one in ask.asides(topic, value)]
        yield from beside
        if topic.name and _LIKENS.search(value):
            yield from _alike(fact)
            yield from () if beside else _meanwhile(fact)


def _asked(fact: Fact, asked: Question) -> Sketch:
    return Sketch(fact, "attribute", asked.prompt, asked.answer, asks=asked.prompt)


def _alike(fact: Fact) -> Iterator[Sketch]:
    """«Réplication multi-AZ, similaire à Aurora»: what a thing is like."""
    found = _ALIKE.search(fact.value)
    if not found or mentions(found["name"], fact.subject):
        return
    start, end = found.span("name")
    left = f"{fact.value[:start]}{BLANK}{fact.value[end:]}"
    if _LEAST_LEFT <= len(words(left)) <= _MOST_LEFT and found["name"] not in left:
        prompt = asker(fact.language).blank(fact.topic, left)
        yield Sketch(fact, "cloze", prompt, found["name"], asks=left)


def _meanwhile(fact: Fact) -> Iterator[Sketch]:
    """What a thing keeps, or adds, while it does something else, blanked."""
    found = _WHILE.search(fact.value)
    if not found or len(words(found["does"])) < _LEAST_LEFT:
        return
    if _LEAST_HIDDEN <= len(words(found["what"])) <= _MOST_HIDDEN:
        sentence = f"{found['does']}{BLANK}"
        prompt = asker(fact.language).blank(fact.topic, sentence)
        yield Sketch(fact, "cloze", prompt, found["what"], asks=sentence)
