"""What the cards of a line leave out of it: nothing that a note says vanishes unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from content.notes.cards.model import Sketch
from content.notes.facts import reasons
from content.notes.facts.model import Fact, Skipped
from content.notes.groups import grouped
from content.notes.language.typography import words
from content.notes.unsaid import LEAST, is_unsaid, stems, unsaid


def left_out(
    chosen: Sequence[Sketch], reported: Iterable[Skipped], facts: Iterable[Fact]
) -> list[Skipped]:
    """The clauses of facts with a card that no card and no report of theirs says.

    `facts` are all those of the notes: a card may ask one item of a list only.
    """
    lists = grouped(
        (fact for fact in facts if fact.items), lambda one: (one.note, one.line)
    )
    cards = grouped(chosen, lambda one: (one.fact.note, one.fact.line))
    said = grouped(reported, lambda one: (one.note, one.line))
    found = []
    for place, sketches in cards.items():
        listed = lists.get(place, ())
        stated = dict.fromkeys((*(sketch.fact for sketch in sketches), *listed))
        if not listed and not any(map(_may_be_cut, sketches)):
            continue
        known = stems(
            *(text for sketch in sketches for text in _told(sketch)),
            *(one.text for one in said.get(place, ())),
        )
        found += [
            Skipped(fact.line, clause, reasons.CUT, fact.note, anchor=fact.anchor)
            for fact in stated
            for clause in _clauses(fact, known)
        ]
    return found


def _may_be_cut(sketch: Sketch) -> bool:
    """Soon told of nearly all: whether more words are in the value than in its card."""
    return len(words(sketch.fact.value)) >= len(words(sketch.answer)) + LEAST


def _told(sketch: Sketch) -> Iterator[str]:
    fact = sketch.fact
    yield from (sketch.prompt, sketch.answer, fact.subject, fact.attribute)
    yield from (*sketch.items, *sketch.choices, *fact.trail)


def _clauses(fact: Fact, known: set[str]) -> Iterator[str]:
    """Of a list, each item that its card does not show; of what else, each clause."""
    left = [item for item in fact.items if is_unsaid(item, known)]
    yield from left or unsaid(fact.value, known)
