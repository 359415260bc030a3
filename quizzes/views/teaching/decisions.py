"""Who changed what learners are asked without a plan: in short, and one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.db.models import Count, Max, Q
from django.db.models.functions import TruncDate
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from content.models import Course, Decision
from quizzes.views.teaching.access import get_course_for_instructor
from quizzes.views.teaching.plans import PER_PAGE
from studyapp.requests import LearnerRequest


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions of one kind that one person took on one day, in one line."""

    kind: str
    by: str | None
    last: datetime
    number: int
    # Of questions, else of cards.
    is_question: bool
    # What the one asks, where it is one alone.
    asks: str


def latest(course: Course, most: int) -> list[Decided]:
    """The newest first; in one statement."""
    groups = (
        course.decisions.order_by()
        .annotate(day=TruncDate("decided_at"), of_question=Q(card=None))
        .values("kind", "decided_by__email", "day", "of_question")
        .annotate(
            last=Max("decided_at"),
            number=Count("pk"),
            asks=Max("card__prompt"),
            name=Max("question__name"),
        )
        .order_by("-last", "kind")
    )
    return [
        Decided(
            kind=group["kind"],
            by=group["decided_by__email"],
            last=group["last"],
            number=group["number"],
            is_question=group["of_question"],
            asks=(group["asks"] or group["name"]) if group["number"] == 1 else "",
        )
        for group in groups[:most]
    ]


@require_GET
def decisions(request: LearnerRequest, course: str) -> HttpResponse:
    """Every one, the newest first."""
    found = get_course_for_instructor(request.user, course)
    rows = Decision.objects.filter(course=found).select_related(
        "decided_by", "card", "question", "kept"
    )
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    ctx = {"page": "teach_decisions", "course": found, "shown": page}
    return render(request, "teach/decisions.html", ctx)
