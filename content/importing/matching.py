"""Which stored card is which fact of the notes as they are now."""

from __future__ import annotations

from collections.abc import Sequence

from content.importing.stored import Stored
from content.models import Card
from content.notes.cards import Draft
from content.notes.matching import Known, match


def match_cards(stored: Stored, drafts: Sequence[Draft]) -> dict[str, Card]:
    """The stored card of each draft that has one, by the draft's key."""
    if not stored.cards:
        return {}
    # A card that was written by hand is none of the facts (importing.written).
    facts = (card for card in stored.cards if not card.is_written)
    cards = sorted(facts, key=lambda card: (card.position, card.pk))
    old = [
        _known(
            card.fact_key,
            stored.path_of(card),
            card,
            first_key=card.key,
            is_retired=card.retired_at is not None,
        )
        for card in cards
    ]
    new = [_known(draft.key, draft.note, draft) for draft in drafts]
    return {drafts[j].key: cards[i] for j, i in match(old, new).items()}


def _known(
    key: str,
    note: str,
    card: Card | Draft,
    *,
    first_key: str = "",
    is_retired: bool = False,
) -> Known:
    return Known(
        key=key,
        note=note,
        trail=card.context,
        kind=card.kind,
        subject=card.subject,
        attribute=card.attribute,
        value=card.value,
        prompt=card.prompt,
        answer=card.answer,
        first_key=first_key,
        is_retired=is_retired,
    )
