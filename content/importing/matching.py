"""Which stored card is which fact of the notes as they are now."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from content.models import Card
from content.notes.cards import Draft
from content.notes.identity import Known, match


def match_cards(stored: Collection[Card], drafts: Collection[Draft]) -> dict[str, Card]:
    """The stored card of each draft that has one, by the draft's key.

    The same fact first, be it retired; then live cards by place and text; then
    retired ones that say the same word for word, so that neither history nor a
    rejection is lost when a fact returns under another heading.
    """
    by_fact = {card.fact_key: card for card in stored}
    found = {one.key: by_fact[one.key] for one in drafts if one.key in by_fact}
    for retired, hows in ((False, {"reworded", "elsewhere"}), (True, {"elsewhere"})):
        taken = {card.pk for card in found.values()}
        free = {
            card.fact_key: card
            for card in stored
            if bool(card.retired_at) is retired and card.pk not in taken
        }
        left = [one for one in drafts if one.key not in found]
        for pair in match(_known(free.values()), [_new(one) for one in left]):
            if pair.old and pair.new and pair.how in hows:
                found[pair.new.key] = free[pair.old.key]
    return found


def _known(cards: Iterable[Card]) -> list[Known]:
    return [
        Known(card.fact_key, card.anchor, card.context, card.prompt, card.answer)
        for card in cards
    ]


def _new(draft: Draft) -> Known:
    return Known(draft.key, draft.anchor, draft.context, draft.prompt, draft.answer)
