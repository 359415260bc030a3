from __future__ import annotations

from itertools import chain
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from content.drafting import by_hand, versions
from content.drafting.uploads import Received
from content.importing import Change
from content.models import Bank, CardChange, Lesson, Note, Publication
from quizzes.views.looks import Said
from quizzes.views.teaching.access import get_course_for_instructor
from quizzes.views.teaching.notes import draft_of
from quizzes.views.teaching.plans import PER_PAGE
from studyapp.models import User
from studyapp.requests import LearnerRequest

# More of them are looked for in the notes.
_MOST_LESSONS = 50


@require_GET
def publication(request: LearnerRequest, course: str, revision: int) -> HttpResponse:
    found = _get_publication_for_instructor(request.user, course, revision)
    changes = found.card_changes.order_by("pk")
    page = Paginator(changes, PER_PAGE).get_page(request.GET.get("page"))
    latest = found.course.publications.first()
    paths = [note["path"] for note in found.notes]
    slugs = dict(
        Note.objects.filter(course=found.course, path__in=paths).values_list(
            "path", "slug"
        )
    )
    ctx = {
        "page": "teach_publication",
        "course": found.course,
        "publication": found,
        "is_latest": latest == found,
        "banks": _banks(found),
        "notes": [(note, slugs.get(note["path"], "")) for note in found.notes],
        "shown": page,
        "uncounted": page.paginator.count - _counted(found),
        "lessons": _lessons(found),
        "changes": [_said(change) for change in page.object_list],
    }
    return render(request, "teach/publication.html", ctx)


def _banks(publication: Publication) -> list[tuple[dict[str, Any], int | None]]:
    """What it says of each, and which one that is."""
    if not publication.banks:
        return []
    known = Bank.objects.filter(course=publication.course_id)
    pks = dict(known.values_list("path", "pk"))
    return [(bank, pks.get(bank["path"])) for bank in publication.banks]


def _counted(publication: Publication) -> int:
    """Cards that were there, are asked, and were changed."""
    unmoved = {Change.NEW, Change.UNCHANGED}
    return sum(
        publication.counts.get(change.value, 0) for change in set(Change) - unmoved
    )


def _lessons(publication: Publication) -> QuerySet[Lesson]:
    """Those that it changed and that are still there."""
    changed = chain.from_iterable(one.get("lessons", ()) for one in publication.notes)
    lessons = Lesson.objects.published().select_related("note").defer("html", "toc")
    found = lessons.filter(pk__in=list(changed)[:_MOST_LESSONS])
    return found.order_by("note__position", "position")


@require_POST
def undo_publication(
    request: LearnerRequest, course: str, revision: int
) -> HttpResponse:
    """A draft of the notes as they were before: it is looked at like any other."""
    found = _get_publication_for_instructor(request.user, course, revision)
    uploads, retire, banks = versions.before(found)
    when = date_format(localtime(found.published_at), "DATETIME_FORMAT")
    messages.info(
        request,
        _(
            "This draft takes back the publication of %(when)s: publish it, and the course is as it was before."
        )
        % {"when": when},
    )
    received = Received(tuple(uploads), ())
    written = by_hand.before(found)
    return draft_of(request, found.course, received, retire, banks, written)


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
