from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from content.search import find
from quizzes.enrolments import get_enrolment_for_learner
from studyapp.requests import LearnerRequest


@require_GET
def search(request: LearnerRequest, course: str) -> HttpResponse:
    """Lessons and cards that hold the words of `?q=`."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    query = " ".join(request.GET.get("q", "").replace("\0", " ").split())
    ctx = {
        "page": "search",
        "course": enrolment.course,
        "query": query,
        "results": find(enrolment.course, query),
    }
    return render(request, "search.html", ctx)
