"""Keys of cards and of questions, each of them given once in a course."""

from __future__ import annotations


def free_key(key: str, keys: set[str]) -> str:
    """The key, numbered where an older row has kept it; from now on among `keys`."""
    free, number = key, 1
    while free in keys:
        number += 1
        free = f"{key}-{number}"
    keys.add(free)
    return free
