"""Which cards may ask the same as another one, for a person to choose among."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from content.search.words import folded, terms


def nearest(text: str, others: Mapping[str, str], *, most: int) -> list[str]:
    """Keys of the texts that share words with `text`, those alike most first.

    A word counts for the more the rarer it is: how many texts hold it.
    """
    words = set(folded(text).split())
    by_key = {key: set(folded(other).split()) for key, other in others.items()}
    held = Counter(word for found in by_key.values() for word in found)

    def weight(of: Iterable[str]) -> float:
        return sum(1 / (held[word] or 1) for word in of)

    alike = {
        key: weight(words & found) / weight(words | found)
        for key, found in by_key.items()
        if words & found
    }
    return sorted(alike, key=lambda key: (-alike[key], key))[:most]


def holding(query: str, others: Mapping[str, str]) -> dict[str, str]:
    """Those of the texts that hold each word of the query, or what begins with it."""
    wanted = terms(query)
    return {
        key: text
        for key, text in others.items()
        if all(f" {word}" in f" {folded(text)}" for word in wanted)
    }
