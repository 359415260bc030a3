"""Choice: a short value beside the values of the same column, none of them true too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from content.notes.cards.model import Sketch
from content.notes.identity import normalised
from content.notes.language.typography import fold, words

_MOST_WORDS = 4
_LEAST_OPTIONS = 2
_MOST_OPTIONS = 3
_KINDS = frozenset({"attribute", "number"})


def offer(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, short values of a column turned into choices where others differ."""
    columns: dict[tuple[str, str], list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        if sketch.fact.header and sketch.fact.column and sketch.kind in _KINDS:
            columns[(sketch.fact.note, sketch.fact.column)].append(sketch)
    return [_offered(sketch, columns) for sketch in sketches]


def _offered(sketch: Sketch, columns: dict[tuple[str, str], list[Sketch]]) -> Sketch:
    column = columns.get((sketch.fact.note, sketch.fact.column), [])
    if sketch not in column or len(words(sketch.answer)) > _MOST_WORDS:
        return sketch
    others = _distractors(sketch, column)
    if len(others) < _LEAST_OPTIONS:
        return sketch
    return replace(sketch, kind="choice", choices=others)


def _distractors(sketch: Sketch, column: Sequence[Sketch]) -> tuple[str, ...]:
    """Other values nearest in length; never one that is, holds or is held by the right."""
    right = fold(sketch.answer)
    subject = normalised(sketch.fact.subject)
    values = {
        fold(other.answer): other.answer
        for other in column
        if normalised(other.fact.subject) != subject
    }
    apart = [
        value for folded, value in values.items()
        if folded and not set(folded.split()) & _telling(right) and folded != right
    ] if _telling(right) else []  # fmt: skip
    if len(apart) < _LEAST_OPTIONS:
        apart = [
            value for folded, value in values.items() if not _within(folded, right)
        ]
    length = len(sketch.answer)
    nearest = sorted(apart, key=lambda value: (abs(len(value) - length), value))
    return tuple(nearest[:_MOST_OPTIONS])


def _telling(folded: str) -> set[str]:
    return {word for word in folded.split() if len(word) > 3}


def _within(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
