"""What makes a card the same card: its key, and how old and new ones are matched.

A key comes from subject, attribute and kind, normalised, never from the value, the
wording or the position. Where that is not unique the heading path tells apart, then
what is asked. See invariant 1 in the design.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from content.notes.groups import grouped
from content.notes.language.typography import fold, plain

How = Literal["same", "moved", "reworded", "elsewhere", "new", "gone"]
_SIMILAR = 0.6
_VENDOR = {"amazon", "aws"}


@dataclass(frozen=True)
class Identity:
    """What a key is made of, from the most to the least stable."""

    subject: str
    attribute: str
    kind: str
    trail: str = ""
    asks: str = ""


@dataclass(frozen=True)
class Known:
    """A card as the matching sees it; `trail` is its headings, joined."""

    key: str
    anchor: str
    trail: str
    prompt: str
    answer: str


@dataclass(frozen=True)
class Match:
    """An old card and the new one it became; one of them is None for new and gone.

    `how`: same (same key, same place), moved (same key, other headings), reworded
    (another key at the same place, similar text), elsewhere (another key and place,
    same text), new, gone. Whether the answer changed is for the caller to compare.
    """

    old: Known | None
    new: Known | None
    how: How


@lru_cache(maxsize=16384)
def normalised(text: str) -> str:
    """Case, accents, apostrophes, emoji and markup made one; no vendor before names."""
    tokens = fold(plain(text)).split()
    if len(tokens) > 1 and tokens[0] in _VENDOR:
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


def match(old: Sequence[Known], new: Sequence[Known]) -> tuple[Match, ...]:
    """Pairs every old card with at most one new card, in passes.

    Same key; same place and similar text; same text elsewhere; what is left is gone
    or new. The result holds each card exactly once, old ones in their order, then the
    new ones in theirs.
    """
    pairs: dict[str, tuple[Known, How]] = {}
    free_old, free_new = list(old), list(new)
    for find in (_by_key, _by_place, _by_text):
        for before, after, how in find(free_old, free_new):
            pairs[before.key] = (after, how)
        taken = {after.key for after, _ in pairs.values()}
        free_old = [one for one in old if one.key not in pairs]
        free_new = [one for one in new if one.key not in taken]
    matched = [
        Match(one, *pairs[one.key]) if one.key in pairs else Match(one, None, "gone")
        for one in old
    ]
    return (*matched, *(Match(None, one, "new") for one in free_new))


_Pair = tuple[Known, Known, How]


def _by_key(old: Sequence[Known], new: Sequence[Known]) -> list[_Pair]:
    by_key = {one.key: one for one in new}
    return [
        (one, by_key[one.key],
         "same" if one.trail == by_key[one.key].trail else "moved")
        for one in old if one.key in by_key
    ]  # fmt: skip


def _by_place(old: Sequence[Known], new: Sequence[Known]) -> list[_Pair]:
    """Under the same headings, the likeliest pairs first."""
    groups = grouped(new, lambda one: normalised(one.trail))
    scored = [
        (likeness, before.key, after.key, before, after)
        for before in old
        for after in groups.get(normalised(before.trail), [])
        if (likeness := _likeness(before, after)) >= _SIMILAR
    ]
    return _greedy(scored, "reworded")


def _by_text(old: Sequence[Known], new: Sequence[Known]) -> list[_Pair]:
    groups = grouped(new, _text)
    scored = [
        (1.0, before.key, after.key, before, after)
        for before in old for after in groups.get(_text(before), [])
    ]  # fmt: skip
    return _greedy(scored, "elsewhere")


def _greedy(
    scored: Iterable[tuple[float, str, str, Known, Known]], how: How
) -> list[_Pair]:
    pairs: list[_Pair] = []
    used: set[str] = set()
    for _, old_key, new_key, before, after in sorted(
        scored, key=lambda one: (-one[0], one[1], one[2])
    ):
        if f"<{old_key}" not in used and f">{new_key}" not in used:
            used |= {f"<{old_key}", f">{new_key}"}
            pairs.append((before, after, how))
    return pairs


def _likeness(before: Known, after: Known) -> float:
    prompt = _ratio(before.prompt, after.prompt)
    answer = _ratio(before.answer, after.answer)
    return max((prompt + answer) / 2, prompt if prompt > 0.85 else 0.0)


def _ratio(one: str, other: str) -> float:
    a, b = normalised(one), normalised(other)
    return SequenceMatcher(None, a, b, autojunk=False).ratio() if a or b else 1.0


def _text(one: Known) -> str:
    return f"{normalised(one.prompt)}\x1f{normalised(one.answer)}"
