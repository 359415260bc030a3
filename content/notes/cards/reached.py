"""Reached: the one number that an English sentence ends with, though no unit follows.

«Small volumes can burst IOPS to […]», «An account can have up to […] snapshots»: what
is counted stands before or behind the number, and is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.cloze import BLANK, blanked, may_be_blanked
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.services import is_known
from content.notes.language.typography import words

_REACHED = re.compile(
    r"\b(?:up to|at least|at most|over|more than|to|is|are|of) (?P<number>\d[\d,]*k?)"
    r"(?: (?:[a-z-]+ ){0,3}[a-z]{3,}s)?\.?$"
)
_NUMBER = re.compile(r"(?<![\w.,/-])\d[\d.,]*k?(?![\w/-])")
_ONE = frozenset({"0", "1"})
_LEAST = 4


def write(fact: Fact) -> Iterator[Sketch]:
    """The number, where the sentence holds no other and is about something named."""
    text = fact.value
    found = _REACHED.search(text) if fact.language == "en" else None
    if found is None or len(_NUMBER.findall(text)) != 1 or found["number"] in _ONE:
        return
    named = is_known(fact.subject)
    leans = asker(fact.language).leans(text)
    if not named or leans or not may_be_blanked(fact, text):
        return
    start, end = found.span("number")
    left = f"{text[:start]}{BLANK}{text[end:]}"
    if len(words(left)) >= _LEAST:
        yield blanked(fact, left, found["number"])
