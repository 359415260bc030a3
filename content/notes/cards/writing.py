"""Facts in, cards out: sketched by kind, polished, chosen, keyed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from content.notes import identity
from content.notes.cards.model import Draft, Sketch
from content.notes.cards.polish import polished, refusal
from content.notes.cards.registry import sketches
from content.notes.cards.selection import select
from content.notes.facts import reasons
from content.notes.facts.model import Fact, Skipped

LessonOf = Callable[[Fact], str]


def write(
    facts: Iterable[Fact], lesson_of: LessonOf
) -> tuple[tuple[Draft, ...], tuple[Skipped, ...]]:
    """The cards of facts, and those that made none. `lesson_of` gives a lesson's slug.

    All facts of a course together: keys are unique, one fact makes one card, and one
    question has one answer among all that are given.
    """
    accepted: list[Sketch] = []
    skipped: list[Skipped] = []
    for fact in facts:
        good, refused = _sketched(fact)
        accepted += good
        skipped += refused
    chosen, dropped = select(accepted)
    chosen.sort(key=lambda one: (one.fact.note, one.fact.line, one.prompt))
    return _keyed(chosen, lesson_of), (*skipped, *dropped)


def _sketched(fact: Fact) -> tuple[list[Sketch], list[Skipped]]:
    good: list[Sketch] = []
    refused: list[Skipped] = []
    for sketch in map(polished, sketches(fact)):
        if reason := refusal(sketch):
            refused.append(Skipped(fact.line, fact.value, reason, fact.note))
        else:
            good.append(sketch)
    if not good and not refused:
        refused.append(Skipped(fact.line, fact.value, reasons.NO_QUESTION, fact.note))
    return good, refused if not good else []


def _keyed(chosen: list[Sketch], lesson_of: LessonOf) -> tuple[Draft, ...]:
    keys = identity.keys([_identity(sketch) for sketch in chosen])
    return tuple(
        _draft(sketch, key, lesson_of(sketch.fact))
        for sketch, key in zip(chosen, keys, strict=True)
    )


def _identity(sketch: Sketch) -> identity.Identity:
    fact = sketch.fact
    return identity.Identity(
        subject=f"{fact.scope} {fact.subject}".strip(),
        attribute=fact.attribute or sketch.asks,
        kind=sketch.kind,
        trail=" › ".join(fact.trail),
        asks=sketch.asks or sketch.prompt,
    )


def _draft(sketch: Sketch, key: str, lesson: str) -> Draft:
    fact = sketch.fact
    return Draft(
        key=key, kind=sketch.kind, lesson=lesson, anchor=fact.anchor,
        context=" › ".join(fact.trail), prompt=sketch.prompt, answer=sketch.answer,
        choices=sketch.choices, items=sketch.items, subject=fact.subject,
        attribute=fact.attribute or sketch.asks, value=fact.value, group=fact.group,
        line=fact.line, note=fact.note, also=sketch.also,
    )  # fmt: skip
