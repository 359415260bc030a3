"""A fact, a passage that gave none, and how a fact was written."""

from __future__ import annotations

from typing import Literal, NamedTuple

from content.notes.language.base import Language, Topic

Shape = Literal[
    "attribute",  # subject · attribute · value: a cell, «**Coût** : faible»
    "definition",  # a term and what it is
    "enumeration",  # several items under one label
    "statement",  # a sentence about the subject, nothing in it labelled
    "acronym",  # RCU, Read Capacity Unit
    "translation",  # a term and its English name
    "rule",  # a condition and what to choose under it
    "need",  # a need and the service, tool or option that answers it
    "question",  # a question asked in the note and its answer
    "quiz",  # a question with options; `items` are those that are not right
    "matrix",  # a cell that row and column name together
    "mention",  # what is said of one of several names side by side
    "contrast",  # two things to tell apart, named only
]


# What is asked as a side of a thing: one value, or several.
SIDES: frozenset[Shape] = frozenset({"attribute", "enumeration"})


class Fact(NamedTuple):
    """One thing a note says.

    `attribute` is "" for definitions and statements. `column` is the same for facts
    of the same kind beside each other (cells of one column, siblings of one list):
    distractors come from there. `header`: the attribute heads a column. `prose`:
    one sentence of several. `first`: nothing was said of the subject before. `note` is the file, where several are read.
    `group` is the same for facts of one row or parent. `line` is the 1-based source
    line, `anchor` an id of the page. `typed` are commands it begins with, which keep
    their case, `told` the headings above that name what the note speaks of.
    """

    subject: str
    attribute: str
    value: str
    shape: Shape
    trail: tuple[str, ...]
    line: int
    anchor: str
    scope: str = ""
    category: str = ""
    items: tuple[str, ...] = ()
    emphasis: tuple[str, ...] = ()
    open_ended: bool = False
    column: str = ""
    group: str = ""
    language: Language = "fr"
    note: str = ""
    header: bool = False
    prose: bool = False
    first: bool = False
    typed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def topic(self) -> Topic:
        return Topic(self.subject, self.scope, self.category)


class Skipped(NamedTuple):
    """A passage that made no card, and why, in the words shown to the instructor.

    `twin` is the key of the card of another note that states the same fact, `anchor`
    the id of its place; "" where it stands in none, as front matter does.
    """

    line: int
    text: str
    reason: str
    note: str = ""
    twin: str = ""
    anchor: str = ""
