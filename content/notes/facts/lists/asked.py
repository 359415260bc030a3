"""Bullets that ask, each with the answer the note gives below: «Réponse attendue : …»."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import labelled
from content.notes.facts.text import LISTS, passage
from content.notes.language.typography import without_end, words

_ANSWER = re.compile(
    r"(?:bonnes? )?réponses?(?: (?:attendue|correcte|exacte|type|possible|juste|courte)s?)?"
    r"|(?:(?:right|correct|expected|model) )?answers?|rép\.?",
    re.I,
)
_MOST_ANSWERED = 34


class _Asked(NamedTuple):
    element: Element
    question: str
    answer: str


def read_asked(element: Element, builder: Builder) -> bool:
    """Reads a list of questions with their answers; False where it is none."""
    if element.tag not in LISTS or element.find("li/ul") is None:
        return False
    asked = [_asked(item, builder) for item in element if item.tag == "li"]
    if not all(asked):
        return False
    for one in filter(None, asked):
        with builder.at(one.element):
            short = len(words(one.answer)) <= _MOST_ANSWERED
            if short and prose.stands_alone(one.question, builder):
                builder.question(one.question, without_end(one.answer))
            else:
                builder.skip(one.question, reasons.QUESTION)
    return True


def _asked(item: Element, builder: Builder) -> _Asked | None:
    text = passage(item, builder.text_of)
    below = [one for one in item if one.tag in LISTS]
    question = prose.asked_in(text.text)
    if not question or len(below) != 1 or len(below[0]) != 1:
        return None
    answer = passage(below[0][0], builder.text_of)
    found = labelled(answer.text, answer.lead)
    known = found is not None and _ANSWER.fullmatch(found.label)
    return _Asked(item, question, found.value) if found and known else None
