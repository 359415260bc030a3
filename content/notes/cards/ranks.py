"""Ranks: whether names stand beside each other as options, none of them a kind of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from content.notes.groups import grouped
from content.notes.language.held import Held, padded
from content.notes.language.typography import fold, without_brackets

_LEAST_ALIKE = 3
_AGE = re.compile(
    r"(?:version|génération|generation|release) (?:actuelle|courante|récente)|(?:première|dernière|toute première) (?:version|génération)"
    r"|(?:current|latest|newest|first|oldest|original) (?:version|generation|release)", re.I,
)  # fmt: skip
_VERSION = re.compile(r"[^\W\d_].*\d")


def share_a_word(names: Sequence[str]) -> bool:
    """«NAT gateway» and «NAT instance»."""
    one, *others = [set(fold(name).split()) for name in names]
    return bool(one.intersection(*others))


def overlap(names: Sequence[str]) -> bool:
    """«st1», «sc1» and «st1/sc1»: one answer is part of another."""
    parts = [fold(part) for name in names for part in name.split("/")]
    return len(set(parts)) < len(parts)


def below(names: Sequence[str], others: Iterable[str]) -> list[str]:
    """Without «IOPS» beside «Provisioned IOPS»: what another is a kind or a part of."""
    held = Held(names)
    above = {
        name
        for other in others
        for name in held.among(other)
        if not padded(other).startswith(name)
    }
    return [name for name in names if padded(name) not in above]


def are_mixed(names: Sequence[str]) -> bool:
    """«Storage Gateway», its «Tape Gateway» and «File Gateway» beside «DataSync»."""
    heads = grouped(
        names, lambda name: fold(without_brackets(name)).rpartition(" ")[2]
    ).values()
    alike = max(map(len, heads), default=0)
    return max(_LEAST_ALIKE, len(names) // 2 + 1) <= alike < len(names)


def tells_its_age(said: str, names: Sequence[str]) -> bool:
    """«Version actuelle» is read off «fs2», «fs3» and «fs4»."""
    return bool(_AGE.search(said)) and all(map(_VERSION.match, names))
