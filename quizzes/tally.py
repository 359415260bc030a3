"""What a learner has done today, kept beside the enrolment.

The log is the truth. The tally saves counting it on every page: it holds for the one
day that it names, and is counted anew from the log for any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Least

from quizzes import due
from quizzes.examday import renew
from quizzes.models import Enrolment, Hold, Memory, Reset, Review
from quizzes.models.enrolment import Limits
from quizzes.part import Part
from quizzes.policy import HORIZON
from quizzes.recording import Press
from quizzes.scheduling import State
from quizzes.sight import UNDO_REACH, look
from quizzes.stats.forecast import forecast
from quizzes.stats.picture import settle
from studyapp import rows

_NEW = Q(before__isnull=True)
_IN_REVIEW = Q(before__state=Memory.State.REVIEW)
# What is written as a day begins; of one that goes on, what is left of it alone.
_LEFT = ("left_reviews", "left_new")
_DAY = (
    "new_from",
    "new_from_revision",
    "counted_on",
    "coming",
    "done",
    "introduced",
    "reviewed",
    "pace",
    *_LEFT,
)
# As a day begins there is none, and no need to put the count of them together.
_ANY = """
    SELECT 1 FROM quizzes_review
    WHERE learner_id = %(learner)s AND course_id = %(course)s AND study_day = %(day)s
    LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Tally:
    # Presses not taken back; among them, of new cards, and of cards in review.
    done: int
    introduced: int
    reviewed: int


def recounted(*, learner_id: int, course_id: int, day: date) -> Tally:
    """From the log."""
    whose = {"learner": learner_id, "course": course_id, "day": rows.day(day)}
    if rows.first(_ANY, whose) is None:
        return Tally(0, 0, 0)
    counted = presses(learner_id=learner_id, course_id=course_id, day=day).aggregate(
        done=Count("pk"),
        introduced=Count("pk", filter=_NEW),
        reviewed=Count("pk", filter=_IN_REVIEW),
    )
    return Tally(**counted)


def done_in(part: Part, *, enrolment: Enrolment, day: date) -> int:
    """Of a part: presses of that day not taken back."""
    whose = {"learner_id": enrolment.learner_id, "course_id": enrolment.course_id}
    return presses(**whose, day=day).filter(part.of("card__")).count()


def presses(*, learner_id: int, course_id: int, day: date) -> QuerySet[Review]:
    """Of that study day, those not taken back."""
    return Review.objects.filter(
        learner_id=learner_id, course_id=course_id, study_day=day, undo=None
    )


ADD = """
    UPDATE quizzes_enrolment
    SET done = done + 1, introduced = introduced + %(introduced)s,
    reviewed = reviewed + %(reviewed)s, last_press = %(press)s, last_held_id = NULL,
    left_new = CASE WHEN left_new > %(introduced)s
    THEN left_new - %(introduced)s ELSE 0 END,
    left_reviews = CASE WHEN left_reviews > %(reviewed)s
    THEN left_reviews - %(reviewed)s ELSE 0 END
    WHERE id = %(enrolment)s AND counted_on = %(day)s AND left_reviews IS NOT NULL
    AND new_from_revision = (SELECT revision FROM content_course WHERE id = %(course)s)
"""


def add(press: Press) -> None:
    """Count one press; raises Enrolment.DoesNotExist.

    Within the transaction of the press, and as its first write: until it ends, the
    learner's other presses in this course wait on this row.
    """
    enrolment, day = press.enrolment, press.shown.study_day
    before = press.before
    added = {
        "enrolment": enrolment.pk,
        "course": enrolment.course_id,
        "day": rows.day(day),
        "press": press.shown.nonce,
        "introduced": int(before is None),
        "reviewed": int(before is not None and before.state == State.Review),
    }
    if not rows.changed(ADD, added):
        _open_day(enrolment, day, press.now)
        rows.changed(ADD, added)


def take_back(
    enrolment: Enrolment, review: Review, *, position: int, since: date
) -> None:
    """Uncount a press of the card at `position`; the row is locked by the caller.

    The press before it, of the study day `since` or later, is the last one then, and
    what was set aside after that one is brought back first.
    """
    if review.before is None:
        enrolment.new_from = min(enrolment.new_from, position)
    if enrolment.counted_on == review.study_day:
        enrolment.done -= 1
        enrolment.introduced -= review.before is None
        enrolment.reviewed -= _was_in_review(review)
    enrolment.last_press, enrolment.last_held_id = _last_done(
        enrolment,
        standing_with(review, since=since).order_by("-pk"),
        review.reviewed_at - UNDO_REACH,
    )
    enrolment.left_reviews = enrolment.left_new = None
    enrolment.save()


