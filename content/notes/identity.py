"""What makes a card the same card: its key. How it is found again: content.notes.matching.

A key comes from subject, attribute and kind, normalised, never from the value, the
wording or the position. Where that is not unique the heading path tells apart, then
what is asked. See invariant 1 in the design.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from content.notes.language.memory import kept
from content.notes.language.names import VENDORS
from content.notes.language.typography import fold, plain


class Identity(NamedTuple):
    """What a key is made of, from the most to the least stable."""

    subject: str
    attribute: str
    kind: str
    trail: str = ""
    asks: str = ""


@kept(16384)
def normalised(text: str) -> str:
    """Case, accents, apostrophes, emoji and markup made one; no vendor before names."""
    tokens = fold(plain(text)).split()
    if len(tokens) > 1 and tokens[0] in VENDORS:
        tokens = tokens[1:]
    return " ".join(tokens)


def keys(identities: Sequence[Identity]) -> tuple[str, ...]:
    """One key for each identity, unique, and independent of their order.

    Subject, attribute and kind where they are unique; with the headings where those
    tell apart; with what is asked where even they do not.
    """
    levels: tuple[Callable[[Identity], tuple[str, ...]], ...] = (
        lambda one: (one.subject, one.attribute, one.kind),
        lambda one: (one.subject, one.attribute, one.kind, one.trail),
        lambda one: (one.subject, one.attribute, one.kind, one.trail, one.asks),
    )
    found: dict[int, str] = {}
    left = list(range(len(identities)))
    for level in levels:
        parts = {i: tuple(map(normalised, level(identities[i]))) for i in left}
        counted = Counter(parts.values())
        found |= {i: _digest(parts[i]) for i in left if counted[parts[i]] == 1}
        left = [i for i in left if i not in found]
    if left:
        raise ValueError("two cards ask the same thing of the same place")
    return tuple(found[i] for i in range(len(identities)))


def _digest(parts: tuple[str, ...]) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=12).hexdigest()
