"""Definition: what is this term?"""

from __future__ import annotations

from collections.abc import Iterator

from content.notes.cards import cloze
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.facts.values import first_part, listed_names
from content.notes.language import asker
from content.notes.language.typography import words

_LONG = 28


def write(fact: Fact) -> Iterator[Sketch]:
    """The definition; of a long one its first part, the rest being blanked.

    What defines nothing is asked by its quantities.
    """
    short = first_part(fact.value, _LONG)
    if len(words(short)) > _LONG:
        yield from cloze.write(fact)
        return
    if items := listed_names(fact.value):
        prompt = asker(fact.language).contents(fact.topic)
        yield Sketch(fact, "enumeration", prompt, " ; ".join(items), items=items)
        return
    asked = asker(fact.language).definition(fact.topic, short)
    if asked is None:
        yield from cloze.write_counted(fact)
        return
    yield Sketch(fact, "definition", asked.prompt, asked.answer)
    if short in fact.value and short != fact.value:
        yield from cloze.write(fact, after=len(short))
