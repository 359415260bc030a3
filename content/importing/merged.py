"""Cards that an instructor has merged, where a plan takes them apart again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from content.importing.plans import Change, Plan, RowPlan
from content.models import Card


@dataclass(frozen=True, slots=True)
class Conflict:
    """A card that is merged away, as the plan has it, and the one that is kept.

    `is_gone`: no note states the fact of the kept card any more, so that neither would
    be asked. Else only one of the two says something else than before.
    """

    away: Card
    kept: Card
    is_gone: bool


def conflicts(plan: Plan) -> Iterator[Conflict]:
    merged = [
        card
        for card in plan.cards
        if card.after.merged_into_id and card.change is not Change.RETIRED
    ]
    if not merged:
        return
    by_pk = {card.after.pk: card for card in plan.cards if card.after.pk}
    for away in merged:
        kept = by_pk.get(away.after.merged_into_id or 0)
        if kept is None or kept.change is Change.RETIRED:
            stored = kept.after if kept else away.after.merged_into
            if stored:
                yield Conflict(away.after, stored, is_gone=True)
        elif _is_revised(kept) != _is_revised(away):
            yield Conflict(away.after, kept.after, is_gone=False)


def _is_revised(card: RowPlan[Card]) -> bool:
    return card.before is not None and card.after.revision > card.before.revision
