from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from content.models import Course
from content.outline import cards_of_notes
from quizzes.activity import FORTNIGHT, WEEK, Order, Studying, activities, studying
from quizzes.views.teaching.plans import PER_PAGE
from quizzes.views.teaching.results import get_class
from quizzes.views.teaching.tables import table
from studyapp.requests import LearnerRequest


@require_GET
def class_activity(request: LearnerRequest, course: str) -> HttpResponse:
    """Who studies, and how far each has got; who has not for longest comes first."""
    found = get_class(request, course)
    order = _order(request)
    everybody = activities(found, timezone.now(), order)
    page = Paginator(everybody, PER_PAGE).get_page(request.GET.get("page"))
    ctx = {
        "page": "teach_activity",
        "course": found,
        "learners": len(everybody),
        "idle": sum(bool(one.idle_for) for one in everybody),
        "nobody_studied": not any(one.last_day for one in everybody),
        "cards": _cards(found),
        "week": WEEK,
        "fortnight": FORTNIGHT,
        "orders": Order,
        "order": order,
        "more_query": f"sort={order.value}" if order else "",
        "shown": page,
        "rows": studying(found, list(page)),
    }
    return render(request, "teach/activity.html", ctx)


@require_GET
def activity_csv(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_class(request, course)
    everybody = activities(found, timezone.now(), _order(request))
    header = [
        *(_("learner"), _("enrolled on"), _("last study day")),
        _("study days in %(n)d days") % {"n": FORTNIGHT},
        _("answers in %(n)d days") % {"n": WEEK},
        *(_("cards seen"), _("cards of the course"), _("recalled (%)")),
        *(_("day of the exam"), _("last exam"), _("handed in on"), _("score")),
    ]
    rows = _rows(studying(found, everybody), _cards(found))
    return table(f"{found.slug}-activity.csv", [header, *rows])


def _order(request: LearnerRequest) -> Order:
    wanted = request.GET.get("sort", "")
    return Order(wanted) if wanted in Order.values else Order.LAST


def _cards(course: Course) -> int:
    return sum(cards_of_notes(course).values())


def _rows(found: Sequence[Studying], cards: int) -> list[list[object]]:
    return [
        [
            *(did.email, _day(did.enrolment.enrolled_at), did.last_day or ""),
            *(did.days, did.answers, one.standing.met, cards),
            *(round(100 * one.standing.recalled), did.exam_on or ""),
            *_exam(one),
        ]
        for one in found
        for did in [one.activity]
    ]


def _exam(one: Studying) -> tuple[object, ...]:
    exam = one.exam
    if exam is None or exam.handed_in_at is None or exam.result is None:
        return "", "", ""
    return str(exam.title), _day(exam.handed_in_at), exam.result.scaled


def _day(moment: datetime) -> str:
    return timezone.localdate(moment).isoformat()
