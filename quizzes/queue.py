"""What is next? Learning steps that have ended, then reviews with new cards between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from content.models import Card
from quizzes.loading import load
from quizzes.models import Enrolment, Memory
from quizzes.neworder import weighted_head
from quizzes.part import Part
from quizzes.sight import Sight, look, look_after
from quizzes.spreading import load_new
from quizzes.studyday import study_day
from quizzes.tally import Tally, recounted

# A learning step that ends within this time is shown early when nothing else is left.
LEARN_AHEAD = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left of today, within the daily limits where they hold."""

    due: int
    new: int
    done_today: int
    # Of those due, the ones in learning steps: answered, but still to be confirmed.
    learning: int = 0
    # When something comes next: the end of a learning step, or a study day. Only
    # looked for once nothing is left; None where nothing will come by itself.
    next_due: datetime | date | None = None
    # Review.token of the press that an undo takes back, None where there is none.
    last_press: str | None = None
    # Id of the card set aside since, which an undo brings back first.
    last_held: int | None = None
    # Whether a daily limit keeps something for tomorrow.
    more_reviews: bool = False
    more_new: bool = False

    @property
    def remaining(self) -> int:
        return self.due + self.new


@dataclass(frozen=True, slots=True)
class Queued:
    """A card to show, and what is left with it; `memory` is None for a new card."""

    card: Card
    memory: Memory | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class _Left:
    """What the daily limits leave of what is there."""

    sight: Sight
    tally: Tally
    reviews: int
    new: int

    def counts(self, next_due: datetime | date | None = None) -> Counts:
        return Counts(
            due=self.sight.learning + self.reviews,
            new=self.new,
            learning=self.sight.learning,
            done_today=self.tally.done,
            next_due=next_due,
            last_press=self.sight.last_press,
            last_held=self.sight.last_held,
            more_reviews=self.reviews < self.sight.reviews,
            more_new=self.new < self.sight.unmet,
        )


def next_card(
    *, enrolment: Enrolment, now: datetime, part: Part | None = None
) -> Queued | None:
    """The card to show now, None when nothing is left.

    With a part: its own cards only, and all of them, whatever the daily limits.
    """
    return _head(enrolment, now, part)[1]


def next_or_counts(
    *, enrolment: Enrolment, now: datetime, part: Part | None = None
) -> Queued | Counts:
    """The card to show now, or what there is once nothing is left."""
    left, found = _head(enrolment, now, part)
    return found or _counts(enrolment, now, part, left)


def _head(
    enrolment: Enrolment, now: datetime, part: Part | None
) -> tuple[_Left, Queued | None]:
    left = _look(enrolment, now, part, afresh=part is not None)
    card_id = _choose(left)
    if card_id is None and part is None:
        # What was left may have grown since it was counted: a review brought forward.
        left = _look(enrolment, now, part)
        card_id = _choose(left)
    found = _load(enrolment, now, part, left, card_id)
    return left, Queued(*found, left.counts()) if found else None


def _load(
    enrolment: Enrolment,
    now: datetime,
    part: Part | None,
    left: _Left,
    card_id: int | None,
) -> tuple[Card, Memory | None] | None:
    if card_id is None:
        return None
    if card_id != left.sight.new:
        return load(card_id=card_id, learner_id=enrolment.learner_id)
    today = study_day(now, enrolment.learner.zone)
    if part is None and enrolment.new_order == Enrolment.NewOrder.WEIGHT:
        introduced = left.tally.introduced
        head = weighted_head(enrolment, today=today, introduced=introduced)
        card_id = head or card_id
    return load_new(card_id=card_id, enrolment=enrolment, today=today, part=part)


def queued(
    *, enrolment: Enrolment, card: Card, now: datetime, part: Part | None = None
) -> Queued:
    """This card as if it were next, after an undo for instance."""
    loaded = load(card_id=card.pk, learner_id=enrolment.learner_id)
    return Queued(*(loaded or (card, None)), _look(enrolment, now, part).counts())


def counts(*, enrolment: Enrolment, now: datetime, part: Part | None = None) -> Counts:
    return _counts(enrolment, now, part, _look(enrolment, now, part))


def _counts(
    enrolment: Enrolment, now: datetime, part: Part | None, left: _Left
) -> Counts:
    if left.counts().remaining:
        return left.counts()
    return left.counts(_next_due(enrolment, now, part, left))


def _choose(left: _Left) -> int | None:
    """The id of a card."""
    sight = left.sight
    review = sight.review if left.reviews else None
    new = sight.new if left.new else None
    if sight.learning_now is not None:
        return sight.learning_now
    if review is not None and (new is None or not _is_turn_of_new(left)):
        return review
    return new if new is not None else sight.learning_soon


def _is_turn_of_new(left: _Left) -> bool:
    """Whether new cards lag behind reviews, each as a share of the day's."""
    tally = left.tally
    reviews = tally.reviewed + left.reviews
    new = tally.introduced + left.new
    return (tally.introduced + 1) * (reviews + 1) < (tally.reviewed + 1) * (new + 1)


def _look(
    enrolment: Enrolment, now: datetime, part: Part | None, *, afresh: bool = True
) -> _Left:
    today = study_day(now, enrolment.learner.zone)
    soon = now + LEARN_AHEAD
    if part:
        sight = look(enrolment=enrolment, today=today, now=now, soon=soon, part=part)
        return _Left(sight, _tally(enrolment, sight, today), sight.reviews, sight.unmet)
    limits = enrolment.limits(today)
    sight = look(
        enrolment=enrolment,
        today=today,
        now=now,
        soon=soon,
        part=None,
        # One at least, so that who takes none a day is told that there are some.
        most_reviews=max(1, limits.reviews),
        most_new=max(1, limits.new),
        afresh=afresh,
    )
    tally = _tally(enrolment, sight, today)
    reviews = min(sight.reviews, max(0, limits.reviews - tally.reviewed))
    new = min(sight.unmet, max(0, limits.new - tally.introduced))
    return _Left(sight, tally, reviews, new)


def _tally(enrolment: Enrolment, sight: Sight, today: date) -> Tally:
    if sight.counted_today:
        return Tally(sight.done, sight.introduced, sight.reviewed)
    return recounted(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id, day=today
    )


def _next_due(
    enrolment: Enrolment, now: datetime, part: Part | None, left: _Left
) -> datetime | date | None:
    zone = enrolment.learner.zone
    today = study_day(now, zone)
    step, day = look_after(enrolment=enrolment, today=today, now=now, part=part)
    if left.counts().more_reviews or left.counts().more_new:
        day = today + timedelta(days=1)
    if step and (day is None or study_day(step, zone) <= day):
        return step
    return day
