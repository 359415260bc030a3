"""A passage of a plan that made no card, as the page draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from content.models import Draft


@dataclass(frozen=True, slots=True)
class WrittenLook:
    """A card that was written for it: in this draft by `by`, or before."""

    key: str
    pk: int | None
    prompt: str
    answer: str
    by: str


@dataclass(frozen=True, slots=True)
class PassageLook:
    """`told` is what the plan tells of it (importing.unasked)."""

    told: Mapping[str, Any]
    cards: list[WrittenLook]

    @classmethod
    def of(cls, told: Mapping[str, Any], draft: Draft) -> PassageLook:
        return cls(
            told,
            [
                WrittenLook(**card, by=draft.written.get(card["key"], {}).get("by", ""))
                for card in told["written"]
            ],
        )
