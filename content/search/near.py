"""What may a query have meant that finds nothing?

Each of its words that the course never says stands for the nearest one that it does:
misspelt, or as another language spells it, «security» for «sécurité».
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache

from content.models import Course, SearchEntry
from content.search.words import folded, terms

_SHORTEST = 3
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
# How much of their letters two words share that are near, and by how many letters one
# may be longer.
_ALIKE, _LONGER = 0.75, 2


def nearest(course: Course, query: str) -> str | None:
    """A query whose words the course all says; None where one has no word near it.

    Where it says them all, but nowhere together, others near them.
    """
    said = _words(course.pk, course.revision)
    known, wanted = sorted(said), terms(query)
    if all(_is_said(term, known) for term in wanted):
        found = [_near(term, known) or term for term in wanted]
    else:
        found = [
            term if _is_said(term, known) else _near(term, known) or ""
            for term in wanted
        ]
    if "" in found or (*found,) == wanted:
        return None
    return " ".join(said.get(word, word) for word in found)


def unsaid(course: Course, query: str) -> list[str]:
    """Words of the query, as they are typed, with which none of the course begins."""
    known = sorted(_words(course.pk, course.revision))
    return [
        word
        for word in dict.fromkeys(_WORD.findall(query))
        if not _is_said(folded(word), known)
    ]


def _is_said(term: str, known: Sequence[str]) -> bool:
    """Whether a word begins with it. Of the shortest nothing is known."""
    place = bisect_left(known, term)
    begins = place < len(known) and known[place].startswith(term)
    return begins or len(term) < _SHORTEST


def _near(term: str, known: Sequence[str]) -> str | None:
    """The word most like it that does not begin with it, but as it does."""
    alike = [
        word
        for word in known
        if word[:1] == term[:1]
        and abs(len(word) - len(term)) <= _LONGER
        and not word.startswith(term)
    ]
    return next(iter(get_close_matches(term, alike, 1, _ALIKE)), None)


@lru_cache(maxsize=4)
def _words(course: int, _revision: int) -> dict[str, str]:
    """As they are compared, each with how it is first written."""
    entries = SearchEntry.objects.filter(course=course)
    found: dict[str, str] = {}
    for texts in entries.values_list("title", "body").iterator():
        for text in texts:
            for word in _WORD.findall(text):
                if (plain := folded(word)) and " " not in plain:
                    found.setdefault(plain, word.lower())
    return found
