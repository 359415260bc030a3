from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from content.models import Course
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.exams.attempt import close_late
from quizzes.exams.exporting import as_csv, as_objects
from quizzes.models import ExamAttempt
from studyapp.requests import LearnerRequest


@never_cache
@require_GET
def attempts_csv(request: LearnerRequest, course: str) -> HttpResponse:
    found = _get_course(request, course)
    table = as_csv(learner=request.user, course=found)
    return _named(HttpResponse(table, "text/csv; charset=utf-8"), f"{course}.csv")


@never_cache
@require_GET
def attempts_json(request: LearnerRequest, course: str) -> HttpResponse:
    found = _get_course(request, course)
    attempts = as_objects(learner=request.user, course=found)
    page = JsonResponse(
        {"course": course, "attempts": attempts},
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )
    return _named(page, f"{course}.json")


def _named(response: HttpResponse, name: str) -> HttpResponse:
    response.headers["Content-Disposition"] = f'attachment; filename="exams-{name}"'
    return response


def _get_course(request: LearnerRequest, slug: str) -> Course:
    """With what has run out of the learner's exams handed in; raises Http404."""
    found = get_enrolment_for_learner(learner=request.user, course=slug).course
    mine = ExamAttempt.objects.filter(learner=request.user, course=found)
    close_late(mine, timezone.now())
    return found
