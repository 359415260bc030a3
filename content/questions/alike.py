"""Stems that ask nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from content.notes.language.typography import fold

# Words in a row that two stems share, as a part of those that either has.
NEARLY = 0.5
_RUN = 3


def pairs(stems: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """The places of two stems, the earlier first, and how alike they are up to 1."""
    runs = [_runs(stem) for stem in stems]
    holders: dict[tuple[str, ...], list[int]] = {}
    for later, mine in enumerate(runs):
        shared = Counter(other for run in mine for other in holders.get(run, ()))
        for earlier, number in sorted(shared.items()):
            alike = number / (len(mine) + len(runs[earlier]) - number)
            if alike >= NEARLY:
                yield earlier, later, alike
        for run in mine:
            holders.setdefault(run, []).append(later)


def _runs(stem: str) -> set[tuple[str, ...]]:
    words = fold(stem).split()
    return {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
