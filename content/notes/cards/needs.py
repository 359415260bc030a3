"""Needs that say too little: another of the note says as much and more."""

from __future__ import annotations

from collections.abc import Sequence

from content.notes.cards.model import Sketch
from content.notes.groups import grouped
from content.notes.language.typography import fold

_STEM = 6
_LEAST = 3
# A hostile note lists thousands of needs; a reader confuses those of one page.
_MOST = 200


def told_apart(sketches: Sequence[Sketch]) -> tuple[list[Sketch], list[Sketch]]:
    """Those that one thing answers, and those that a fuller need leads elsewhere.

    «Flux → Kinesis» beside «Flux vers S3 sans code → Firehose»: both answer the first.
    """
    needs = [one for one in sketches if one.fact.shape == "need"]
    vague: set[int] = set()
    for group in grouped(needs, lambda one: one.fact.note).values():
        said = [(_stems(one), one) for one in group[:_MOST]]
        vague.update(
            id(one)
            for stems, one in said
            if any(
                stems <= others and fold(one.answer) not in fold(other.answer)
                for others, other in said
                if other is not one
            )
        )
    kept = [one for one in sketches if id(one) not in vague]
    return kept, [one for one in needs if id(one) in vague]


def _stems(sketch: Sketch) -> frozenset[str]:
    """The words that tell of a need; all of them where none is long enough."""
    said = fold(sketch.fact.attribute).split()
    return frozenset(word[:_STEM] for word in said if len(word) > _LEAST) or frozenset(
        said
    )
