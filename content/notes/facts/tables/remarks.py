"""Remarks: columns that say of a row whatever its author wanted to keep."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import Passage
from content.notes.language.base import Topic
from content.notes.language.names import mentions
from content.notes.language.services import is_service

_POINTS_TO = re.compile(
    r"[«“\"]\s?(?P<quoted>[^»”\"]+?)\s?[»”\"](?:\s*(?:=>|→|=|->)\s*\S.*)?$"
    r"|(?:mots?[- ]clés?|keywords?)\s*[:=]\s*(?P<said>[^.]{3,60})$", re.I,
)  # fmt: skip
_REQUIRES = re.compile(
    r"(?:nécessite|demande|requiert|exige|requires?|needs?)\s(?P<what>[^.!]+)$", re.I
)
_DIVIDES = re.compile(r"[,;]\s")
_NUMBERS = {
    **{str(number): number for number in range(2, 7)}, "deux": 2, "trois": 3, "quatre": 4,
    "cinq": 5, "six": 6, "two": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
_COUNTED_LIST = re.compile(
    r"(?P<count>\d|deux|trois|quatre|cinq|six|two|three|four|five) "
    r"(?P<what>[^\W\d]+s(?: [^\W\d]+)?)\s?: (?P<items>[^:;]+)$", re.I,
)  # fmt: skip


def read_remark(
    name: str,
    cell: Passage,
    builder: Builder,
    *,
    column: str,
    category: str = "",
    scope: str = "",
) -> None:
    """A list that is counted, figures to remember, or what is particular to the row."""
    topic = Topic(name, scope, category)
    what, items = _listed(cell)
    if _is_beside(name, builder.outline.named):
        builder.skip(f"{name} : {cell.text}", reasons.AMBIGUOUS)
    elif items:
        builder.enumerate(name, what, items, open_ended=False, column=column,
                          category=category, scope=scope)  # fmt: skip
    else:
        # «Quelle est la particularité de X ?» has as many answers as X has sides.
        for line in cell.lines:
            builder.state(topic, line, cell.bold)


def read_hint(name: str, cell: Passage, kind: str, builder: Builder) -> None:
    """What an exam asks of a row: the words that point to it, or what it requires."""
    if found := _POINTS_TO.match(cell.text):
        builder.need(found["quoted"] or found["said"], name, kind=kind)
    elif found := _REQUIRES.match(cell.text):
        label = "Prérequis" if builder.language == "fr" else "Prerequisite"
        builder.attribute(name, label, found["what"], header=True)
    else:
        builder.skip(f"{name} : {cell.text}", reasons.EXAM_ADVICE)


def _is_beside(name: str, subject: str) -> bool:
    """S3 in a table of what calls Lambda: a remark there is about both of them."""
    known = is_service(name) and is_service(subject)
    return known and not mentions(name, subject) and not mentions(subject, name)


def _listed(cell: Passage) -> tuple[str, tuple[str, ...]]:
    """«moteurs» and its items of «4 moteurs : standard, neural…», where they are 4."""
    found = _COUNTED_LIST.match(cell.text)
    items = tuple(map(str.strip, _DIVIDES.split(found["items"]))) if found else ()
    if not found or len(items) != _NUMBERS.get(found["count"].lower(), 0):
        return "", ()
    return found["what"], items
