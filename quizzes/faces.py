"""What a card shows this time: its words, its options in an order, how it is answered.

Everything follows from the card and how often it was seen, so that one showing stays
the same from the question to its answer, in every tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from content import drills
from content.models import Card
from content.notes.cards.cloze import BLANK
from quizzes import fuzz
from quizzes.trail import told
from quizzes.typed import without_gloss

_LETTERS = "abcdefgh"
# With what parts it from the next.
_WORD = re.compile(r"[^\s-]+[\s-]*")
_MOST_TYPED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of card as the learner sees it."""

    name: str
    word: str | Promise
    icon: str
    # Whether short answers can be typed, and whether options are there from the start.
    is_typed: bool = False
    is_chosen: bool = False


KINDS = {
    kind.name: kind
    for kind in (
        Kind("attribute", pgettext_lazy("card", "Fact"), "pin", is_typed=True),
        Kind("definition", pgettext_lazy("card", "Definition"), "book-a"),
        Kind("written", pgettext_lazy("card", "Question"), "pencil"),
        Kind("term", pgettext_lazy("card", "Term"), "tag", is_typed=True),
        Kind("acronym", pgettext_lazy("card", "Acronym"), "case-upper", is_typed=True),
        Kind("enumeration", pgettext_lazy("card", "List"), "list-checks"),
        Kind("number", pgettext_lazy("card", "Number"), "hash", is_typed=True),
        Kind(
            "comparison", pgettext_lazy("card", "Comparison"), "scale", is_chosen=True
        ),
        Kind("cloze", pgettext_lazy("card", "Gap"), "text-cursor-input", is_typed=True),
        Kind("choice", pgettext_lazy("card", "Choice"), "list-todo", is_chosen=True),
        Kind("drill", pgettext_lazy("card", "Exercise"), "calculator", is_typed=True),
    )
}


@dataclass(frozen=True, slots=True)
class Option:
    letter: str
    text: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to recall, with the key that ticks it off."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence around what it leaves out, which is there as the note writes it."""

    before: str
    hidden: str
    after: str


@dataclass(frozen=True, slots=True)
class Initial:
    """A part of an expansion: the letter of the acronym, where it gives one, first."""

    letter: str
    rest: str


@dataclass(frozen=True, slots=True)
class Face:
    """One showing of a card. What a kind has no use for is empty."""

    kind: Kind
    prompt: str
    answer: str
    can_type: bool
    options: tuple[Option, ...]
    items: tuple[Item, ...]
    pairs: tuple[tuple[str, str], ...]
    initials: tuple[Initial, ...]
    gap: Gap | None
    # Headings over the card, but those that say its answer.
    trail: str = ""
    # How a drill comes to its answer, a sentence each; and the rule it follows.
    steps: tuple[str, ...] = ()
    rule: str = ""
    # What is as good as the answer when typed.
    short: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether its answer is words and nothing else: that of most cards."""
        return not (self.items or self.pairs or self.initials or self.gap)

    @property
    def right(self) -> Option | None:
        return next((option for option in self.options if option.is_right), None)


def face(card: Card, *, reps: int) -> Face:
    """Of a card seen `reps` times before."""
    if card.drill:
        chance = _chance(card, reps)
        return _drill_face(card, drills.exercise(card.drill, chance), chance)
    kind = KINDS.get(card.kind, KINDS["attribute"])
    pairs = _pairs(card.items) if kind.name == "comparison" else ()
    is_short = len(without_gloss(card.answer).split()) <= _MOST_TYPED_WORDS
    return Face(
        kind=kind,
        prompt=card.prompt,
        answer=card.answer,
        can_type=kind.is_typed and is_short and not card.items,
        options=_shuffled(
            (*card.choices, card.answer), card.answer, _chance(card, reps)
        )
        if card.choices
        else (),
        items=() if pairs else tuple(map(Item, _LETTERS, card.items)),
        pairs=pairs,
        initials=_initials(card) if kind.name == "acronym" else (),
        gap=_gap(card) if kind.name == "cloze" else None,
        trail=told(
            card.context,
            answer=card.answer,
            acronym=card.subject if kind.name == "acronym" else "",
        ),
    )


def _chance(card: Card, reps: int) -> Random:
    return Random(fuzz.seed(card.pk, reps))  # noqa: S311 - no secret hangs on it


def _drill_face(card: Card, exercise: drills.Exercise, chance: Random) -> Face:
    return Face(
        kind=replace(KINDS["drill"], is_chosen=bool(exercise.options)),
        prompt=exercise.prompt,
        answer=exercise.answer,
        can_type=not exercise.options,
        options=_shuffled(exercise.options, exercise.answer, chance),
        items=(),
        pairs=(),
        initials=(),
        gap=None,
        trail=card.context,
        steps=exercise.steps,
        rule=f"{card.prompt} {card.answer}",
        short=exercise.short,
    )


def _shuffled(texts: Iterable[str], right: str, chance: Random) -> tuple[Option, ...]:
    """Every order as likely as any other."""
    ordered = sorted({*texts})
    chance.shuffle(ordered)
    return tuple(
        Option(letter, text, is_right=text == right)
        for letter, text in zip(_LETTERS, ordered, strict=False)
    )


def _pairs(items: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """«GSI : autre clé» as a name and what is said of it; none where one has no name."""
    parts = [item.replace("\u00a0:", " :").partition(" : ") for item in items]
    if not all(name and said for name, _, said in parts):
        return ()
    return tuple((name.strip(), said.strip()) for name, _, said in parts)


def _initials(card: Card) -> tuple[Initial, ...]:
    """Its words, the letters of the acronym apart; empty where they do not agree."""
    letters = [one for one in card.subject.casefold() if one.isalnum()]
    parts: list[Initial] = []
    for word in _WORD.findall(card.answer):
        if letters and word.casefold().startswith(letters[0]):
            letters.pop(0)
            parts.append(Initial(word[0], word[1:]))
        else:
            parts.append(Initial("", word))
    return () if letters else tuple(parts)


def _gap(card: Card) -> Gap | None:
    before, blank, after = card.prompt.partition(BLANK)
    if not blank:
        return None
    place = card.value.casefold().find(card.answer.casefold())
    # The answer alone begins with a capital, which the sentence may not have.
    hidden = card.value[place : place + len(card.answer)] if place >= 0 else card.answer
    return Gap(before, hidden, after)
