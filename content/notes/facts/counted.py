"""Letters and numbers that headings are counted by, proven by their order.

«B. CloudTrail» is about CloudTrail where «A. CloudWatch» stands before it, and «T2.
Fargate» behind «T1. Lambda» about Fargate; alone, either may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts.text import HEADINGS, TextOf
from content.notes.groups import grouped

_COUNT = re.compile(
    r"\s*(?P<open>[\[(]?)(?P<above>(?:(?:[IVX]{1,6}|[A-Z]|\d{1,2})\.\s?)*)"
    r"(?P<stem>[A-Z](?=\d))?(?P<count>\d{1,2}|[IVX]{1,6}|[A-Z])"
    r"\s?(?P<end>[\])]?\s?[.:|/–—-]|[\])])\s+(?=\S)"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


class _Counted(NamedTuple):
    heading: Element
    # Of those that are counted alike: «T1.» and «T2.».
    series: tuple[str, ...]
    told: str
    length: int


def uncounted(root: Element, text_of: TextOf) -> TextOf:
    """`text_of`, but for what the headings below the root are counted by."""
    headings = [one for one in root.iter() if one.tag in HEADINGS]
    found = [*filter(None, (_counted(one, text_of(one)) for one in headings))]
    lengths = {
        one.heading: one.length
        for series in grouped(found, lambda one: one.series).values()
        for one in _in_order(series)
    }
    if not lengths:
        return text_of
    return lambda element: text_of(element)[lengths.get(element, 0) :]


def _counted(heading: Element, text: str) -> _Counted | None:
    found = _COUNT.match(text)
    if not found or not any(map(str.isalpha, found[0])):
        # What every text without its numbering leaves out.
        return None
    above = "." if found["above"] else ""
    stem, end = f"{above}{found['stem'] or ''}", found["end"].strip()
    alike = str(heading.tag), found["open"], stem, end
    return _Counted(heading, alike, found["count"], found.end())


def _in_order(series: Sequence[_Counted]) -> Iterator[_Counted]:
    """Those from a first one on, each the next of the one before: A, B, C and A, B."""
    for value in (_place, _roman):
        places = [value(one.told) for one in series]
        goes_on = [after in {before + 1, 1} for before, after in pairwise(places)]
        counts = any(after == before + 1 for before, after in pairwise(places))
        if places[0] == 1 and counts and all(goes_on):
            yield from series
            return


def _place(count: str) -> int:
    """1 of «1» and of «A», 0 of «II»."""
    if count.isdigit():
        return int(count)
    return ord(count) - ord("A") + 1 if len(count) == 1 else 0


def _roman(count: str) -> int:
    """2 of «II», 0 of what is none."""
    if not set(count) <= _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in count]
    less = sum(2 * one for one, after in pairwise(values) if one < after)
    return sum(values) - less
