"""A card not yet in any database, and the sketch it starts from."""

from __future__ import annotations

from typing import Any, NamedTuple

from content.notes.facts.model import Fact

# Kinds whose question names a thing and asks what is said of it, without its figures
# and with them.
SAYS = frozenset({"definition", "attribute"})
SAYS_OR_COUNTS = SAYS | {"number"}
# Nobody recalls more of one list, nor reads more of an answer.
MOST_ITEMS, MOST_WORDS = 6, 40


class Sketch(NamedTuple):
    """What a kind proposes for a fact, before polish, choice and keys.

    `asks` says value-independently what is asked, where the attribute of the fact
    does not (the blanked sentence of a cloze).
    """

    fact: Fact
    kind: str
    prompt: str
    answer: str
    items: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    asks: str = ""
    also: tuple[str, ...] = ()
    drill: dict[str, Any] | None = None


class Draft(NamedTuple):
    """A card as the rest of the app sees it.

    `drill` is a rule of `content.drills` where the card asks fresh numbers each time:
    its prompt and answer then are the rule in words.
    `context`, `prompt`, `answer`, `items` and `choices` are plain text; `context` is
    the trail of headings. `choices` are distractors only. `group` is the same for
    siblings. `anchor` is an id of the page and `also` those of other places that state
    the same fact. `line` is the 1-based source line.
    """

    key: str
    kind: str
    lesson: str
    anchor: str
    context: str
    prompt: str
    answer: str
    choices: tuple[str, ...]
    items: tuple[str, ...]
    subject: str
    attribute: str
    value: str
    group: str
    line: int
    note: str = ""
    also: tuple[str, ...] = ()
    drill: dict[str, Any] | None = None
