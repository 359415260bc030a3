"""Which cards are about the very words of a query?

Whoever looks for «eventually» wants the lesson that says what it means before those
that merely hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.names import VENDORS
from content.search.words import folded

_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_ARTICLES = frozenset(["l", "le", "la", "les", "un", "une", "the", "a", "an"])


def is_about(subject: str, wanted: tuple[str, ...]) -> bool:
    """Whether the subject of a card is what these folded words name.

    «Le RPO (Recovery Point Objective)» is by either name, «L’adverbe « eventually »» by
    what it quotes, and «Amazon S3» without its vendor too.
    """
    return any(name == " ".join(wanted) for name in _names(subject))


def _names(subject: str) -> Iterator[str]:
    if quoted := _QUOTED.findall(subject):
        yield from map(folded, quoted)
        return
    for text in (subject, _BRACKETED.sub(" ", subject), *_BRACKETED.findall(subject)):
        words = folded(text).split()
        if words[:1] and words[0] in _ARTICLES:
            words = words[1:]
        yield " ".join(words)
        if words[1:] and words[0] in VENDORS:
            yield " ".join(words[1:])
