"""Who of a class studies, and how far has each got? For instructors only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Count, F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from content.batches import in_batches
from content.models import Course
from content.outline import outline
from quizzes.models import DayFigures, Enrolment, ExamAttempt, Review
from quizzes.readiness import readiness
from quizzes.stats.figures import Figures
from quizzes.stats.memories import memories
from quizzes.stats.together import currents
from quizzes.studyday import study_day

# Days that are looked back on, today among them: for answers, and for days of study.
WEEK, FORTNIGHT = 7, 14
# A statement takes only so many values on SQLite.
_BATCH = 500
_COLUMNS = ("learner", "course", "enrolled_at", "exam_on", "counted_on", "done")

# A learner, a day and how many answers.
_Day = tuple[int, date, int]


class Order(models.TextChoices):
    LAST = "", _("Last study day")
    NAME = "name", _("E-mail address")
    EXAM = "exam", _("Day of the exam")


@dataclass(frozen=True, slots=True)
class Activity:
    """What an enrolled learner did lately, by the days of their own clock."""

    enrolment: Enrolment
    # The study day that it now is where they are.
    today: date
    last_day: date | None
    # Among the last fortnight's.
    days: int
    # Of the last week, those that were not taken back.
    answers: int

    @property
    def email(self) -> str:
        return self.enrolment.learner.email

    @property
    def exam_on(self) -> date | None:
        """The day of their exam while it has not come."""
        return self.enrolment.exam_ahead(self.today)

    @property
    def idle_for(self) -> int:
        """Days since they studied, or else were enrolled; 0 before a week is over."""
        enrolled = study_day(self.enrolment.enrolled_at, self.enrolment.learner.zone)
        passed = (self.today - (self.last_day or enrolled)).days
        return passed if passed >= WEEK else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of the course a learner has met, and is expected to recall."""

    met: int = 0
    # By the weights of the exam, on its day or else today: as they are told it.
    recalled: float = 0.0


@dataclass(frozen=True, slots=True)
class Studying:
    """All of it, of one learner."""

    activity: Activity
    standing: Standing
    # The last one that they handed in.
    exam: ExamAttempt | None


def activities(
    course: Course, now: datetime, order: Order = Order.LAST
) -> list[Activity]:
    """Of everybody who is enrolled."""
    enrolled = _enrolled(course)
    days = _days(course, enrolled, since=now.date() - timedelta(FORTNIGHT + 1))
    found = [_activity(one, days.get(one.learner_id, {}), now) for one in enrolled]
    return sorted(found, key=_KEYS[order])


def _by_last(one: Activity) -> tuple[date, str]:
    return one.last_day or date.min, one.email


def _by_email(one: Activity) -> str:
    return one.email


def _by_exam(one: Activity) -> tuple[date, str]:
    return one.exam_on or date.max, one.email


_KEYS: Mapping[Order, Callable[[Activity], Any]] = {
    Order.LAST: _by_last,
    Order.NAME: _by_email,
    Order.EXAM: _by_exam,
}


def _enrolled(course: Course) -> list[Any]:
    """With their last study day, their last exam and whether there is a picture."""
    mine = {"learner": OuterRef("learner"), "course": OuterRef("course")}
    standing = Review.objects.filter(**mine, undo=None).order_by("-study_day")
    exams = ExamAttempt.objects.closed().filter(**mine).exclude(score=None)
    found = course.enrolments.select_related("learner").annotate(
        last_day=Subquery(standing.values("study_day")[:1]),
        last_exam=Subquery(exams.order_by("-handed_in_at", "-pk").values("pk")[:1]),
        pictured=F("picture__pk"),
    )
    enrolled = list(found.only(*_COLUMNS, "learner__email", "learner__time_zone"))
    for one in enrolled:
        one.course = course
    return enrolled


def _days(
    course: Course, enrolled: Sequence[Any], since: date
) -> Mapping[int, dict[date, int]]:
    """How many answers stand of each day from then on, by learner.

    As they are kept, or by the log of who has opened no page that keeps them; of the
    day that was begun last, by the tally.
    """
    days: dict[int, dict[date, int]] = defaultdict(dict)
    lately = [one for one in enrolled if one.last_day and one.last_day >= since]
    for rows_of, learners in (
        (_kept_days, [one.learner_id for one in lately if one.pictured]),
        (_logged_days, [one.learner_id for one in lately if not one.pictured]),
    ):
        for some in in_batches(learners, _BATCH):
            for learner, day, answers in rows_of(course, some, since):
                days[learner][day] = answers
    for one in lately:
        if one.counted_on:
            days[one.learner_id][one.counted_on] = one.done
    return days


def _kept_days(course: Course, learners: Sequence[int], since: date) -> Iterator[_Day]:
    kept = DayFigures.objects.filter(
        learner__in=learners, course=course, day__gte=since
    )
    for learner, day, figures in kept.values_list("learner", "day", "figures"):
        yield learner, day, Figures.from_json(figures).presses


def _logged_days(
    course: Course, learners: Sequence[int], since: date
) -> Iterator[_Day]:
    log = Review.objects.filter(
        learner__in=learners, course=course, study_day__gte=since, undo=None
    )
    yield from log.values_list("learner", "study_day").annotate(Count("pk"))


def _activity(one: Any, days: Mapping[date, int], now: datetime) -> Activity:
    today = study_day(now, one.learner.zone)
    ago = {(today - day).days: answers for day, answers in days.items() if answers}
    return Activity(
        enrolment=one,
        today=today,
        last_day=one.last_day,
        days=sum(passed < FORTNIGHT for passed in ago),
        answers=sum(answers for passed, answers in ago.items() if passed < WEEK),
    )


def studying(course: Course, found: Sequence[Activity]) -> list[Studying]:
    """What else is told of these: in a few statements, however many they are."""
    enrolled: list[Any] = [one.enrolment for one in found]
    exams = ExamAttempt.objects.in_bulk(
        [one.last_exam for one in enrolled if one.last_exam]
    )
    standings = _standings(course, found)
    return [
        Studying(one, standings.get(of.pk, Standing()), exams.get(of.last_exam))
        for one, of in zip(found, enrolled, strict=True)
    ]


def _standings(course: Course, found: Sequence[Activity]) -> dict[int, Standing]:
    """By the primary key of the enrolment, of those who have studied."""
    lessons = outline(course)
    studied = [one.enrolment for one in found if one.last_day]
    days = {one.enrolment.pk: (one.today, one.exam_on or one.today) for one in found}
    standings = {}
    for pk, now in currents(course, studied).items():
        today, target = days[pk]
        seen = memories(now.cells, today=today, target=target)
        ready = readiness(now, seen, lessons)
        standings[pk] = Standing(now.cells.seen, ready.expected)
    return standings
