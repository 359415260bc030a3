"""«This fact has changed»: who had learnt what was, and sees it early."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.dispatch import receiver
from django.utils import timezone

from content.batches import in_batches
from content.models import CardChange, Publication
from content.signals import published
from quizzes.advancing import bring_forward
from quizzes.models import Advance, ChangeNotice, Memory
from quizzes.studyday import study_day
from studyapp.models import User

# A statement takes only so many values on SQLite.
_BATCH = 500


@receiver(published)
def _announced(publication: Publication, revised: Collection[int], **_: Any) -> None:
    announce(publication=publication, revised=revised, now=timezone.now())


def announce(
    *, publication: Publication, revised: Collection[int], now: datetime
) -> None:
    """Notes who is to be told, and lets them review the cards within two study days.

    Within the transaction that publishes.
    """
    for cards in in_batches(sorted(revised), _BATCH):
        if not Memory.objects.filter(card__in=cards).exists():
            continue
        changes = list(publication.card_changes.filter(card__in=cards))
        _forget_told(changes)
        _note(changes)
        _bring_forward(cards, now)


def _forget_told(changes: list[CardChange]) -> None:
    """Those who have seen an earlier change are told of this one from there.

    And where a fact says again what they had learnt, there is nothing to tell.
    """
    notices = ChangeNotice.objects.filter(card__in=[one.card_id for one in changes])
    notices.exclude(seen_at=None).delete()
    now_said = {one.card_id: (one.after or {}).get("answer") for one in changes}
    back = [
        notice.pk
        for notice in notices.select_related("change")
        if notice.change.before["answer"] == now_said[notice.card_id]
    ]
    # Kept, so that nothing is noted in its place.
    ChangeNotice.objects.filter(pk__in=back).update(seen_at=timezone.now())


def _note(changes: list[CardChange]) -> None:
    by_card = {one.card_id: one for one in changes}
    memories = Memory.objects.filter(card__in=by_card).order_by("pk")
    ChangeNotice.objects.bulk_create(
        (
            ChangeNotice(
                learner_id=learner,
                card_id=card,
                course_id=course,
                version=version,
                change=by_card[card],
            )
            for learner, card, course, version in memories.values_list(
                "learner", "card", "course", "version"
            )
        ),
        ignore_conflicts=True,
        batch_size=_BATCH,
    )


def _bring_forward(cards: Sequence[int], now: datetime) -> None:
    """Half of them on the next study day of each learner, half on the one after."""
    memories = Memory.objects.filter(card__in=cards)
    zones = memories.order_by().values_list("learner__time_zone", flat=True).distinct()
    for zone in list(zones):
        today = study_day(now, ZoneInfo(zone))
        there = memories.filter(learner__time_zone=zone)
        for days in (1, 2):
            some = [card for card in cards if card % 2 == days % 2]
            bring_forward(
                there.filter(card__in=some),
                day=today + timedelta(days=days),
                reason=Advance.Reason.CHANGED,
                now=now,
            )


def unseen(learner: User) -> QuerySet[ChangeNotice]:
    """What the learner has not been told yet, of cards that they are asked."""
    as_it_was = Memory.objects.filter(
        learner=OuterRef("learner"),
        card=OuterRef("card"),
        version=OuterRef("version"),
    )
    return ChangeNotice.objects.filter(
        Exists(as_it_was),
        learner=learner,
        seen_at=None,
        card__retired_at=None,
        card__rejected_at=None,
    )


def unseen_by_course(learner: User) -> dict[int, int]:
    """How many, by the primary key of the course."""
    counted = unseen(learner).order_by().values_list("course")
    return dict(counted.annotate(number=Count("pk")))


def notice_of(memory: Memory | None) -> ChangeNotice | None:
    """What is to be told with this card; asks the database where it ever changed."""
    if memory is None or memory.card.revision == 1:
        return None
    return (
        ChangeNotice.objects.filter(
            learner=memory.learner_id,
            card=memory.card_id,
            version=memory.version,
            seen_at=None,
        )
        .select_related("change")
        .first()
    )


def mark_seen(*, learner: User, course: int, now: datetime) -> int:
    """How many there were."""
    notices = ChangeNotice.objects.filter(learner=learner, course=course, seen_at=None)
    return notices.update(seen_at=now)
