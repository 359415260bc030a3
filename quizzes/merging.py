"""What learners know of a card that is merged into another: it goes on in that one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.dispatch import receiver

from content.batches import in_batches
from content.models import Card
from content.signals import merged, separated
from quizzes.models import Enrolment, Memory, Takeover, TakeoverUndo
from quizzes.scheduling import MemoryState

_COLUMNS = [*MemoryState._fields, "version"]
_BATCH = 500


def is_further(away: MemoryState, kept: MemoryState | None) -> bool:
    """Whether the card that is merged away is known better than the one that is kept.

    By stability, for how long it will be remembered; where both are known alike, the
    kept card goes on as it is.
    """
    return kept is None or away.stability > kept.stability


@receiver(merged)
def _merged(kept: Card, away: Card, now: datetime, **_: Any) -> None:
    """Both logs stay as they are. A form of either card that is open is stale."""
    _let_presses_end(away)
    for theirs in in_batches(list(_locked(away)), _BATCH):
        learners = [memory.learner_id for memory in theirs]
        ours = {
            memory.learner_id: memory
            for memory in _locked(kept).filter(learner__in=learners)
        }
        _take_over(kept, theirs, ours, now)


def _take_over(
    kept: Card, theirs: Iterable[Memory], ours: dict[int, Memory], now: datetime
) -> None:
    taken: list[Takeover] = []
    met: list[Memory] = []
    changed: list[Memory] = []
    for memory in theirs:
        own = ours.get(memory.learner_id)
        before = own.as_state() if own else None
        after = memory.as_state()
        if not is_further(after, before):
            continue
        taken.append(
            Takeover(
                learner_id=memory.learner_id,
                card=kept,
                away_id=memory.card_id,
                course_id=kept.course_id,
                version=own.version if own else 0,
                after_version=memory.version,
                before=before.to_json() if before else None,
                after=after.to_json(),
                taken_at=now,
            )
        )
        row = own or Memory(
            learner_id=memory.learner_id, card=kept, course_id=kept.course_id
        )
        _put(row, after, memory.version)
        (changed if own else met).append(row)
    Takeover.objects.bulk_create(taken)
    Memory.objects.bulk_create(met)
    Memory.objects.bulk_update(changed, _COLUMNS)


@receiver(separated)
def _separated(kept: Card, away: Card, now: datetime, **_: Any) -> None:
    """Who has not answered the kept card since has the memory of before again.

    Who has keeps what they have learnt of it since.
    """
    _let_presses_end(kept)
    standing = Takeover.objects.filter(card=kept, away=away, undo=None)
    for taken in in_batches(list(standing.order_by("pk")), _BATCH):
        memories = {
            (memory.learner_id, memory.version): memory
            for memory in _locked(kept).filter(
                learner__in=[one.learner_id for one in taken]
            )
        }
        back = [
            (one, memory)
            for one in taken
            if (memory := memories.get((one.learner_id, one.after_version)))
        ]
        TakeoverUndo.objects.bulk_create(
            TakeoverUndo(takeover=one, undone_at=now) for one, _memory in back
        )
        _give_back(back)


def _give_back(back: Iterable[tuple[Takeover, Memory]]) -> None:
    unmet, changed = [], []
    for one, memory in back:
        if one.before is None:
            unmet.append(memory.pk)
        else:
            _put(memory, MemoryState.from_json(one.before), one.version)
            changed.append(memory)
    Memory.objects.filter(pk__in=unmet).delete()
    Memory.objects.bulk_update(changed, _COLUMNS)


def _let_presses_end(card: Card) -> None:
    """First, as a press does; and what is left of their day is to be counted again."""
    learners = Memory.objects.filter(card=card).values("learner")
    Enrolment.objects.filter(course=card.course_id, learner__in=learners).update(
        left_reviews=None, left_new=None
    )


def _locked(card: Card) -> QuerySet[Memory]:
    return Memory.objects.filter(card=card).order_by("pk").select_for_update()


def _put(memory: Memory, state: MemoryState, version: int) -> None:
    for name, value in state._asdict().items():
        setattr(memory, name, value)
    memory.version = version
