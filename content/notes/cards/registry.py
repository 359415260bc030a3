"""The kinds of cards, each in its module: what it makes of one fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from content.notes.cards import (
    acronym,
    asked,
    attribute,
    cloze,
    definition,
    enumeration,
    recall,
    statement,
    term,
)
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact

Writer = Callable[[Fact], Iterable[Sketch]]

# For each shape, the kinds tried in turn.
WRITERS: dict[str, tuple[Writer, ...]] = {
    "attribute": (attribute.write, term.write_part, cloze.write_rest, recall.write_use),
    "definition": (definition.write, term.write, recall.write_use),
    "enumeration": (enumeration.write,),
    "statement": (statement.write,),
    "acronym": (acronym.write,),
    "translation": (attribute.write_translation,),
    "rule": (term.write_rule,),
    "need": (term.write_need,),
    "question": (attribute.write_question,),
    "quiz": (asked.write_quiz,),
    "matrix": (attribute.write_matrix,),
    "mention": (),
    "contrast": (),
}


def sketches(fact: Fact) -> list[Sketch]:
    return [sketch for write in WRITERS[fact.shape] for sketch in write(fact)]
