from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.contrib import messages
from django.db.models import Count, Q
from django.db.models.functions import Length
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.differences import lines
from content.drafting import drafts, versions
from content.drafting.uploads import Received
from content.importing import Refused
from content.models import Course, Note, NoteVersion
from quizzes.views.teaching.access import get_note_for_instructor
from quizzes.views.teaching.files import as_handed_in
from studyapp.requests import LearnerRequest


@require_GET
def note(request: LearnerRequest, course: str, note: str) -> HttpResponse:
    """Its lessons, and every version of it that was published."""
    found = get_note_for_instructor(request.user, course, note)
    published = Q(cards__retired_at=None, cards__rejected_at=None)
    lessons = found.lessons.filter(retired_at=None).defer("html", "toc")
    ctx = {
        "page": "teach_note",
        "course": found.course,
        "note": found,
        "lessons": lessons.annotate(number=Count("cards", filter=published)),
        "versions": found.versions.select_related("created_by")
        .annotate(size=Length("source"))
        .defer("source", "skipped"),
    }
    return render(request, "teach/note.html", ctx)


@require_GET
def compare(request: LearnerRequest, course: str, note: str) -> HttpResponse:
    """What differs from version `?before=` to version `?after=`."""
    found = get_note_for_instructor(request.user, course, note)
    older = _get_version(found, request.GET.get("before", ""))
    newer = _get_version(found, request.GET.get("after", ""))
    ctx = {
        "page": "teach_note",
        "course": found.course,
        "note": found,
        "before": older,
        "after": newer,
        "places": lines(versions.text_of(older), versions.text_of(newer)),
    }
    return render(request, "teach/compare.html", ctx)


@require_GET
def download(
    request: LearnerRequest, course: str, note: str, number: int
) -> HttpResponse:
    """The bytes as they were handed in."""
    found = get_note_for_instructor(request.user, course, note)
    version = _get_version(found, str(number))
    return as_handed_in(found.path, version.source)


@require_POST
def restore(
    request: LearnerRequest, course: str, note: str, number: int
) -> HttpResponse:
    """A draft of an older version: nothing changes before its plan is published."""
    found = get_note_for_instructor(request.user, course, note)
    upload = versions.upload_of(_get_version(found, str(number)))
    return draft_of(request, found.course, Received((upload,), ()))


@require_POST
def retire(request: LearnerRequest, course: str, note: str) -> HttpResponse:
    """A draft that takes the note out."""
    found = get_note_for_instructor(request.user, course, note)
    return draft_of(request, found.course, Received((), ()), retire=[found.path])


def draft_of(
    request: LearnerRequest,
    course: Course,
    received: Received,
    retire: Sequence[str] = (),
    retired_banks: Sequence[str] = (),
    written: Mapping[str, Any] = MappingProxyType({}),
) -> HttpResponse:
    try:
        draft = drafts.open_draft(
            course=course,
            received=received,
            by=request.user,
            now=timezone.now(),
            retire=retire,
            retired_banks=retired_banks,
            written=written,
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("teach", course.slug)
    return redirect("draft", course.slug, draft.pk)


def _get_version(note: Note, number: str) -> NoteVersion:
    if not number.isdecimal() or len(number) > 9:
        raise Http404
    versions = NoteVersion.objects.select_related("note", "created_by")
    return get_object_or_404(versions, note=note, number=int(number))
