from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from quizzes.aside import unseen_aside
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.exams.attempt import close_late
from quizzes.models import ExamAttempt
from quizzes.readiness import mocks, readiness
from quizzes.stats.figures import Figures, streak, total
from quizzes.stats.forecast import forecast_with_steps
from quizzes.stats.memories import memories
from quizzes.stats.picture import current
from quizzes.studyday import study_day
from quizzes.views import figures
from quizzes.views.latest import of_latest_course
from studyapp.requests import LearnerRequest

_FORECAST = 30


@require_GET
def my_progress(request: LearnerRequest) -> HttpResponse:
    """«Progress» for someone who stands outside a course: that of their latest one."""
    return of_latest_course(request, "progress")


@require_GET
def progress(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    now = timezone.now()
    close_late(ExamAttempt.objects.filter(learner=request.user), now)
    today = study_day(now, request.user.zone)
    exam_on = enrolment.exam_ahead(today)
    found = current(enrolment)
    days = found.history()
    seen = memories(found.cells, today=today, target=exam_on or today)
    ever = total(days.values())
    in_a_row = streak(list(days), today)
    ctx = {
        "page": "progress",
        "course": enrolment.course,
        "exam_on": exam_on,
        "days_left": exam_on and (exam_on - today).days,
        "ready": readiness(found, seen, left_out=unseen_aside(enrolment).left_out),
        "mocks": mocks(enrolment),
        "seen": seen.seen,
        "today": days.get(today, Figures()),
        "streak": in_a_row,
        "ever": ever,
        "figures": [
            figures.forecast_figure(
                forecast_with_steps(enrolment, today=today, days=_FORECAST), today
            ),
            figures.calendar_figure(days, today, in_a_row),
            figures.retention_figure(days, today, enrolment.desired_retention),
            figures.recall_figure(seen),
            figures.stability_figure(seen),
            figures.difficulty_figure(seen),
            figures.buttons_figure(ever),
            figures.hours_figure(ever),
        ],
    }
    return render(request, "progress.html", ctx)
