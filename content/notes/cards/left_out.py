"""What the cards of a line leave out of it: nothing that a note says vanishes unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from content.notes.cards.model import Sketch
from content.notes.facts import reasons
from content.notes.facts.model import Fact, Skipped
from content.notes.groups import grouped
from content.notes.language.typography import WORD, fold, words

# A word that tells is longer than «vous», and is known by how it begins: «Créez» may
# have become «Créer».
_STEM = 4
# One word less is a way to put it.
_LEAST = 3


def left_out(chosen: Sequence[Sketch], reported: Iterable[Skipped]) -> list[Skipped]:
    """The clauses of facts with a card that no card and no report of theirs says."""
    cards = grouped(chosen, lambda one: (one.fact.note, one.fact.line))
    said = grouped(reported, lambda one: (one.note, one.line))
    found = []
    for place, sketches in cards.items():
        facts = dict.fromkeys(sketch.fact for sketch in sketches)
        if not any(map(_may_be_cut, sketches)):
            continue
        known = _stems(
            *(text for sketch in sketches for text in _told(sketch)),
            *(one.text for one in said.get(place, ())),
        )
        found += [
            Skipped(fact.line, clause, reasons.CUT, fact.note)
            for fact in facts
            for clause in _unknown(fact, known)
        ]
    return found


def _may_be_cut(sketch: Sketch) -> bool:
    """Soon told of nearly all: whether more words are in the value than in its card."""
    return len(words(sketch.fact.value)) >= len(words(sketch.answer)) + _LEAST


def _told(sketch: Sketch) -> Iterator[str]:
    fact = sketch.fact
    yield from (sketch.prompt, sketch.answer, fact.subject, fact.attribute)
    yield from (*sketch.items, *sketch.choices, *fact.trail)


def _stems(*texts: str) -> set[str]:
    return {word[:_STEM] for text in texts for word in fold(text).split()}


def _unknown(fact: Fact, known: set[str]) -> Iterator[str]:
    """Each run of several words that tell, none of which is known."""
    start, end, length = 0, 0, 0
    for found in WORD.finditer(fact.value):
        word = fold(found[0])
        if len(word) < _STEM:
            continue
        if word[:_STEM] not in known:
            start = start if length else found.start()
            end, length = found.end(), length + 1
            continue
        if length >= _LEAST:
            yield fact.value[start:end]
        length = 0
    if length >= _LEAST:
        yield fact.value[start:end]
