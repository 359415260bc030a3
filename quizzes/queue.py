"""What is next? Learning steps that have ended, then reviews with new cards between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from content.models import Card, Lesson
from quizzes.models import Enrolment, Memory
from quizzes.sight import Sight, look
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
    # When something comes next: the end of a learning step, or a study day. Only
    # looked for once nothing is left; None where nothing will come by itself.
    next_due: datetime | date | None = None
    # Id of the review that an undo takes back, None where there is none.
    last_press: int | None = None

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
    # Something is not shown today because of a limit, but will be tomorrow.
    held_back: bool

    def counts(self, next_due: datetime | date | None = None) -> Counts:
        return Counts(
            due=self.sight.learning + self.reviews,
            new=self.new,
            done_today=self.tally.done,
            next_due=next_due,
            last_press=self.sight.last_press,
        )


def next_card(
    *, enrolment: Enrolment, now: datetime, lesson: Lesson | None = None
) -> Queued | None:
    """The card to show now, None when nothing is left.

    With a lesson: its own cards only, and all of them, whatever the daily limits.
    """
    left = _look(enrolment, now, lesson)
    memory_id, card_id = _choose(left)
    if memory_id is not None:
        memory = _memories().get(pk=memory_id)
        return Queued(memory.card, memory, left.counts())
    if card_id is not None:
        return Queued(_cards().get(pk=card_id), None, left.counts())
    return None


def queued(
    *, enrolment: Enrolment, card: Card, now: datetime, lesson: Lesson | None = None
) -> Queued:
    """This card as if it were next, after an undo for instance."""
    memory = _memories().filter(learner_id=enrolment.learner_id, card=card).first()
    counts = _look(enrolment, now, lesson).counts()
    return Queued(memory.card if memory else card, memory, counts)


def counts(
    *, enrolment: Enrolment, now: datetime, lesson: Lesson | None = None
) -> Counts:
    left = _look(enrolment, now, lesson)
    if left.counts().remaining:
        return left.counts()
    return left.counts(_next_due(enrolment, now, left))


def _choose(left: _Left) -> tuple[int | None, int | None]:
    """The id of a memory, or that of a new card, or neither."""
    sight = left.sight
    review = sight.review if left.reviews else None
    new = sight.new if left.new else None
    if sight.learning_now is not None:
        return sight.learning_now, None
    if review is not None and (new is None or not _is_turn_of_new(left)):
        return review, None
    if new is not None:
        return None, new
    return sight.learning_soon, None


def _is_turn_of_new(left: _Left) -> bool:
    """Whether new cards lag behind reviews, each as a share of the day's."""
    tally = left.tally
    reviews = tally.reviewed + left.reviews
    new = tally.introduced + left.new
    return (tally.introduced + 1) * (reviews + 1) < (tally.reviewed + 1) * (new + 1)


def _look(enrolment: Enrolment, now: datetime, lesson: Lesson | None) -> _Left:
    today = study_day(now, enrolment.learner.zone)
    sight = look(
        enrolment=enrolment, today=today, now=now, soon=now + LEARN_AHEAD, lesson=lesson
    )
    tally = _tally(enrolment, sight, today)
    if lesson:
        return _Left(sight, tally, sight.reviews, sight.unmet, held_back=False)
    reviews = min(sight.reviews, max(0, enrolment.reviews_per_day - tally.reviewed))
    new = min(sight.unmet, max(0, enrolment.new_per_day - tally.introduced))
    held_back = reviews < sight.reviews or new < sight.unmet
    return _Left(sight, tally, reviews, new, held_back)


def _tally(enrolment: Enrolment, sight: Sight, today: date) -> Tally:
    if sight.counted_today:
        return Tally(sight.done, sight.introduced, sight.reviewed)
    return recounted(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id, day=today
    )


def _next_due(
    enrolment: Enrolment, now: datetime, left: _Left
) -> datetime | date | None:
    zone = enrolment.learner.zone
    step_id, review_id = left.sight.next_step, left.sight.next_review
    memories = Memory.objects.in_bulk([pk for pk in (step_id, review_id) if pk])
    step = memories[step_id].due_at if step_id else None
    day = memories[review_id].due_on if review_id else None
    if left.held_back:
        day = study_day(now, zone) + timedelta(days=1)
    if step and (day is None or study_day(step, zone) <= day):
        return step
    return day


def _memories() -> QuerySet[Memory]:
    return Memory.objects.select_related("card__lesson__note").defer(
        "card__lesson__html", "card__lesson__toc"
    )


def _cards() -> QuerySet[Card]:
    return Card.objects.select_related("lesson__note").defer(
        "lesson__html", "lesson__toc"
    )
