from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from content.search import find, find_most, nearest, unsaid
from quizzes.models import Enrolment
from quizzes.views.latest import of_latest_course
from quizzes.views.teaching.access import courses_taught_by, get_course_for_reader
from studyapp.requests import LearnerRequest, words


@require_GET
def my_search(request: LearnerRequest) -> HttpResponse:
    """For someone who stands outside a course: of their latest, else of one they teach."""
    if not Enrolment.objects.filter(learner=request.user).exists():
        for taught in courses_taught_by(request.user):
            return _with_words(redirect("search", taught.slug), request)
    return _with_words(of_latest_course(request, "search"), request)


def _with_words(response: HttpResponse, request: LearnerRequest) -> HttpResponse:
    if request.GET:
        response["Location"] = f"{response['Location']}?{request.GET.urlencode()}"
    return response


@require_GET
def search(request: LearnerRequest, course: str) -> HttpResponse:
    """Lessons and cards that hold the words of `?q=`, for who may read them.

    Where none does, those that hold the words nearest to them, else some of them.
    """
    of, enrolment = get_course_for_reader(request.user, course)
    query = words(request.GET.get("q", ""))
    results, near, missing = find(of, query), None, None
    if query and not results:
        near = nearest(of, query)
        results = find(of, near) if near else results
        if not results:
            near, missing = None, unsaid(of, query)
            results = find_most(of, query)
    ctx = {
        "page": "search",
        "course": of,
        "is_learner": enrolment is not None,
        "query": query,
        "near": near,
        # Only where no text holds all the words: those that none holds.
        "is_partial": missing is not None,
        "missing": ", ".join(missing or ()),
        "results": results,
    }
    return render(request, "search.html", ctx)
