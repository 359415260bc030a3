"""Aside: what a sentence says besides the one thing that another card asks of it."""

from __future__ import annotations

from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.cards.whole import is_exercise, stands_alone
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.base import Question


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
    if fact.shape != "definition":
        for one in ask.safeguards(topic, fact.attribute, value):
            yield _asked(fact, one)
    if fact.shape == "statement":
        for one in ask.asides(topic, value):
            yield _asked(fact, one)


def _asked(fact: Fact, asked: Question) -> Sketch:
    return Sketch(fact, "attribute", asked.prompt, asked.answer, asks=asked.prompt)
