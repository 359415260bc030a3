"""Nines: «11 9’s» says once more what «99.999999999%» says."""

from __future__ import annotations

import re

from content.notes.cards.placing import Span

_COUNT = re.compile(r"(?P<count>\d{1,2})\s?x?\s?(?:9(?:[’']?s)?(?!\d)|nines|neufs?)\b")
_SHARE = re.compile(r"(?<!\d)9[\d.,]*9(?:\s?%)?")
_GLOSS = re.compile(r"(?P<bare>.+?)\s(?P<gloss>\((?P<inside>[^()]+)\))$")


def is_said_twice(text: str, span: Span) -> bool:
    """The text holds both, and what is hidden is part of one of them."""
    pairs = (
        (many, share)
        for many in _COUNT.finditer(text)
        for share in _SHARE.finditer(text)
        if int(many["count"]) == share[0].count("9")
    )
    return any(
        span[0] < found.end() and found.start() < span[1]
        for pair in pairs
        for found in pair
    )


def glossed(text: str) -> tuple[str, str]:
    """«99.99% availability», «(4 nines)» of what ends with both, else the whole and ""."""
    found = _GLOSS.match(text)
    if not found or not (
        _COUNT.fullmatch(found["inside"]) or _SHARE.fullmatch(found["inside"])
    ):
        return text, ""
    return found["bare"], found["gloss"]
