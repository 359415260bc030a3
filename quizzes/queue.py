"""What is next? Learning steps that have ended, then reviews with new cards between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, F, IntegerField, OuterRef, QuerySet, Subquery, When

from content.models import Card, Lesson
from quizzes import due
from quizzes.models import Enrolment, Memory
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
class _Sight:
    """The heads of the queues, as ids, and how long they are."""

    learning_now: int | None
    learning_soon: int | None
    review: int | None
    new: int | None
    learning_left: int
    # Neither is more than its daily limit.
    reviews_left: int
    new_left: int
    # Not shown today because of a daily limit, but tomorrow.
    held_back: bool
    tally: Tally

    def counts(self, next_due: datetime | date | None = None) -> Counts:
        return Counts(
            due=self.learning_left + self.reviews_left,
            new=self.new_left,
            done_today=self.tally.done,
            next_due=next_due,
        )


def next_card(
    *, enrolment: Enrolment, now: datetime, lesson: Lesson | None = None
) -> Queued | None:
    """The card to show now, None when nothing is left.

    With a lesson: its own cards only, and all of them, whatever the daily limits.
    """
    sight = _look(enrolment, now, lesson)
    memory_id, card_id = _choose(sight)
    if memory_id is not None:
        memory = _memories().get(pk=memory_id)
        return Queued(memory.card, memory, sight.counts())
    if card_id is not None:
        return Queued(_cards().get(pk=card_id), None, sight.counts())
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
    sight = _look(enrolment, now, lesson)
    if sight.counts().remaining:
        return sight.counts()
    return sight.counts(_next_due(enrolment, now, lesson, sight))


def _choose(sight: _Sight) -> tuple[int | None, int | None]:
    """The id of a memory, or that of a new card, or neither."""
    review = sight.review if sight.reviews_left else None
    new = sight.new if sight.new_left else None
    if sight.learning_now is not None:
        return sight.learning_now, None
    if review is not None and (new is None or not _is_turn_of_new(sight)):
        return review, None
    if new is not None:
        return None, new
    return sight.learning_soon, None


def _is_turn_of_new(sight: _Sight) -> bool:
    """Whether new cards lag behind reviews, each as a share of the day's."""
    tally = sight.tally
    reviews = tally.reviewed + sight.reviews_left
    new = tally.introduced + sight.new_left
    return (tally.introduced + 1) * (reviews + 1) < (tally.reviewed + 1) * (new + 1)


class _CountOf(Subquery):
    """How many rows a queryset has, sliced ones included, inside another query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def _look(enrolment: Enrolment, now: datetime, lesson: Lesson | None) -> _Sight:
    """One statement, read afresh: an answer may have changed the row since."""
    today = study_day(now, enrolment.learner.zone)
    row = _row(enrolment, now, today, lesson)
    tally = _tally(enrolment, row, today)
    reviews_left, new_left = row["reviews_found"], row["new_found"]
    held_back = False
    if lesson is None:
        reviews_allowed = max(0, enrolment.reviews_per_day - tally.reviewed)
        new_allowed = max(0, enrolment.new_per_day - tally.introduced)
        held_back = bool(
            (reviews_left > reviews_allowed and enrolment.reviews_per_day)
            or (new_left > new_allowed and enrolment.new_per_day)
        )
        reviews_left = min(reviews_left, reviews_allowed)
        new_left = min(new_left, new_allowed)
    return _Sight(
        learning_now=row["learning_now"],
        learning_soon=row["learning_soon"],
        review=row["review"],
        new=row["new"],
        learning_left=row["learning_found"],
        reviews_left=reviews_left,
        new_left=new_left,
        held_back=held_back,
        tally=tally,
    )


def _row(
    enrolment: Enrolment, now: datetime, today: date, lesson: Lesson | None
) -> Mapping[str, Any]:
    soon = due.learning(enrolment, now + LEARN_AHEAD, lesson).values("pk")
    reviews = due.reviews(enrolment, today, lesson).values("pk")
    new = due.new(enrolment, OuterRef("start"), lesson).values("pk")
    # Counting stops at the limit: a backlog costs no more than a day. It goes to one
    # at least, since Django runs no query for none.
    most_reviews = max(1, enrolment.reviews_per_day) if lesson is None else None
    most_new = max(1, enrolment.new_per_day) if lesson is None else None
    return (
        Enrolment.objects.filter(pk=enrolment.pk)
        .annotate(start=_START)
        .values("counted_on", "done", "introduced", "reviewed")
        .annotate(
            learning_now=Subquery(soon.filter(due_at__lte=now)[:1]),
            learning_soon=Subquery(soon[:1]),
            review=Subquery(reviews[:1]),
            new=Subquery(new[:1]),
            learning_found=_CountOf(soon),
            reviews_found=_CountOf(reviews[:most_reviews]),
            new_found=_CountOf(new[:most_new]),
        )
        .get()
    )


# Where the search for new cards starts: what the enrolment remembers, as long as the
# course has not changed since.
_START = Case(
    When(new_from_revision=F("course__revision"), then=F("new_from")),
    default=0,
)


def _tally(enrolment: Enrolment, row: Mapping[str, Any], today: date) -> Tally:
    if row["counted_on"] == today:
        return Tally(row["done"], row["introduced"], row["reviewed"])
    return recounted(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id, day=today
    )


def _next_due(
    enrolment: Enrolment, now: datetime, lesson: Lesson | None, sight: _Sight
) -> datetime | date | None:
    zone = enrolment.learner.zone
    today = study_day(now, zone)
    memories = due.memories(enrolment, lesson)
    days = memories.filter(due_at=None, due_on__gt=today).order_by("due_on")
    day = days.values_list("due_on", flat=True).first()
    if sight.held_back:
        day = today + timedelta(days=1)
    steps = memories.filter(due_at__gt=now).order_by("due_at")
    step = steps.values_list("due_at", flat=True).first()
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
