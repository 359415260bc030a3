"""A card that its learner begins anew with, as if they had never seen it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from content.models import Card
from quizzes import tally
from quizzes.due import met_by
from quizzes.models import Enrolment, Memory, Reset, ResetUndo, Review
from quizzes.scheduling import MemoryState
from quizzes.stats import picture


@transaction.atomic
def reset(*, enrolment: Enrolment, card: Card, now: datetime) -> bool:
    """What is known of the card is put aside; gives whether there was anything.

    The log stays as it is, and so does whether the card is suspended.
    """
    locked = _let_presses_end(enrolment)
    memory = met_by(enrolment, card).first()
    if memory is None:
        return False
    Reset.objects.create(
        learner_id=enrolment.learner_id,
        card=card,
        course_id=enrolment.course_id,
        version=memory.version,
        before=memory.as_state().to_json(),
        reset_at=now,
    )
    memory.delete()
    # A press of it can no longer be taken back.
    presses = Review.objects.filter(learner=enrolment.learner_id, card=card)
    if locked.last_press and presses.filter(token=locked.last_press).exists():
        Enrolment.objects.filter(pk=locked.pk).update(last_press=None)
    _count_anew(enrolment, card)
    return True


@transaction.atomic
def take_back(*, enrolment: Enrolment, card: Card, now: datetime) -> bool:
    """What was known of the card is known again; False once it was answered anew."""
    _let_presses_end(enrolment)
    undone = standing(enrolment, card)
    if undone is None:
        return False
    state = MemoryState.from_json(undone.before)
    Memory.objects.create(
        learner_id=enrolment.learner_id,
        card=card,
        course_id=enrolment.course_id,
        version=undone.version,
        **state._asdict(),
    )
    ResetUndo.objects.create(reset=undone, undone_at=now)
    _count_anew(enrolment, card)
    return True


def standing(enrolment: Enrolment, card: Card) -> Reset | None:
    """The last one, as long as the card is new by it."""
    if met_by(enrolment, card).exists():
        return None
    mine = Reset.objects.filter(learner_id=enrolment.learner_id, card=card)
    last = mine.select_related("undo").order_by("-pk").first()
    return None if last is None or hasattr(last, "undo") else last


def _let_presses_end(enrolment: Enrolment) -> Enrolment:
    """First, as a press does: the learner's presses in the course wait on this row."""
    return Enrolment.objects.select_for_update().get(pk=enrolment.pk)


def _count_anew(enrolment: Enrolment, card: Card) -> None:
    tally.look_again(enrolment, card.position)
    picture.forget(Enrolment.objects.filter(pk=enrolment.pk))
