"""How much of the notes is read: told to whoever waits for the plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from content.importing.gathering import Upload

# Takes the bytes that are read, and those that there are.
Progress = Callable[[int, int], None]


def unseen(_done: int, _total: int) -> None:
    """Nobody waits."""


def in_turn(sources: Collection[Upload], progress: Progress) -> Iterator[Upload]:
    """Each in its turn, whoever takes the next having read the one before."""
    total = sum(len(source.data) for source in sources)
    done = 0
    for source in sources:
        progress(done, total)
        yield source
        done += len(source.data)
    progress(total, total)
