from __future__ import annotations

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from content.models import Card, Note, NoteVersion
from quizzes import flagging
from quizzes.views.teaching.access import courses_taught_by, get_course_for_instructor
from quizzes.views.teaching.banks import banks_of_course
from studyapp.requests import LearnerRequest

_LATEST = 10


@require_GET
def my_teaching(request: LearnerRequest) -> HttpResponse:
    """«Teach» for someone who stands outside a course: the course, or which one."""
    courses = courses_taught_by(request.user)
    if not courses:
        raise Http404
    if len(courses) == 1:
        return redirect("teach", courses[0].slug)
    ctx = {"page": "teach", "courses": courses}
    return render(request, "teach/courses.html", ctx)


@require_GET
def teach(request: LearnerRequest, course: str) -> HttpResponse:
    """What waits for a decision, the notes, and what was published last."""
    found = get_course_for_instructor(request.user, course)
    drafts = found.drafts.select_related("created_by").defer("report")
    cards = Card.objects.published().filter(lesson__note=OuterRef("pk")).order_by()
    number = Subquery(cards.values("lesson__note").values(number=Count("pk")))
    # Each by itself: grouped, the cards would be counted twice.
    latest = NoteVersion.objects.filter(note=OuterRef("pk")).order_by("-number")
    notes = Note.objects.filter(course=found).annotate(
        cards=Coalesce(number, 0),
        newest=Subquery(latest.values("number")[:1]),
        changed_at=Subquery(latest.values("created_at")[:1]),
    )
    ctx = {
        "page": "teach",
        "course": found,
        "drafts": drafts.open().annotate(number=Count("files")),
        "discarded": drafts.exclude(closed_at=None)
        .filter(publication=None)
        .annotate(number=Count("files"))
        .filter(Q(number__gt=0) | ~Q(retire=[]) | ~Q(retired_banks=[]))[:_LATEST],
        "notes": notes,
        "banks": banks_of_course(found.pk),
        "questions": found.questions.published().count(),
        "rejected": Card.objects.filter(
            course=found, retired_at=None, rejected_at__isnull=False
        ).count(),
        "flagged": flagging.open_flags(found).count(),
        "publications": found.publications.select_related("published_by")[:_LATEST],
    }
    return render(request, "teach/overview.html", ctx)
