from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from content import pictures
from content.drafting import archives, drafts
from content.drafting.pasting import names_taken, paste
from content.drafting.uploads import MAX_REQUEST, Received, receive
from content.importing import Refused
from content.models import Course, Draft
from content.notes.decoding import MAX_BYTES
from quizzes.views.teaching.access import (
    get_course_for_instructor,
    get_open_draft_for_instructor,
)
from studyapp.requests import LearnerRequest


# The body is read by whoever first asks for the CSRF token in it: not before it is
# known that an instructor sent it, and how long it is.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def upload(
    request: LearnerRequest, course: str, draft: int | None = None
) -> HttpResponse:
    """Hand in files or a text, as a new draft or into one."""
    found = get_course_for_instructor(request.user, course)
    into = None
    if draft is not None:
        into = get_open_draft_for_instructor(request.user, course, draft)
    if request.method == "GET":
        return _page(request, found, into)
    if fault := unacceptable(request):
        messages.error(request, fault)
        return _page(request, found, into, status=413)
    return _hand_in(request, found, into)


def unacceptable(request: LearnerRequest) -> str:
    """Reads the form; says what is wrong with it as a whole."""
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > MAX_REQUEST:
        return _("That is more than %(limit)d MB at once: hand it in in parts.") % {
            "limit": MAX_REQUEST // 1_000_000
        }
    try:
        request.POST  # noqa: B018 # parses the body, which may fail
    except RequestDataTooBig:
        return _("The pasted text is too long: save it as a file and hand that in.")
    except (TooManyFieldsSent, TooManyFilesSent):
        return _("Those are too many files at once: put them in a .zip archive.")
    except MultiPartParserError:
        return _("The form arrived incomplete: send it again.")
    return ""


@csrf_protect
def _hand_in(
    request: LearnerRequest, course: Course, into: Draft | None
) -> HttpResponse:
    pasted = paste(
        request.POST.get("name", ""),
        request.POST.get("text", ""),
        names_taken(course) if request.POST.get("text") else (),
    )
    received = receive(request.FILES.getlist("files"), pasted)
    if not received.can_be_taken:
        return _page(request, course, into, received, status=422)
    if into:
        drafts.add(draft=into, received=received)
        return redirect("draft", course.slug, into.pk)
    try:
        draft = drafts.open_draft(
            course=course, received=received, by=request.user, now=timezone.now()
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return _page(request, course, into, status=409)
    return redirect("draft", course.slug, draft.pk)


def _page(
    request: LearnerRequest,
    course: Course,
    into: Draft | None,
    received: Received | None = None,
    status: int = 200,
) -> HttpResponse:
    ctx = {
        "page": "teach_upload",
        "course": course,
        "draft": into,
        "received": received,
        "accepted": ",".join(sorted({*archives.SUFFIXES, *pictures.SUFFIXES, ".zip"})),
        "most": MAX_BYTES // 1_000_000,
        "most_packed": archives.MAX_PACKED // 1_000_000,
        # What was typed is not lost where the form as a whole was read.
        "name": request.POST.get("name", "") if received else "",
        "text": request.POST.get("text", "") if received else "",
    }
    return render(request, "teach/upload.html", ctx, status=status)
