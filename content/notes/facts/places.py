"""Which of the headings above name what the note itself speaks of.

«SNMP» over a list is a place to put a question in where sentences name it too; «REP»
and «QoS» that stand in their titles alone may be anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from content.notes.facts.domains import domain_of
from content.notes.language.french.phrasing import brief
from content.notes.language.memory import kept
from content.notes.language.names import mentions, short_name
from content.notes.language.titles import tells_kinds
from content.notes.language.typography import fold

# Its title is one; so many more are no chance.
_LEAST_TIMES = 3
_LEAST_PARTS = 4
# «Passerelles Internet et NAT» are two.
_SEVERAL = re.compile(r"[,/&+]|\s(?:et|ou|and|or|vs\.?)\s")


@kept(256)
def _title_among(headings: tuple[str, ...]) -> str:
    """«Active Directory (AD)», where the headings after it name it again and again."""
    first, *others = headings or ("",)
    domain = domain_of((first,)) if len(others) >= _LEAST_PARTS else None
    if not domain or _SEVERAL.search(first):
        return ""
    named = sum(mentions(one, domain.name) for one in others)
    return first if named >= _LEAST_TIMES else ""


class Places:
    """Of one note, known by its text, headings and all.

    `title` stands at the head of a note whose other parts stand beside it, not below.
    """

    def __init__(self, text: str, headings: tuple[str, ...] = ()) -> None:
        self.title = _title_among(headings)
        self._words = fold(text).split()
        self._known: dict[str, bool] = {}
        self._found: dict[tuple[str, ...], tuple[str, ...]] = {}

    def among(self, trail: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the headings that name a domain which the text speaks of."""
        if trail not in self._found:
            at = max((i for i, one in enumerate(trail) if tells_kinds(one)), default=0)
            found = tuple(filter(self._is_known, trail[at:]))
            self._found[trail] = found or tuple(filter(None, (self.title,)))
        return self._found[trail]

    def _is_known(self, heading: str) -> bool:
        if heading not in self._known:
            self._known[heading] = self._is_spoken_of(heading)
        return self._known[heading]

    def _is_spoken_of(self, heading: str) -> bool:
        domain = domain_of((heading,))
        if not domain or _SEVERAL.search(heading):
            return False
        # «Secure Shell (SSH)» is spoken of by its letters.
        spoken = {fold(short_name(domain.name)), fold(brief(domain.name))}
        return sum(map(self._times, spoken)) >= _LEAST_TIMES

    def _times(self, name: str) -> int:
        told = name.split()
        # Where the rarest of its words stands: a long text is not walked for each name.
        rarest = min(told, key=lambda word: len(self._at.get(word, ())), default="")
        before = told.index(rarest) if told else 0
        starts = [at - before for at in self._at.get(rarest, ()) if at >= before]
        return sum(self._words[at : at + len(told)] == told for at in starts)

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        """Where each word of the text stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            found[word].append(at)
        return found
