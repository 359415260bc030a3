"""Which words a card has whose instructor worded it otherwise than its note does?

The wording is kept beside what the note said at the time, and stands as long as the
note says that: at an import too, and again where the note goes back to it.
"""

from __future__ import annotations

from typing import Any

from content.models import Card
from content.notes.identity import normalised


def put_on(card: Card) -> None:
    """Words a card, as the note words it now, as its instructor wanted; where it was
    another fact that was worded so, the note has the last word."""
    wording = card.wording
    if wording and _said(wording["source"]) == _said(vars(card)):
        if wording["answer"] != card.answer:
            # They were made for the answer of the note.
            card.items, card.choices = [], []
        card.prompt, card.answer = wording["prompt"], wording["answer"]


def standing(card: Card) -> dict[str, Any] | None:
    """The wording that the card has, if it still has one."""
    wording: dict[str, Any] | None = card.wording
    if wording is None:
        return None
    said = wording["prompt"], wording["answer"]
    return wording if said == (card.prompt, card.answer) else None


def _said(source: dict[str, Any]) -> tuple[str, str]:
    return normalised(source["value"]), normalised(source["answer"])
