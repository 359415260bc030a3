"""Definition: what is this term?"""

from __future__ import annotations

from collections.abc import Iterator

from content.notes.cards import cloze
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.typography import words

_LONG = 35


def write(fact: Fact) -> Iterator[Sketch]:
    if len(words(fact.value)) > _LONG:
        yield from cloze.write(fact)
        return
    yield Sketch(
        fact, "definition", asker(fact.language).definition(fact.topic), fact.value
    )
