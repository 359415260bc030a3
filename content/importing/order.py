"""The order in which a course is read, and what has moved in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from content.models import Note
from content.notes.reading import ReadNote

# The cards of a note are numbered from a multiple of this, so that a card put into
# one note leaves the rows of the others as they are.
CARDS_OF_A_NOTE = 1_000_000


def in_order(
    reads: Iterable[ReadNote], stored: Mapping[str, Note]
) -> tuple[ReadNote, ...]:
    """Notes that state their position first, then the others as they came.

    Those that come together stand in the order of their names.
    """

    def place(read: ReadNote) -> tuple[bool, float, list[tuple[int, str]]]:
        known = stored.get(read.file)
        arrival = known.position if known else float("inf")
        stated = read.meta.position
        return (
            stated is None,
            arrival if stated is None else stated,
            _natural(read.file),
        )

    return tuple(sorted(reads, key=place))


def _natural(name: str) -> list[tuple[int, str]]:
    """Numbers by their value: 2-ec2.md before 10-iam.md."""
    parts = re.findall(r"(\d+)|(\D+)", name.casefold())
    return [(int(digits or 0), text) for digits, text in parts]


def out_of_order(places: Sequence[int]) -> set[int]:
    """Indexes of the fewest places without which the others ascend."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, place in enumerate(places):
        length = bisect_left(tails, place)
        previous.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [index]
    staying = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        staying.add(index)
        index = previous[index]
    return set(range(len(places))) - staying


def positions(
    note: int, lines: Sequence[int], others: Sequence[int]
) -> tuple[list[int], list[int]]:
    """The places of the cards of the note of that position, by their lines, and of
    others put between them, each after those of its line; both in reading order."""
    start = note * CARDS_OF_A_NOTE
    after = [bisect_right(lines, line) for line in others]
    return (
        [start + place + bisect_right(after, place) for place in range(len(lines))],
        [start + place + number for number, place in enumerate(after)],
    )
