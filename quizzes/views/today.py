from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib import messages
from django.db.models import Exists, OuterRef, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from content.models import Course
from quizzes import changes, enrolments, examday, flagging, queue, reading
from quizzes.aside import unseen_aside
from quizzes.exams.attempt import close_late
from quizzes.models import Enrolment, ExamAttempt
from quizzes.models.enrolment import Limits
from quizzes.pace import MORE
from quizzes.policy import MOST_NEW
from quizzes.queue import Counts
from quizzes.readiness import Readiness, readiness
from quizzes.reading import Bookmark
from quizzes.stats.memories import memories
from quizzes.stats.picture import Current, current
from quizzes.studyday import study_day
from studyapp.models import User
from studyapp.requests import LearnerRequest, next_page


@dataclass(frozen=True, slots=True)
class CourseToday:
    """A course of the learner and what it holds for them today."""

    enrolment: Enrolment
    counts: Counts
    # Enrolled today, nothing answered yet.
    first_day: bool
    bookmark: Bookmark | None
    # What of that the learner takes in a day.
    limits: Limits
    # How many facts that they know say something else now.
    changed: int
    # A card that they reported, by its id, once that is settled and they do not know.
    settled: int | None
    # The day of the exam while it is ahead, and how many days there are until then.
    exam_on: date | None
    days_left: int
    # What it asks for, and the picture that says so, where the pace may not do.
    plan: examday.Plan | None = None
    found: Current | None = None

    @property
    def too_many(self) -> int:
        """How many cards are not seen before it, as many as one learns in a day."""
        return self.plan.too_many if self.plan else 0

    @property
    def course(self) -> Course:
        return self.enrolment.course

    @property
    def empty(self) -> bool:
        """Whether there is nothing to learn, now or by itself later."""
        counts = self.counts
        return not counts.remaining and not counts.done_today and not counts.next_due


@require_GET
def today(request: LearnerRequest) -> HttpResponse:
    now = timezone.now()
    enrolled, running = _enrolled(request.user, now)
    mine = [enrolment.course_id for enrolment in enrolled]
    bookmarks = reading.bookmarks(learner=request.user, courses=mine)
    changed = changes.unseen_by_course(request.user)
    day = study_day(now, request.user.zone)
    courses = _with_work_first(
        [
            _course_today(
                request,
                enrolment,
                bookmarks.get(enrolment.course_id),
                changed.get(enrolment.course_id, 0),
                now,
            )
            for enrolment in enrolled
        ]
    )
    taught = request.user.taught_courses.filter(pk=OuterRef("pk"))
    every = Course.objects.annotate(is_taught=Exists(taught)).order_by("title")
    ctx = {
        "page": "today",
        "day": day,
        "running": running,
        "more": MORE,
        "courses": courses,
        "ready": _ready(courses[0], day) if courses else None,
        "taught": [course for course in every if course.is_taught],
        "offered": [course for course in every if course.pk not in mine],
    }
    return render(request, "today.html", ctx)


@require_POST
def enrol(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_object_or_404(Course, slug=course)
    enrolments.enrol(learner=request.user, course=found)
    messages.success(
        request, gettext("You are enrolled in %(course)s.") % {"course": found.title}
    )
    return redirect(next_page(request))


def _enrolled(
    learner: User, now: datetime
) -> tuple[list[Enrolment], list[ExamAttempt]]:
    """The learner's courses, with a card whose report is settled, and their exams
    whose clock runs.

    One that ran out brings its cards back first.
    """
    exams = ExamAttempt.objects.filter(learner=learner).exclude(deadline=None)
    settled = flagging.unseen().filter(learner=learner, course=OuterRef("course"))
    mine = (
        Enrolment.objects.filter(learner=learner)
        .select_related("course", "picture")
        .annotate(
            any_clock=Exists(exams.open()),
            settled_card=Subquery(settled.values("card")[:1]),
        )
        .order_by("-enrolled_at")
    )
    if not any(enrolment.any_clock for enrolment in mine):
        return list(mine), []
    close_late(exams, now)
    return list(mine), list(exams.open().order_by("deadline"))


def _course_today(
    request: LearnerRequest,
    enrolment: Enrolment,
    bookmark: Bookmark | None,
    changed: int,
    now: datetime,
) -> CourseToday:
    enrolment.learner = request.user
    zone = request.user.zone
    counts = queue.counts(enrolment=enrolment, now=now)
    today = study_day(now, zone)
    enrolled_today = study_day(enrolment.enrolled_at, zone) == today
    exam_on = enrolment.exam_ahead(today)
    plan = found = None
    # Only at the fastest pace can there be too many: else the plan need not be made.
    if exam_on and enrolment.daily_new >= MOST_NEW:
        found = _picture(enrolment)
        cards = examday.cards(found)
        plan = examday.plan(enrolment, exam_on=exam_on, today=today, found=cards)
    return CourseToday(
        enrolment=enrolment,
        counts=counts,
        limits=enrolment.limits(today),
        first_day=enrolled_today and not counts.done_today,
        bookmark=bookmark,
        changed=changed,
        settled=getattr(enrolment, "settled_card", None),
        exam_on=exam_on,
        days_left=(exam_on - today).days if exam_on else 0,
        plan=plan,
        found=found,
    )


def _picture(enrolment: Enrolment) -> Current:
    return current(enrolment, getattr(enrolment, "picture", None))


def _ready(course: CourseToday, today: date) -> Readiness | None:
    """For the exam, or for today; None where nothing was seen yet."""
    found = course.found or _picture(course.enrolment)
    if not found.cells.seen:
        return None
    target = course.exam_on or today
    seen = memories(found.cells, today=today, target=target)
    return readiness(found, seen, left_out=_left_out(course))


def _left_out(course: CourseToday) -> Set[int]:
    if course.exam_on is None:
        return frozenset()
    aside = course.plan.aside if course.plan else unseen_aside(course.enrolment)
    return aside.left_out


def _with_work_first(courses: list[CourseToday]) -> list[CourseToday]:
    """The page has one primary button: it is for the first course with work."""
    return sorted(courses, key=lambda course: not course.counts.remaining)
