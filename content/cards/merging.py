"""Two cards that ask one fact: one of them is kept, and asked in the place of both.

The other is not asked as long as it is merged, at later imports too: its note may go on
saying what it says. What learners know of it goes on in the card that is kept
(quizzes.merging).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from content.auditing import record
from content.importing.gathering import Refused
from content.models import Card, Course, Decision
from content.questions import linking, recall
from content.signals import merged, separated

if TYPE_CHECKING:
    from studyapp.models import User


@transaction.atomic
def merge(*, kept: Card, away: Card, by: User | None, now: datetime) -> None:
    """Raises Refused where they are no two cards that are asked."""
    if kept.pk == away.pk or kept.course_id != away.course_id:
        raise Refused(_("A card is merged with another card of its course."))
    _raise_revision(kept.course)
    if not Card.objects.published().filter(pk=kept.pk).exists():
        raise Refused(
            _("“%(prompt)s” is not asked: choose another card to keep.")
            % {"prompt": kept.prompt}
        )
    if away.merged.exists():
        raise Refused(_holds_others(away.prompt))
    found = Card.objects.filter(pk=away.pk, merged_into=None, rejected_at=None)
    if not found.update(merged_into=kept, rejected_at=now):
        raise Refused(
            _("“%(prompt)s” is rejected or merged already.") % {"prompt": away.prompt}
        )
    entry = Decision(kind=Decision.Kind.MERGED, card=away, kept=kept)
    record([entry], course=kept.course_id, by=by, now=now)
    merged.send(Card, kept=kept, away=away, now=now)
    _refresh(kept.course)


@transaction.atomic
def separate(*, away: Card, by: User | None, now: datetime) -> None:
    """Both are asked again. Raises Refused where the card is merged into none.

    Where no note states the fact of the other one any more, this card takes its place
    instead, and those who know the other one go on with this one.
    """
    kept = away.merged_into
    _raise_revision(away.course)
    found = Card.objects.filter(pk=away.pk, merged_into__isnull=False)
    if kept is None or not found.update(merged_into=None, rejected_at=None):
        raise Refused(_("This card is merged into no other."))
    entry = Decision(kind=Decision.Kind.SEPARATED, card=away, kept=kept)
    record([entry], course=away.course_id, by=by, now=now)
    separated.send(Card, kept=kept, away=away, now=now)
    if kept.retired_at and not kept.merged.exists():
        merge(kept=away, away=kept, by=by, now=now)
    else:
        _refresh(away.course)


def _raise_revision(course: Course) -> None:
    """First: of several decisions at once, the others wait for this one."""
    Course.objects.filter(pk=course.pk).update(revision=F("revision") + 1)


def _refresh(course: Course) -> None:
    linking.refresh(course)
    recall.refresh(course)


def decided(merges: Mapping[str, str], *, away: str, kept: str) -> dict[str, str]:
    """What a draft is to merge, by keys, with one merge more.

    None of the cards that are kept is merged away. Raises Refused.
    """
    if away == kept:
        raise Refused(_("A card is merged with another card of its course."))
    if merges.get(kept):
        raise Refused(_("The card to keep is to be merged into another one itself."))
    if away in merges.values():
        raise Refused(_("Another card is to be merged into this one: keep this one."))
    return {**merges, away: kept}


def undecided(merges: Mapping[str, str], *, away: str) -> dict[str, str]:
    return {one: kept for one, kept in merges.items() if one != away}


def carry_out(
    merges: Mapping[str, str], *, course: Course, by: User, now: datetime
) -> None:
    """What a draft decided, once its cards are there. Raises Refused."""
    cards = {
        card.key: card
        for card in Card.objects.filter(
            course=course, key__in={*merges, *merges.values()}
        ).select_related("course", "merged_into")
    }
    for away, kept in merges.items():
        if away not in cards:
            continue
        if not kept:
            separate(away=cards[away], by=by, now=now)
        elif kept in cards:
            merge(kept=cards[kept], away=cards[away], by=by, now=now)


def _holds_others(prompt: str) -> str:
    return _(
        "Other cards are merged into “%(prompt)s”: keep it, or separate those first."
    ) % {"prompt": prompt}
