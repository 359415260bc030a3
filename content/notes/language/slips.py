"""Slips of the pen: a letter missing, doubled or changed places with the next."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property

# Of shorter words, one slip makes another word.
_LEAST = 5


class Slips:
    """Of the folded words of a vocabulary."""

    def __init__(self, vocabulary: Set[str]) -> None:
        self.vocabulary = vocabulary

    def meant(self, folded: str) -> str:
        """The word that this is a slip for, "" where one slip explains none, or two.

        «durablite» is a slip for «durabilite».
        """
        if len(folded) < _LEAST:
            return ""
        return self._known.get(folded, "") or self._known.get(
            folded.removesuffix("s"), ""
        )

    def explains(self, folded: str) -> bool:
        """One of the words, or a slip for some of them, whichever was meant."""
        return folded in self.vocabulary or folded in self._known

    @cached_property
    def _known(self) -> dict[str, str]:
        """The slips of each word, "" for those of several."""
        found: dict[str, str] = {}
        for word in self.vocabulary:
            if len(word) < _LEAST:
                continue
            for slip in _slips_of(word):
                found[slip] = word if found.get(slip, word) == word else ""
        return {
            slip: word for slip, word in found.items() if slip not in self.vocabulary
        }


def _slips_of(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        if 0 < at < len(word) - 1:
            # Without its first or last letter it may be another: «coute», «garanti».
            yield word[:at] + word[at + 1 :]
        yield word[:at] + letter + word[at:]
        if at:
            yield word[: at - 1] + letter + word[at - 1] + word[at + 1 :]
