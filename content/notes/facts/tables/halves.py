"""Columns headed by half a name: «Symétrique» and «Asymétrique» of «Chiffrement»."""

from __future__ import annotations

import re

from content.notes.facts.headed import one_of
from content.notes.language.french.articles import is_many
from content.notes.language.french.nouns import agreement, is_common
from content.notes.language.typography import fold

# How adjectives end that tell two sorts of a thing apart.
_ADJECTIVE = re.compile(
    r"[A-ZÀ-Ÿ]?[a-zà-ÿ]{2,}(?:ique|yque|one|erne|if|ive|al|ale|el|elle|aire|able|ible|uble|é|ée|ant|ante|ent|ente)"
)
_LEAST = 2


def in_full(names: tuple[str, ...], heading: str) -> tuple[str, ...]:
    """«Chiffrement symétrique» and its like, where the heading is the noun they qualify.

    The names as they are where any of them is more than an adjective, or the heading
    says something else than that noun and the adjectives.
    """
    head, *others = re.split(r"[\s:,/]+", heading)
    halves = all(map(_is_half, names)) and len(names) >= _LEAST
    if not halves or not _is_noun(head) or not _are_said(others, names):
        return names
    return tuple(f"{head} {name.lower()}" for name in names)


def each_one_of(names: tuple[str, ...], heading: str) -> tuple[str, ...]:
    """«endpoint gateway» and «endpoint interface» under «Endpoints», typed small."""
    small = all(name.isalpha() and name.islower() for name in names)
    kind = one_of(heading) if small and " " not in heading else ""
    known = kind and len(names) >= _LEAST
    return tuple(f"{kind} {name}" for name in names) if known else names


def _is_half(name: str) -> bool:
    return _ADJECTIVE.fullmatch(name) is not None and not is_common(name)


def _is_noun(head: str) -> bool:
    agreed = agreement(head.lower())
    return agreed is not None and not is_many(head) and is_common(head)


def _are_said(others: list[str], names: tuple[str, ...]) -> bool:
    """«symétrique vs asymétrique» behind the noun, and nothing else."""
    said = {fold(name) for name in names} | {"vs", "et", "ou", "versus", ""}
    return all(fold(one) in said for one in others)
