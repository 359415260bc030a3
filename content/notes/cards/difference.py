"""Difference: one row of a comparison as one card.

«Health checks» or «État» is no side that has a value by itself: what teaches is how
the two or three things of the table differ in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.cards.choice import OPTIONS, is_grade
from content.notes.cards.model import Sketch
from content.notes.cards.quantities import is_quantity
from content.notes.facts.model import Fact
from content.notes.groups import grouped
from content.notes.language import asker
from content.notes.language.typography import (
    first_word,
    fold,
    without_brackets,
    word_set,
    words,
)

_LEAST, _MOST = 2, 4
_STATE = re.compile(
    r"(?:oui|non|yes|no|possible|impossible|pas (?:nécessaire|possible|prise?s?|supporté)"
    r"|not (?:needed|supported|possible)|(?:~ ?\d+ ?% )?(?:plus|moins) \w+(?:$|,| que)"
    r"|(?:~ ?\d+ ?% )?(?:more \w+|less \w+|cheaper|pricier|faster|slower))(?!\w)", re.I,
)  # fmt: skip
# «Beaucoup» and «plusieurs» tell no two things apart.
_UNTOLD = word_set(
    "beaucoup plusieurs quelques certains nombreux variable divers many several some few "
    "various varies"
)
# A column that says which its rows are, or where, stands beside others of their sides.
_OF_ROWS = word_set("nom noms name names id identifiant ou where qui who quand when")
_PLAIN = word_set("oui non yes no")
_MOST_SAID = 14
_MOST_WORDS = 40
# Four things at once are remembered only where little is said of each.
_MOST_OF_FOUR = 20
# «Sur le critère « Chiffré »» is stiff, and long with it is a burden.
_ON_A_LABEL = re.compile(r"(?:Dans [^,]+, s|S)ur le critère «")
_MOST_ON_LABEL = 14


def differences(facts: Sequence[Fact]) -> Iterator[tuple[Sketch, list[Fact]]]:
    """Cards of rows whose label asks little of one thing, and the facts they ask."""
    cells = (fact for fact in facts if fact.header and fact.column)
    for row in grouped(cells, lambda fact: (fact.note, fact.column)).values():
        if sketch := _difference(row):
            yield sketch, row


def columns_apart(untold: Sequence[Fact], facts: Sequence[Fact]) -> Iterator[Sketch]:
    """Columns one cell of which its row gives away: «SSE-KMS : AWS KMS».

    What is to be known there is which of them it is that KMS keeps the keys of.
    """
    columns = {(fact.note, fact.column) for fact in untold if fact.header}
    cells = (one for one in facts if one.header and (one.note, one.column) in columns)
    for column in grouped(cells, lambda fact: (fact.note, fact.column)).values():
        first = column[0]
        known = asker(first.language).is_side(first.attribute, counted=False)
        if known and len(column) > _LEAST and (sketch := _compared(column)):
            yield sketch


def is_too_much(sketch: Sketch) -> bool:
    """More than is remembered of one row, which no cell of it says alone either."""
    told = sum(len(words(item)) for item in sketch.items)
    if _is_on_label(sketch.prompt):
        return len(sketch.items) > _LEAST or told > _MOST_ON_LABEL
    return len(sketch.items) == _MOST and told > _MOST_OF_FOUR


def _is_on_label(prompt: str) -> bool:
    return _ON_A_LABEL.match(prompt) is not None


def _difference(row: Sequence[Fact]) -> Sketch | None:
    first = row[0]
    # What is compared stands side by side: rows of another table need have no more in
    # common than their columns.
    if any(fact.line != first.line for fact in row):
        return None
    said = [fact.value for fact in row]
    graded = all(map(is_grade, said))
    if graded and len(row) > OPTIONS:
        return None
    counted = all(map(is_quantity, said))
    # «Faible» and «possible» mean little without the one beside them.
    told = graded or any(map(_STATE.match, said))
    side = asker(first.language).is_side(first.attribute, counted=counted)
    return None if side and not told else _compared(row)


def _compared(row: Sequence[Fact]) -> Sketch | None:
    first = row[0]
    names = {fold(fact.subject) for fact in row}
    if not _LEAST <= len(row) <= _MOST or len(names) < len(row):
        return None
    if not names.isdisjoint(_OF_ROWS):
        return None
    ask = asker(first.language)
    said = [fact.value for fact in row]
    differ = len({fold(_bare(value)) for value in said}) > 1
    if (
        not differ
        or _agree(said)
        or max(len(words(value)) for value in said) > _MOST_SAID
    ):
        return None
    if any(fold(value) in _UNTOLD for value in said):
        return None
    if all(_is_in_name(fact) for fact in row):
        return None
    items = tuple(f"{fact.subject} : {fact.value}" for fact in row)
    if sum(len(words(item)) for item in items) > _MOST_WORDS:
        return None
    prompt = ask.difference([fact.topic for fact in row], first.attribute)
    # «Sur le critère « Surveille »» asks nothing that a yes or a no would answer.
    if not prompt or (_is_on_label(prompt) and not any(map(_STATE.match, said))):
        return None
    also = dict.fromkeys(fact.anchor for fact in row if fact.anchor != first.anchor)
    return Sketch(first, "comparison", prompt, " ; ".join(items), items=items,
                  asks=prompt, also=tuple(also))  # fmt: skip


def _agree(said: Sequence[str]) -> bool:
    """«Oui» and «oui, depuis 2019» are one yes, one of them with more beside it."""
    heads = {first_word(value) for value in said}
    return len(heads) == 1 and any(fold(value) in _PLAIN for value in said)


def _is_in_name(fact: Fact) -> bool:
    """«Séquentiel» of a «fichier séquentiel»."""
    return set(fold(fact.value).split()) <= set(fold(fact.subject).split())


def _bare(value: str) -> str:
    """«niveau 3» of «niveau 3 (carte dédiée)»; a yes is told from another by its bracket."""
    bare = without_brackets(value)
    return bare if len(words(bare)) > 1 else value
