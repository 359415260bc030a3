"""Words as they are compared: without case, accents or punctuation."""

from __future__ import annotations

import re

from content.notes.language.typography import fold_unkept

_POINT = re.compile("[.,]")
# Beyond these a query says no more about what is looked for.
MOST_TERMS = 8
LONGEST_TERM = 40


def folded(text: str) -> str:
    """Words parted by single spaces, the same on each database."""
    # What is kept would be every page that was ever indexed.
    plain = fold_unkept(text)
    if "." in plain or "," in plain:
        return " ".join(_POINT.sub(" ", plain).split())
    return plain


def terms(query: str) -> tuple[str, ...]:
    """What an entry must hold, each as the beginning of a word."""
    words = dict.fromkeys(folded(query[:400]).split())
    return tuple(word[:LONGEST_TERM] for word in words)[:MOST_TERMS]
