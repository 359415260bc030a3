"""Names as a note spells them most often: a slip in a heading is put right by the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from content.notes.language.typography import (
    fold,
)

_LONG_WORD = re.compile(r"[A-Z][A-Za-z]{4,}")
_OFTEN = 3


class Spelling:
    """The spelling most of a note uses, for names misspelt in a heading."""

    def __init__(self, text: str) -> None:
        self._counts = Counter(_LONG_WORD.findall(text))
        self._frequent: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word, seen in self._counts.items():
            if seen >= _OFTEN:
                self._frequent[word[0], len(word)].append(word)
        self._better: dict[str, str] = {}
        self._corrected: dict[str, str] = {}

    def corrected(self, text: str) -> str:
        known = self._corrected.get(text)
        if known is None:
            known = self._corrected[text] = self._correct(text)
        return known

    def _correct(self, text: str) -> str:
        for word in _LONG_WORD.findall(text):
            if word not in self._better:
                self._better[word] = self._likelier(word)
            if self._better[word] != word:
                text = text.replace(word, self._better[word])
        return text

    def _likelier(self, word: str) -> str:
        """A spelling one letter or a swap away, used three times as often."""
        count = self._counts[word]
        if count > 2:
            return word
        near = [
            other
            for length in range(len(word) - 1, len(word) + 2)
            for other in self._frequent.get((word[0], length), ())
            if self._counts[other] >= _OFTEN * max(count, 1) and _near(word, other)
        ]
        return max(near, key=lambda other: (self._counts[other], other), default=word)


def _near(word: str, other: str) -> bool:
    """Same letters in another order, or one letter more or less in the middle."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    if word.rstrip("s") == other.rstrip("s") or fold(word) == fold(other):
        return False
    if sorted(word) == sorted(other):
        return sum(a != b for a, b in zip(word, other, strict=True)) == 2
    short, long = sorted((word, other), key=len)
    if len(short) == len(long):
        return False
    return any(long[:i] + long[i + 1:] == short for i in range(2, len(long) - 2))  # fmt: skip
