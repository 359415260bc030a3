"""A sentence: the question its object answers, else its key words blanked."""

from __future__ import annotations

from collections.abc import Iterator

from content.notes.cards import cloze
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.typography import words

_LONG = 25


def write(fact: Fact) -> Iterator[Sketch]:
    asked = asker(fact.language).statement(fact.topic, fact.value)
    if asked and len(words(asked.answer)) <= _LONG:
        yield Sketch(fact, "attribute", asked.prompt, asked.answer, asks=asked.prompt)
    else:
        yield from cloze.write(fact)
