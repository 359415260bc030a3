"""Facts in, cards out: sketched by kind, polished, chosen, keyed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from content.notes import identity
from content.notes.cards import aside, recall, restricted, statement
from content.notes.cards.choice import Stated, offer, unscaled
from content.notes.cards.comparison import compare, single_out
from content.notes.cards.context import in_context, with_field
from content.notes.cards.difference import columns_apart, differences, is_too_much
from content.notes.cards.drill import drills
from content.notes.cards.left_out import left_out
from content.notes.cards.model import Draft, Sketch
from content.notes.cards.placed_alike import placed_alike
from content.notes.cards.polish import polished, refusal
from content.notes.cards.registry import sketches
from content.notes.cards.scant import is_scant
from content.notes.cards.selection import select
from content.notes.cards.sentences import is_unsure
from content.notes.cards.siblings import chosen, siblings
from content.notes.facts import reasons
from content.notes.facts.model import Fact, Skipped
from content.notes.groups import grouped
from content.notes.language.memory import kept
from content.notes.language.typography import fold

# Ways to ask for the value of an attribute: which one, the values decide, and a key
# follows from no value.
_FACES = {"number": "attribute", "choice": "attribute"}

_PLURAL = re.compile(r"s+(?= |$)")

LessonOf = Callable[[Fact], str]


class Sketched(NamedTuple):
    """What the facts of a note give whatever the others of its course say: cards but for
    distractors and keys, and what made none."""

    picked: tuple[Sketch, ...]
    drills: tuple[Sketch, ...]
    reported: tuple[Skipped, ...]


def write(
    facts: Iterable[Fact], lesson_of: LessonOf, stated: Stated | None = None
) -> tuple[tuple[Draft, ...], tuple[Skipped, ...]]:
    """The cards of facts, and what made none. `lesson_of` gives a lesson's slug.

    The facts of one note: keys are unique in it, one fact makes one card, and one
    question has one answer. `stated` is what its course says, which no distractor may
    say of the same subject.
    """
    facts = tuple(facts)
    return finish(sketch(facts), facts, lesson_of, stated or Stated(facts))


def sketch(facts: Sequence[Fact]) -> Sketched:
    accepted, refused = _sketched(facts)
    picked, dropped = select(accepted)
    return Sketched(tuple(picked), tuple(drills(facts)), (*refused, *dropped))


def finish(
    sketched: Sketched, facts: Sequence[Fact], lesson_of: LessonOf, stated: Stated
) -> tuple[tuple[Draft, ...], tuple[Skipped, ...]]:
    cards = [*offer(sketched.picked, stated), *sketched.drills]
    stated_at = {fact: place for place, fact in enumerate(facts)}
    cards.sort(key=lambda one: _reading_place(one, stated_at))
    reported = sketched.reported
    return _keyed(cards, lesson_of), (*reported, *left_out(cards, reported, facts))


def _reading_place(
    sketch: Sketch, stated_at: Mapping[Fact, int]
) -> tuple[str, int, int, str]:
    """By its line; those of one line, as cells of a row, as the line has them."""
    fact = sketch.fact
    last = len(stated_at)
    return fact.note, fact.line, stated_at.get(fact, last), sketch.prompt


def _sketched(facts: Sequence[Fact]) -> tuple[list[Sketch], list[Skipped]]:
    """Sketches fit to be cards, and for each fact without one the reason."""
    accepted: list[Sketch] = []
    refused: list[Skipped] = []
    left: list[Fact] = []
    silent: list[Fact] = []
    compared = {one.fact: one for one in (*compare(facts), *single_out(facts))}
    asked = {one.fact.column for one in compared.values() if one.fact.header}
    told: set[Fact] = set()
    given: list[Fact] = []
    alone = unscaled(facts)
    for sketch, row in differences(facts):
        if sketch.fact.column not in asked and is_too_much(sketch):
            refused += [_refused(fact, reasons.TOO_LONG) for fact in row]
            told.update(row)
            continue
        good, _ = _fit([sketch]) if sketch.fact.column not in asked else ([], "")
        accepted += good
        told.update(row if good else ())
    for fact in facts:
        if fact in told:
            continue
        if fact in alone:
            refused.append(_refused(fact, reasons.DEPENDENT))
            continue
        tried = [compared[fact]] if fact in compared else sketches(fact)
        good, reason = _fit(tried)
        if not good and reason == reasons.NO_QUESTION:
            good, _ = _fit([*recall.write(fact)])
        good += _besides(fact, good)
        accepted += good
        stated = fact.shape == "statement" and not fact.prose
        if not good and reason == reasons.NO_QUESTION and stated:
            left.append(fact)
        elif not good and reason == reasons.NO_QUESTION:
            silent.append(fact)
        elif not good:
            refused.append(_refused(fact, reason))
            given += [fact] if reason == reasons.GIVEN_AWAY else []
    listed, unlisted = _traits(left, facts)
    told_apart, _ = _fit([*siblings(silent, facts)])
    apart = {sketch.fact for sketch in told_apart}
    unasked = [*(fact for fact in silent if fact not in apart), *unlisted]
    refused += [_refused(fact, reasons.NO_QUESTION) for fact in unasked]
    repeated, _ = _fit([*recall.again(accepted)])
    apart_by_column, _ = _fit([*columns_apart(given, facts), *chosen(facts)])
    written = [*accepted, *told_apart, *listed, *repeated, *apart_by_column]
    return placed_alike(written), refused


def _besides(fact: Fact, asked: Sequence[Sketch]) -> list[Sketch]:
    """Of what a fact says, what its first cards do not ask."""
    good, _ = _fit([*aside.write(fact), *restricted.write(fact, asked)])
    return good


def _fit(tried: Sequence[Sketch]) -> tuple[list[Sketch], str]:
    good: list[Sketch] = []
    reason = reasons.NO_QUESTION
    for sketch in map(polished, tried):
        told = in_context(sketch)
        if why := refusal(sketch):
            reason = why
        elif told is None or (whole := with_field(told, sketch)) is None:
            reason = reasons.NO_SUBJECT
        elif is_scant(told) or is_unsure(whole):
            reason = reasons.NO_QUESTION
        else:
            good.append(whole)
    return good, reason


def _traits(
    left: Sequence[Fact], facts: Sequence[Fact]
) -> tuple[list[Sketch], list[Fact]]:
    """What is left of each topic under one heading as one list, where it is short.

    All that is said there, for a list with gaps would be taken for the whole.
    """
    said = Counter(map(_place, facts))
    unlisted = [fact for fact in left if not statement.is_trait(fact)]
    traits = (fact for fact in left if statement.is_trait(fact))
    topics = grouped(traits, _place)
    listed: list[Sketch] = []
    for place, group in topics.items():
        whole = len(group) == said[place]
        good, _ = _fit(statement.traits(group)) if whole else ([], "")
        listed += good
        if not good:
            unlisted += group
    return listed, unlisted


def _place(fact: Fact) -> tuple[str, ...]:
    return (fact.note, fact.subject, *fact.trail)


def _refused(fact: Fact, reason: str) -> Skipped:
    subject = "" if fact.shape == "statement" else fact.subject
    text = " : ".join(filter(None, (subject, fact.attribute, fact.value)))
    return Skipped(fact.line, text, reason, fact.note, anchor=fact.anchor)


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
        kind=_FACES.get(sketch.kind, sketch.kind),
        trail=" › ".join(fact.trail),
        asks=sketch.asks or sketch.prompt,
    )


def _context(sketch: Sketch) -> str:
    """The headings above, but for those that give the answer away."""
    answer = _unnumbered(sketch.answer)
    shown = [one for one in sketch.fact.trail if answer not in _unnumbered(one)]
    return " › ".join(shown)


@kept(4096)
def _unnumbered(text: str) -> str:
    """«resource record» of «Resource Records»: its words, between spaces."""
    return f" {_PLURAL.sub('', fold(text))} "


def _draft(sketch: Sketch, key: str, lesson: str) -> Draft:
    fact = sketch.fact
    return Draft(
        key=key, kind=sketch.kind, lesson=lesson, anchor=fact.anchor,
        context=_context(sketch), prompt=sketch.prompt, answer=sketch.answer,
        choices=sketch.choices, items=sketch.items, subject=fact.subject,
        attribute=fact.attribute or sketch.asks, value=fact.value, group=fact.group,
        line=fact.line, note=fact.note, also=sketch.also, drill=sketch.drill,
    )  # fmt: skip
