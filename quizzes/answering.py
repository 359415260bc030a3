"""Applying a rating, once, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.signing import BadSignature
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from content.models import Card, Course
from quizzes import fuzz, tally
from quizzes.models import Enrolment, Memory, Review, Undo
from quizzes.queue import Queued
from quizzes.scheduling import (
    MemoryState,
    Outcomes,
    Rating,
    State,
    announced,
    outcomes,
)
from quizzes.sight import UNDO_REACH
from quizzes.studyday import study_day
from quizzes.tokens import Token, milliseconds, moment, new_nonce
from studyapp.models import User

# A tab left open says nothing about how long an answer took.
LONGEST = timedelta(seconds=60)


class InvalidAnswer(ValueError):
    """Not a form that was made for this learner, or not a rating."""


class StaleAnswer(Exception):
    """What was shown no longer holds: show the card again."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A card before the learner, what its buttons say, and the form's token."""

    card: Card
    memory: Memory | None
    outcomes: Outcomes
    token: str


@dataclass(frozen=True, slots=True)
class Answered:
    review: Review
    # Whether this form had been answered before: nothing was changed this time.
    repeated: bool


def show(*, queued: Queued, enrolment: Enrolment, now: datetime) -> Shown:
    memory = queued.memory
    before = memory.as_state() if memory else None
    shown_ms = milliseconds(now)
    buttons = outcomes(
        before,
        now=moment(shown_ms),
        zone=enrolment.learner.zone,
        policy=enrolment.policy,
        seed=fuzz.seed(queued.card.pk, before.reps if before else 0),
    )
    token = Token(
        nonce=new_nonce(),
        learner_id=enrolment.learner_id,
        card_id=queued.card.pk,
        card_revision=queued.card.revision,
        version=memory.version if memory else 0,
        shown_ms=shown_ms,
        time_zone=enrolment.learner.time_zone,
        days=buttons.days,
    )
    return Shown(queued.card, memory, buttons, token.sealed())


def show_again(*, token: str, enrolment: Enrolment, now: datetime) -> Shown:
    """The same showing once more: same buttons, same token, the clock still running.

    Raises InvalidAnswer, and StaleAnswer where it could no longer be answered.
    """
    shown = _opened(token, enrolment.learner)
    _refuse_old(shown, now)
    memory = _memory_as_shown(shown, enrolment.course)
    card = (
        Card.objects.published()
        .filter(pk=shown.card_id, course=enrolment.course)
        .select_related("lesson__note")
        .defer("lesson__html", "lesson__toc")
        .first()
    )
    met = Memory.objects.filter(learner_id=shown.learner_id, card_id=shown.card_id)
    if card is None or (memory is None and met.exists()):
        raise StaleAnswer
    before = memory.as_state() if memory else None
    return Shown(card, memory, _outcomes(shown, before), token)


def answer(
    *, learner: User, course: Course, token: str, rating: int, now: datetime
) -> Answered:
    """Apply the outcome that the form announced, and log it, in one transaction.

    The same form again changes nothing and returns its review. Raises InvalidAnswer,
    and StaleAnswer where the card or the memory has changed since it was shown, or
    where it was shown before yesterday.
    """
    if rating not in list(Rating):
        raise InvalidAnswer(f"{rating} is not a rating.")
    shown = _opened(token, learner)
    try:
        with transaction.atomic():
            return Answered(_press(shown, learner, course, rating, now), repeated=False)
    except Enrolment.DoesNotExist as error:
        raise InvalidAnswer("The learner is not enrolled in the course.") from error
    except (StaleAnswer, IntegrityError) as error:
        earlier = Review.objects.filter(token=shown.nonce, course=course).first()
        if earlier is None:
            raise StaleAnswer from error
        return Answered(earlier, repeated=True)


