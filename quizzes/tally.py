"""What a learner has done today, kept beside the enrolment.

The log is the truth. The tally saves counting it on every page: it holds for the one
day that it names, and is counted anew from the log for any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q

from content.models import Course
from quizzes import due
from quizzes.models import Enrolment, Memory, Review
from quizzes.policy import HORIZON
from quizzes.stats.days import settle
from quizzes.stats.forecast import forecast
from studyapp.models import User

_NEW = Q(before__isnull=True)
_IN_REVIEW = Q(before__state=Memory.State.REVIEW)


@dataclass(frozen=True, slots=True)
class Tally:
    # Presses not taken back; among them, of new cards, and of cards in review.
    done: int
    introduced: int
    reviewed: int


def recounted(*, learner_id: int, course_id: int, day: date) -> Tally:
    """From the log."""
    counted = Review.objects.filter(
        learner_id=learner_id, course_id=course_id, study_day=day, undo=None
    ).aggregate(
        done=Count("pk"),
        introduced=Count("pk", filter=_NEW),
        reviewed=Count("pk", filter=_IN_REVIEW),
    )
    return Tally(**counted)


def add(
    *, learner: User, course: Course, day: date, introduced: bool, reviewed: bool
) -> None:
    """Count one press; raises Enrolment.DoesNotExist.

    Within the transaction of the press, and as its first write: until it ends, the
    learner's other presses in this course wait on this row.
    """
    press = {
        "done": F("done") + 1,
        "introduced": F("introduced") + int(introduced),
        "reviewed": F("reviewed") + int(reviewed),
    }
    enrolments = Enrolment.objects.filter(learner=learner, course=course)
    if not enrolments.filter(counted_on=day, new_from_revision=course.revision).update(
        **press
    ):
        _open_day(learner=learner, course=course, day=day)
        enrolments.update(**press)


def take_back(enrolment: Enrolment, review: Review, *, position: int) -> None:
    """Uncount a press of the card at `position`; the row is locked by the caller."""
    if review.before is None:
        enrolment.new_from = min(enrolment.new_from, position)
    if enrolment.counted_on == review.study_day:
        enrolment.done -= 1
        enrolment.introduced -= review.before is None
        enrolment.reviewed -= _was_in_review(review)
    enrolment.save(update_fields=["new_from", "done", "introduced", "reviewed"])


def _was_in_review(review: Review) -> bool:
    before = review.before
    return before is not None and before["state"] == Memory.State.REVIEW


def _open_day(*, learner: User, course: Course, day: date) -> None:
    """Count the day from the log, and move up to the first card not met."""
    enrolment = Enrolment.objects.select_for_update().get(
        learner=learner, course=course
    )
    tally = recounted(learner_id=learner.pk, course_id=course.pk, day=day)
    enrolment.counted_on = day
    enrolment.coming = forecast(enrolment, today=day, days=HORIZON).days
    enrolment.done = tally.done
    enrolment.introduced = tally.introduced
    enrolment.reviewed = tally.reviewed
    enrolment.new_from = _first_not_met(enrolment, course)
    enrolment.new_from_revision = course.revision
    enrolment.save()
    settle(enrolment, day)


def _first_not_met(enrolment: Enrolment, course: Course) -> int:
    """A position before which the learner has met every published card."""
    known = enrolment.new_from_revision == course.revision
    start = enrolment.new_from if known else 0
    positions = due.unmet(enrolment, start=start).values_list("position", flat=True)
    if (first := positions.first()) is not None:
        return first
    # All met: cards that come later come with a new revision.
    last = course.cards.order_by("-position").values_list("position", flat=True)
    return (last.first() or 0) + 1
