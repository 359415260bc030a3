from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from content.models import (
    Card,
    Course,
    Draft,
    DraftFile,
    DraftPicture,
    Note,
    NoteVersion,
    Publication,
)
from content.outline import cards_of_notes
from quizzes import flagging
from quizzes.views.teaching.access import courses_taught_by, get_course_for_instructor
from quizzes.views.teaching.banks import banks_of_course
from quizzes.views.teaching.decisions import Decided, latest
from studyapp.requests import LearnerRequest

_LATEST = 10
# Of publications, where all are asked for.
_EVERY = 1_000


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
    # Each by itself: a join would group by all that a note or a draft holds.
    latest = NoteVersion.objects.filter(note=OuterRef("pk")).order_by("-number")
    notes = Note.objects.filter(course=found).annotate(
        newest=Subquery(latest.values("number")[:1]),
        changed_at=Subquery(latest.values("created_at")[:1]),
    )
    cards = cards_of_notes(found)
    drafts = _drafts(found)
    rejected, flagged = _decisions(found)
    every = request.GET.get("every", "")
    discarded = [draft for draft in drafts if _is_discarded(draft)]
    most = _EVERY if every == "publications" else _LATEST + 1
    shown = _changes(found, most)
    banks: list[Any] = list(banks_of_course(found.pk))
    asked = found.questions.published().count()
    ctx = {
        "page": "teach",
        "course": found,
        "drafts": [draft for draft in drafts if draft.closed_at is None],
        "discarded": discarded if every == "discarded" else discarded[:_LATEST],
        "more_discarded": every != "discarded" and len(discarded) > _LATEST,
        "notes": [(one, cards.get(one.pk, 0)) for one in notes if not one.retired_at],
        "gone": [one for one in notes if one.retired_at],
        "banks": banks,
        "questions": asked,
        "made": asked - sum(bank.asked for bank in banks),
        "rejected": rejected,
        "flagged": flagged,
        "publications": shown if every == "publications" else shown[:_LATEST],
        "more_publications": every != "publications" and len(shown) > _LATEST,
    }
    return render(request, "teach/overview.html", ctx)


def _changes(course: Course, most: int) -> list[Publication | Decided]:
    """Plans that were published and what was decided without one, the last first."""
    publications = course.publications.select_related("published_by")[:most]
    changes: list[Publication | Decided] = [*publications, *latest(course, most)]
    return sorted(changes, key=_when, reverse=True)[:most]


def _when(change: Publication | Decided) -> datetime:
    return change.published_at if isinstance(change, Publication) else change.last


def _drafts(course: Course) -> list[Draft]:
    """Those that were not published, with the `number` of their files and pictures.

    And with the `first` of them, and how many `others` there are.
    """
    files = DraftFile.objects.filter(draft=OuterRef("pk"))
    pictures = DraftPicture.objects.filter(draft=OuterRef("pk"))
    drafts = course.drafts.filter(publication=None).select_related("created_by")
    numbers = (
        Subquery(rows.order_by().values("draft").values(number=Count("pk")))
        for rows in (files, pictures)
    )
    found = drafts.annotate(
        number=sum(Coalesce(number, 0) for number in numbers),
        others=F("number") - 1,
        first=Coalesce(
            *(
                Subquery(rows.order_by("path").values("path")[:1])
                for rows in (files, pictures)
            )
        ),
    )
    return list(
        found.only(
            *("course", "created_at", "created_by__email", "closed_at"),
            *("retire", "retired_banks", "written"),
        )
    )


def _is_discarded(draft: Any) -> bool:
    """What held nothing is not worth opening again."""
    holds = draft.number or draft.retire or draft.retired_banks or draft.written
    return draft.closed_at is not None and bool(holds)


def _decisions(course: Course) -> tuple[int, int]:
    """How many cards are rejected, and how many flags wait for an answer."""
    rejected = Card.objects.filter(retired_at=None, rejected_at__isnull=False)
    flags = flagging.open_flags(course)
    numbers = (
        rows.filter(course=OuterRef("pk")).order_by().values("course")
        for rows in (rejected, flags)
    )
    counted = (Subquery(rows.values(number=Count("pk"))) for rows in numbers)
    found = Course.objects.filter(pk=course.pk).values_list(*counted)
    number, flagged = found.get()
    return number or 0, flagged or 0