@transaction.atomic
def undo(*, learner: User, course: Course, review_id: int, now: datetime) -> Card:
    """Take back that review, the learner's last press in the course that still stands.

    Gives its card, to be shown again. The same undo again changes nothing and gives
    the same card. Raises StaleAnswer where another press stands after it, or where it
    cannot be taken back: one of before yesterday, say. The review stays in the log,
    with the undo beside it.
    """
    # The learner's presses in this course wait on this row, so that the last one is.
    enrolment = (
        Enrolment.objects.select_for_update()
        .filter(learner=learner, course=course)
        .first()
    )
    since = study_day(now, learner.zone) - UNDO_REACH
    presses = _presses(learner, course).filter(study_day__gte=since)
    # Of later presses, those that were taken back are no matter.
    last = presses.filter(Q(pk=review_id) | Q(undo=None)).first()
    if enrolment is None or last is None or last.pk != review_id:
        raise StaleAnswer
    if not hasattr(last, "undo"):
        if not _restore(last):
            raise StaleAnswer
        Undo.objects.create(review=last, undone_at=now)
        tally.take_back(enrolment, last, position=last.card.position)
    return last.card


def _opened(token: str, learner: User) -> Token:
    try:
        shown = Token.opened(token)
    except (BadSignature, TypeError, ValueError) as error:
        raise InvalidAnswer("The form was not made here.") from error
    if shown.learner_id != learner.pk:
        raise InvalidAnswer("The form was made for someone else.")
    return shown


def _outcomes(shown: Token, before: MemoryState | None) -> Outcomes:
    return announced(before, now=shown.shown_at, zone=shown.zone, days=shown.days)


def _press(
    shown: Token, learner: User, course: Course, rating: int, now: datetime
) -> Review:
    _refuse_old(shown, now)
    memory = _memory_as_shown(shown, course)
    before = memory.as_state() if memory else None
    after = _outcomes(shown, before).of(rating).pressed(now, shown.zone)
    tally.add(
        learner=learner,
        course=course,
        day=shown.study_day,
        introduced=before is None,
        reviewed=before is not None and before.state == State.Review,
    )
    review = Review.objects.create(
        learner=learner,
        card_id=shown.card_id,
        course=course,
        token=shown.nonce,
        rating=rating,
        reviewed_at=now,
        study_day=shown.study_day,
        duration_ms=_duration_ms(shown, now),
        card_revision=shown.card_revision,
        before=before and before.to_json(),
        before_version=shown.version,
        after=after.to_json(),
    )
    _remember(memory, review, after)
    return review


def _refuse_old(shown: Token, now: datetime) -> None:
    """Raises StaleAnswer where the card was shown before yesterday."""
    if study_day(now, shown.zone) > shown.study_day + timedelta(days=1):
        raise StaleAnswer


def _memory_as_shown(shown: Token, course: Course) -> Memory | None:
    """None for a new card; raises StaleAnswer where either is no longer the same."""
    if not shown.version:
        cards = Card.objects.published().filter(course=course)
        if not cards.filter(pk=shown.card_id, revision=shown.card_revision).exists():
            raise StaleAnswer
        return None
    memory = Memory.objects.filter(
        learner_id=shown.learner_id,
        course=course,
        card_id=shown.card_id,
        version=shown.version,
        card__revision=shown.card_revision,
        card__retired_at=None,
        card__rejected_at=None,
    ).first()
    if memory is None:
        raise StaleAnswer
    return memory


def _duration_ms(shown: Token, now: datetime) -> int:
    taken = max(timedelta(0), now - shown.shown_at)
    return min(taken, LONGEST) // timedelta(milliseconds=1)


def _remember(memory: Memory | None, review: Review, after: MemoryState) -> None:
    """Write the state; of two first presses, the database refuses the second."""
    if memory is None:
        Memory.objects.create(
            learner_id=review.learner_id,
            card_id=review.card_id,
            course_id=review.course_id,
            version=review.pk,
            **after.columns(),
        )
    elif not Memory.objects.filter(pk=memory.pk, version=review.before_version).update(
        version=review.pk, **after.columns()
    ):
        raise StaleAnswer


def _presses(learner: User, course: Course) -> QuerySet[Review]:
    """Of published cards, the last first."""
    return (
        Review.objects.filter(
            learner=learner,
            course=course,
            card__retired_at=None,
            card__rejected_at=None,
        )
        .select_related("card__lesson__note", "undo")
        .defer("card__lesson__html", "card__lesson__toc")
        .order_by("-pk")
    )


def _restore(review: Review) -> bool:
    """Whether the memory was still the one that the review had written."""
    written = Memory.objects.filter(
        learner_id=review.learner_id, card_id=review.card_id, version=review.pk
    )
    if review.before is None:
        return bool(written.delete()[0])
    before = MemoryState.from_json(review.before)
    return bool(written.update(version=review.before_version, **before.columns()))
