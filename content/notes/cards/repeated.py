"""Repeated: one amount that is said of two things, hidden in both places.

«Démarre à […] et grandit par incréments de […]»: were one of them left in sight, it
would give the other away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.cloze import BLANK, blanked, may_be_blanked
from content.notes.cards.measures import is_asked
from content.notes.cards.model import Sketch
from content.notes.cards.quantities import quantities
from content.notes.facts.model import Fact
from content.notes.language.typography import words

# «100 $ + 100 $ à débloquer», «toutes les 6 h, donc une perte de 6 h».
_ADDED_UP = re.compile(r"\s[+=×]\s|\b(?:donc|soit|so|thus)\b")
_DIGITS = re.compile(r"\d+")
# No sentence is as long, and a heap of signs is none.
_LONG = 400
_TWICE, _LEAST, _LEAST_LEFT = 2, 4, 5


def write(fact: Fact) -> Iterator[Sketch]:
    text = fact.value
    digits = _DIGITS.findall(text) if len(text) < _LONG else []
    if len(set(digits)) == len(digits) or _ADDED_UP.search(text):
        return
    counted = [text[start:end] for start, end in quantities(text)]
    if len(set(counted)) == len(counted) or not may_be_blanked(fact, text):
        return
    for much in dict.fromkeys(counted):
        if counted.count(much) != _TWICE or text.count(much) != _TWICE:
            continue
        left = text.replace(much, BLANK)
        spans = [(at, at + len(much)) for at in (text.index(much), text.rindex(much))]
        if len(much) < _LEAST or len(words(left)) < _LEAST_LEFT:
            continue
        if all(is_asked(text, at, fact) for at in spans):
            yield blanked(fact, left, much)
