"""On which line does a passage begin that stands in a paragraph of several?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from content.notes.facts.model import Skipped
from content.notes.language.typography import fold
from content.notes.markdown.lines import texts_of

# Enough to know a sentence by; more might have been repaired in it.
_FIRST = 4
# Of the lines of a paragraph: a hostile one has thousands, and as many passages.
_MOST = 40


def on_their_lines(skipped: Iterable[Skipped], text: str) -> Iterator[Skipped]:
    """Each with the line that it is typed on, not the first one of its paragraph."""
    lines = texts_of(text)
    for one in skipped:
        below = lines[one.line - 1 : one.line - 1 + _MOST] if one.line else []
        alone = not any(below[1:2])
        offset = 0 if alone else _begins(fold(one.text), _paragraph(below))
        yield one._replace(line=one.line + offset) if offset else one


def _paragraph(lines: Iterable[str]) -> list[str]:
    return list(takewhile(bool, map(fold, lines)))


def _begins(text: str, lines: Sequence[str]) -> int:
    """How many of the folded lines stand above it; 0 where none begins as it does."""
    first = " ".join(text.split()[:_FIRST])
    if not first:
        return 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        place = f" {line} {following} ".find(f" {first} ")
        if 0 <= place < len(line):
            return number
    return 0
