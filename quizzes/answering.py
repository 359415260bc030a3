"""Applying a rating, once, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core.signing import BadSignature
from django.db import IntegrityError, transaction

from content.models import Card
from quizzes import fuzz, holding, leeches, recording, tally
from quizzes.loading import load, load_again
from quizzes.models import Enrolment, Memory, Review, Undo
from quizzes.queue import Queued
from quizzes.recording import Press
from quizzes.scheduling import (
    MemoryState,
    Outcome,
    Outcomes,
    Rating,
    announced,
    announced_of,
    outcomes,
)
from quizzes.sight import UNDO_REACH
from quizzes.studyday import study_day
from quizzes.tokens import Token, milliseconds, moment, new_nonce
from studyapp.models import User

_RATINGS = frozenset(Rating)
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
    # Review.pk.
    review_id: int
    # Whether this form had been answered before: nothing was changed this time.
    repeated: bool
    # How often the card has been forgotten, where this time makes it a leech or tells
    # so again; else 0.
    leech_lapses: int = 0

    @property
    def review(self) -> Review:
        return Review.objects.get(pk=self.review_id)


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
    loaded = load(card_id=shown.card_id, learner_id=shown.learner_id)
    card, memory = _as_shown(loaded, shown, enrolment)
    before = memory.as_state() if memory else None
    buttons = announced(
        before,
        now=shown.shown_at,
        zone=shown.zone,
        days=shown.days,
        parameters=enrolment.parameters,
    )
    return Shown(card, memory, buttons, token)


def answer(*, enrolment: Enrolment, token: str, rating: int, now: datetime) -> Answered:
    """Apply the outcome that the form announced, and log it, in one transaction.

    The same form again changes nothing and returns its review. Raises InvalidAnswer,
    and StaleAnswer where the card or the memory has changed since it was shown, or
    where it was shown before yesterday.
    """
    if rating not in _RATINGS:
        raise InvalidAnswer(f"{rating} is not a rating.")
    shown = _opened(token, enrolment.learner)
    try:
        with transaction.atomic():
            return _press(shown, enrolment, rating, now)
    except Enrolment.DoesNotExist as error:
        raise InvalidAnswer("The learner is not enrolled in the course.") from error
    except (StaleAnswer, IntegrityError) as error:
        earlier = Review.objects.filter(
            token=shown.nonce, course=enrolment.course_id
        ).first()
        if earlier is None:
            raise StaleAnswer from error
        return Answered(earlier.pk, repeated=True)


@transaction.atomic
def undo(*, enrolment: Enrolment, press: str, now: datetime) -> Card:
    """Take back the learner's last press in the course that still stands.

    `press` is its Review.token. Gives its card, to be shown again. The same undo again
    changes nothing and gives the same card. Raises StaleAnswer where another press
    stands after it, or where it cannot be taken back: one of before yesterday, say. The
    review stays in the log, with the undo beside it.
    """
    # The learner's presses in this course wait on this row, so that the last one is.
    locked = Enrolment.objects.select_for_update().filter(pk=enrolment.pk).first()
    review = _pressed(enrolment, press)
    if locked is None or review is None:
        raise StaleAnswer
    if hasattr(review, "undo"):
        if _stands_after(review):
            raise StaleAnswer
        return review.card
    reach = study_day(now, enrolment.learner.zone) - UNDO_REACH
    if locked.last_press != review.token or review.study_day < reach:
        raise StaleAnswer
    if not _restore(review):
        raise StaleAnswer
    Undo.objects.create(review=review, undone_at=now)
    tally.take_back(locked, review, position=review.card.position, since=reach)
    holding.release_siblings(review)
    holding.release_leech(review)
    return review.card


def _pressed(enrolment: Enrolment, press: str) -> Review | None:
    try:
        token = UUID(press)
    except ValueError:
        return None
    presses = Review.objects.filter(
        learner=enrolment.learner_id, course=enrolment.course_id
    )
    return presses.filter(token=token).select_related("card", "undo").first()


def _stands_after(review: Review) -> bool:
    standing = tally.standing_with(review, since=review.study_day)
    return standing.filter(pk__gt=review.pk).exists()


def _opened(token: str, learner: User) -> Token:
    try:
        shown = Token.opened(token)
    except (BadSignature, TypeError, ValueError) as error:
        raise InvalidAnswer("The form was not made here.") from error
    if shown.learner_id != learner.pk:
        raise InvalidAnswer("The form was made for someone else.")
    return shown


def _outcome(
    shown: Token, enrolment: Enrolment, before: MemoryState | None, rating: int
) -> Outcome:
    """What the pressed button said."""
    return announced_of(
        Rating(rating),
        before,
        now=shown.shown_at,
        zone=shown.zone,
        days=shown.days,
        parameters=enrolment.parameters,
    )


def _press(shown: Token, enrolment: Enrolment, rating: int, now: datetime) -> Answered:
    _refuse_old(shown, now)
    loaded = load_again(card_id=shown.card_id, learner_id=shown.learner_id)
    card, memory = _as_shown(loaded, shown, enrolment)
    before = memory.as_state() if memory else None
    press = Press(
        shown=shown,
        enrolment=enrolment,
        rating=rating,
        now=now,
        duration_ms=_duration_ms(shown, now),
        before=before,
        after=_outcome(shown, enrolment, before, rating).pressed(now),
    )
    tally.add(press)
    review_id = recording.log(press)
    memory_id = memory.pk if memory else None
    if not recording.remember(press, memory_id=memory_id, version=review_id):
        raise StaleAnswer
    buries = enrolment.bury_siblings and card.group
    if buries and recording.bury_siblings(press, group=buries, day=shown.study_day):
        tally.count_left(enrolment, shown.study_day, now)
    lapses = leeches.told(press.before, press.after)
    if lapses and enrolment.suspend_leeches:
        holding.suspend(enrolment=enrolment, card=card, now=now, by_press=True)
    return Answered(review_id, repeated=False, leech_lapses=lapses)


def _refuse_old(shown: Token, now: datetime) -> None:
    """Raises StaleAnswer where the card was shown before yesterday."""
    if study_day(now, shown.zone) > shown.study_day + timedelta(days=1):
        raise StaleAnswer


def _as_shown(
    loaded: tuple[Card, Memory | None] | None, shown: Token, enrolment: Enrolment
) -> tuple[Card, Memory | None]:
    """The memory is None for a new card.

    Raises StaleAnswer where card or memory are no longer the same.
    """
    if loaded is None:
        raise StaleAnswer
    card, memory = loaded
    if (
        (memory.version if memory else 0) != shown.version
        or card.revision != shown.card_revision
        or card.course_id != enrolment.course_id
        or not card.is_published
    ):
        raise StaleAnswer
    return loaded


def _duration_ms(shown: Token, now: datetime) -> int:
    taken = max(timedelta(0), now - shown.shown_at)
    return min(taken, LONGEST) // timedelta(milliseconds=1)


def _restore(review: Review) -> bool:
    """Whether the memory was still the one that the review had written."""
    written = Memory.objects.filter(
        learner_id=review.learner_id, card_id=review.card_id, version=review.pk
    )
    if review.before is None:
        return bool(written.delete()[0])
    before = MemoryState.from_json(review.before)
    return bool(written.update(version=review.before_version, **before._asdict()))
