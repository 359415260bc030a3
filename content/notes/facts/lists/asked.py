"""Bullets that ask, each with the answer the note gives below: «Réponse attendue : …»."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import Labelled, labelled
from content.notes.facts.lists.items import Item
from content.notes.facts.text import LISTS, only_bullet, passage
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


def read_question(item: Item, builder: Builder) -> bool:
    """Reads a bullet that asks and the one bullet below it; False of any other."""
    question = prose.asked_in(item.text.text)
    below = only_bullet(item.blocks)
    if not question or below is None:
        return False
    told = passage(below, builder.text_of)
    # «CaaS = conteneur, FaaS = fonction» says more, taken apart.
    if told.text.endswith(("?", ":")) or " = " in told.text or prose.noise(told):
        return False
    if not prose.may_be_asked(question, builder):
        return False
    with builder.at(below):
        if left := prose.read_answer(question, told.text, builder):
            prose.read_sentences(left, told.bold, builder)
    return True


def read_what(item: Item, builder: Builder) -> bool:
    """Reads «C’est quoi» and the one paragraph or bullet below it; False of any other."""
    below = only_bullet(item.blocks)
    if len(item.blocks) == 1 and item.blocks[0].tag == "p":
        below = item.blocks[0]
    if below is None or not builder.subject or not prose.asks_what(item.text.text):
        return False
    text = passage(below, builder.text_of)
    label = without_end(item.text.text).rstrip(" ?\u00a0\u202f")
    with builder.at(below):
        prose.read_labelled(Labelled(label, text.text, ":"), text.bold, builder)
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
