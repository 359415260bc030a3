from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_POST

from content import versions
from content.models import CardChange, Publication
from content.uploads import Received
from quizzes.views.looks import Said
from quizzes.views.teaching.access import get_course_for_instructor
from quizzes.views.teaching.notes import draft_of
from quizzes.views.teaching.plans import PER_PAGE
from studyapp.models import User
from studyapp.requests import LearnerRequest


@require_GET
def publication(request: LearnerRequest, course: str, revision: int) -> HttpResponse:
    found = _get_publication_for_instructor(request.user, course, revision)
    changes = found.card_changes.order_by("pk")
    page = Paginator(changes, PER_PAGE).get_page(request.GET.get("page"))
    latest = found.course.publications.first()
    ctx = {
        "page": "teach_publication",
        "course": found.course,
        "publication": found,
        "is_latest": latest == found,
        "shown": page,
        "changes": [_said(change) for change in page.object_list],
    }
    return render(request, "teach/publication.html", ctx)


@require_POST
def undo_publication(
    request: LearnerRequest, course: str, revision: int
) -> HttpResponse:
    """A draft of the notes as they were before: it is looked at like any other."""
    found = _get_publication_for_instructor(request.user, course, revision)
    uploads, retire, banks = versions.before(found)
    return draft_of(request, found.course, Received(tuple(uploads), ()), retire, banks)


def _get_publication_for_instructor(
    user: User, course: str, revision: int
) -> Publication:
    return get_object_or_404(
        Publication.objects.select_related("course", "published_by"),
        course=get_course_for_instructor(user, course),
        revision=revision,
    )


def _said(change: CardChange) -> Said:
    after = change.after or change.before
    return Said.of(
        change.change,
        (change.before["prompt"], change.before["answer"]),
        (after["prompt"], after["answer"]),
    )