def standing_with(review: Review, *, since: date) -> QuerySet[Review]:
    """The learner's presses in its course, of the study day `since` or later, that can
    be taken back: neither taken back yet, nor of a card begun anew with after them."""
    begun_anew = Reset.objects.filter(
        learner=review.learner_id,
        card=OuterRef("card"),
        reset_at__gte=OuterRef("reviewed_at"),
        undo=None,
    )
    return Review.objects.filter(
        ~Exists(begun_anew),
        learner=review.learner_id,
        course=review.course_id,
        study_day__gte=since,
        undo=None,
    )


def _last_done(
    enrolment: Enrolment, presses: QuerySet[Review], since: datetime
) -> tuple[UUID | None, int | None]:
    """Token of the first of these presses, and the card set aside after it, or
    after `since` where there is none. In one statement."""
    press = Subquery(presses.values("token")[:1])
    after = Coalesce(Subquery(presses.values("reviewed_at")[:1]), Value(since))
    held = Subquery(held_after(enrolment, OuterRef("after"))[:1])
    found = Enrolment.objects.filter(pk=enrolment.pk).annotate(after=after)
    press_and_held = found.annotate(press=press, held=held)
    return press_and_held.values_list("press", "held").get()


def held_after(
    enrolment: Enrolment, moment: datetime | OuterRef
) -> QuerySet[Hold, int]:
    """Ids of cards that the learner has set aside after it, the last one first."""
    holds = Hold.objects.filter(
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        sibling_press=None,
        by_plan=False,
        held_at__gt=moment,
    )
    return holds.order_by("-held_at", "-pk").values_list("card", flat=True)


def _was_in_review(review: Review) -> bool:
    before = review.before
    return before is not None and before["state"] == Memory.State.REVIEW


def _open_day(enrolment: Enrolment, day: date, now: datetime) -> None:
    """Count the day from the log, and what is left of it.

    The search for new cards moves up to the first card not met.
    """
    locked = (
        Enrolment.objects.select_for_update(of=("self",))
        .select_related("course")
        .get(pk=enrolment.pk)
    )
    revision = locked.course.revision
    done = None
    begins = (locked.counted_on, locked.new_from_revision) != (day, revision)
    if begins:
        locked.new_from = _first_not_met(locked)
        locked.new_from_revision = revision
        done = recounted(
            learner_id=locked.learner_id, course_id=locked.course_id, day=day
        )
        locked.counted_on = day
        locked.coming = forecast(locked, today=day, days=HORIZON).days
        locked.done = done.done
        locked.introduced = done.introduced
        locked.reviewed = done.reviewed
        renew(locked, today=day, now=now)
    left = _left(locked, day, now, done)
    locked.left_reviews, locked.left_new = left
    locked.save(update_fields=_DAY if begins else _LEFT)
    if begins:
        settle(locked)
    # The press and the page after it go by them.
    enrolment.exam_on, enrolment.pace = locked.exam_on, locked.pace


def _left(
    enrolment: Enrolment, day: date, now: datetime, done: Tally | None = None
) -> Limits:
    """What its limits leave of the day; `done` where the row does not say it yet."""
    limits = enrolment.limits(day)
    sight = look(
        enrolment=enrolment,
        today=day,
        now=now,
        soon=now,
        part=None,
        most_reviews=limits.reviews,
        most_new=limits.new,
    )
    reviewed, introduced = (
        (done.reviewed, done.introduced) if done else (sight.reviewed, sight.introduced)
    )
    return Limits(
        reviews=min(sight.reviews, max(0, limits.reviews - reviewed)),
        new=min(sight.unmet, max(0, limits.new - introduced)),
    )


def count_left(enrolment: Enrolment, day: date, now: datetime) -> None:
    """What is left of the day, where a press has taken more of it than itself: counted
    with it, the press after it need not."""
    left = _left(enrolment, day, now)
    Enrolment.objects.filter(pk=enrolment.pk).update(
        left_reviews=left.reviews, left_new=left.new
    )


def forget_left(enrolment: Enrolment) -> None:
    """What is left of the day is to be counted again: its cards or limits changed."""
    Enrolment.objects.filter(pk=enrolment.pk).update(left_reviews=None, left_new=None)


def look_again(enrolment: Enrolment, position: int = 0) -> None:
    """Cards have come back, none before `position`, that the search for new ones may
    have gone past."""
    Enrolment.objects.filter(pk=enrolment.pk).update(
        new_from=Least(F("new_from"), Value(position)),
        left_reviews=None,
        left_new=None,
    )


def _first_not_met(enrolment: Enrolment) -> int:
    """A position before which every published card has been met or suspended."""
    unmet = due.unmet(enrolment, start=enrolment.unmet_from)
    if (first := unmet.values_list("position", flat=True).first()) is not None:
        return first
    # All met: cards that come later come with a new revision.
    cards = enrolment.course.cards.order_by("-position")
    return (cards.values_list("position", flat=True).first() or 0) + 1
