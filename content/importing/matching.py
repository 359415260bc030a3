"""Which stored card is which fact of the notes as they are now."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from typing import TypeVar

from content.importing.stored import Stored
from content.models import Card
from content.notes.cards import Draft
from content.notes.groups import grouped
from content.notes.identity import Known, match, normalised

Item = TypeVar("Item")


def match_cards(stored: Stored, drafts: Collection[Draft]) -> dict[str, Card]:
    """The stored card of each draft that has one, by the draft's key.

    The same fact first, be it retired; then live cards by place and text; then those
    whose subject has another name, as when a heading is renamed; then retired ones
    that say the same word for word, so that neither history nor a rejection is lost
    when a fact returns under other headings.
    """
    by_fact = {card.fact_key: card for card in stored.cards}
    found = {one.key: by_fact[one.key] for one in drafts if one.key in by_fact}
    live = [card for card in stored.cards if card.retired_at is None]
    retired = [card for card in stored.cards if card.retired_at is not None]
    found |= _alike(*_left(found, live, drafts), {"reworded", "elsewhere"})
    found |= _renamed(stored, *_left(found, live, drafts))
    found |= _alike(*_left(found, retired, drafts), {"elsewhere"})
    return found


def _left(
    found: dict[str, Card], cards: Iterable[Card], drafts: Iterable[Draft]
) -> tuple[list[Card], list[Draft]]:
    taken = {card.pk for card in found.values()}
    return (
        [card for card in cards if card.pk not in taken],
        [draft for draft in drafts if draft.key not in found],
    )


def _alike(
    cards: Collection[Card], drafts: Collection[Draft], hows: Collection[str]
) -> dict[str, Card]:
    by_fact = {card.fact_key: card for card in cards}
    pairs = match(
        [_known(card.fact_key, card) for card in cards],
        [_known(draft.key, draft) for draft in drafts],
    )
    return {
        pair.new.key: by_fact[pair.old.key]
        for pair in pairs
        if pair.old and pair.new and pair.how in hows
    }


def _known(key: str, card: Card | Draft) -> Known:
    return Known(key, card.anchor, card.context, card.prompt, card.answer)


def _renamed(
    stored: Stored, cards: Iterable[Card], drafts: Iterable[Draft]
) -> dict[str, Card]:
    """Pairs that say the same of subjects of the same note; as many as before of it."""
    before = grouped(cards, lambda card: _statement(stored.path_of(card), card))
    after = grouped(drafts, lambda draft: _statement(draft.note, draft))
    return {
        draft.key: card
        for statement, ours in after.items()
        if len(ours) == len(before.get(statement, ()))
        for draft, card in zip(ours, before[statement], strict=True)
    }


def _statement(path: str, card: Card | Draft) -> Hashable:
    return path, card.kind, normalised(card.attribute), normalised(card.value)
