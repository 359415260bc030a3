"""Attribute: what is this side of that subject? A quantity makes it a number card."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards import cloze, enumeration
from content.notes.cards.asked import stands_alone
from content.notes.cards.cloze import BLANK
from content.notes.cards.model import Sketch
from content.notes.cards.quantities import is_quantity
from content.notes.cards.sure import is_sure, says_more
from content.notes.cards.translated import is_worth_learning
from content.notes.cards.trivial import is_trivial
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.english.wording import lowered
from content.notes.language.typography import without_brackets, words

_LONG = 25
# «Limite : 10 Go par collection» says of what, and no cell of five facts does.
_BOUND = re.compile(
    r"(?:limite|limitation|quota|plafond|seuil|maximum|minimum)s?\b", re.I
)
_MOST_IN_BOUND = 8
# Nobody recalls eight things that are asked for as one.
_MOST_LISTED = 7
# «Quand : 2 nœuds, […]» asks two things at once, «valeur» nothing.
_ASKS = re.compile(
    r"quand\b|(?:à )?quoi\b|.*(?:\?$|\s/\s)|cas\b|usages?\b"
    r"|(?:valeurs?|values?)(?: possibles?)?$", re.I,
)  # fmt: skip


def write(fact: Fact) -> Iterator[Sketch]:
    if len(fact.items) >= 3:
        yield from enumeration.write(fact)
        return
    if len(words(fact.value)) > _LONG:
        yield from cloze.write(fact)
        return
    asked = asker(fact.language).attribute(
        fact.topic, fact.attribute, fact.value, header=fact.header
    )
    if asked is None or not is_sure(fact, asked):
        if not _ASKS.match(fact.attribute) and not says_more(fact.subject):
            yield from _blanked(fact)
        return
    if is_trivial(fact, asked.answer) or asked.answer.count(", ") >= _MOST_LISTED:
        return
    kind = "number" if is_quantity(asked.answer) else "attribute"
    yield Sketch(fact, kind, asked.prompt, asked.answer)


def _blanked(fact: Fact) -> Iterator[Sketch]:
    """What is not asked for, in the author's words: of a cell, one bound and no more."""
    if fact.header and fact.language == "en":
        yield from cloze.write(fact)
        return
    one = len(words(fact.value)) <= _MOST_IN_BOUND and _BOUND.match(fact.attribute)
    if one or not fact.header:
        yield from cloze.write_amounts(fact)


def write_translation(fact: Fact) -> Iterator[Sketch]:
    if not is_worth_learning(fact.subject, fact.value):
        return
    prompt = asker(fact.language).translation(fact.subject)
    yield Sketch(fact, "term", prompt, fact.value)


def write_matrix(fact: Fact) -> Iterator[Sketch]:
    """What row and column ask for; of one row alone, its cell in its own words."""
    row, _, column = fact.attribute.partition(" × ")
    ask = asker(fact.language)
    if prompt := ask.matrix(fact.subject, row, column, fact.value):
        kind = "number" if is_quantity(fact.value) else "attribute"
        yield Sketch(fact, kind, prompt, fact.value)
    elif fact.category and is_quantity(without_brackets(fact.value)):
        place = f"{fact.subject}, {lowered(fact.category)} {column}"
        blanked = ask.blank(Topic(place), f"{lowered(row)} {BLANK}")
        yield Sketch(fact, "cloze", blanked, fact.value, asks=blanked)


def write_question(fact: Fact) -> Iterator[Sketch]:
    """A question the note itself asks and answers."""
    if not stands_alone(fact.attribute, fact.value):
        return
    yield Sketch(fact, "attribute", fact.attribute, fact.value, asks=fact.attribute)
