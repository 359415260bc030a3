"""Cards that an instructor writes for what a note says and the reader did not ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from content.cards import wording
from content.drafting import by_hand, drafts, versions
from content.drafting.uploads import Received
from content.importing import Refused
from content.models import Course, Draft, NoteVersion
from quizzes.views.teaching.access import (
    get_note_for_instructor,
    get_open_draft_for_instructor,
    get_plan,
)
from quizzes.views.teaching.plans import SKIPPED, page_of
from quizzes.views.teaching.sides import page, typed
from studyapp.models import User
from studyapp.requests import LearnerRequest


@dataclass(frozen=True, slots=True)
class Writing:
    """The form of a card: what is to be asked, of which passage, and the way back."""

    path: str
    passage: str
    context: str
    prompt: str
    answer: str
    back: str
    # Tells its fields from those of another form of the page.
    name: str
    line: int = 0
    is_there: bool = False


@require_POST
def write_for_note(request: LearnerRequest, course: str, note: str) -> HttpResponse:
    """A draft of the note as it is published, at what it says and nothing asks: cards
    are written in it. With `lesson`, its slug, at what that lesson says."""
    found = get_note_for_instructor(request.user, course, note)
    version = found.versions.select_related("note").first()
    if version is None or found.retired_at:
        raise Http404
    try:
        draft = _draft_of(version, request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("note", course, note)
    shown = {"show": SKIPPED, "lesson": request.POST.get("lesson", "")}
    plan = reverse("draft", args=[course, draft.pk])
    return redirect(f"{plan}?{urlencode({k: v for k, v in shown.items() if v})}")


def _draft_of(version: NoteVersion, user: User) -> Draft:
    """One that they have open, where it has this version; raises Refused."""
    course, upload = version.note.course, versions.upload_of(version)
    mine = course.drafts.open().filter(created_by=user)
    known = mine.filter(files__path=upload.path, files__sha256=upload.sha256).first()
    return known or drafts.open_draft(
        course=course, received=Received((upload,), ()), by=user, now=timezone.now()
    )


@require_http_methods(["GET", "POST"])
def write_card(
    request: LearnerRequest, course: str, draft: int, passage: str
) -> HttpResponse:
    """For a passage of the plan that made none; learners see the card once the draft
    is published."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    path, told = _passage_of_plan(found, passage)
    back = f"{page_of(found, request.GET)}#passage-{passage}"
    prompt, answer = _proposed(told["text"])
    writing = Writing(
        path=path,
        passage=told["text"],
        context=told["context"],
        prompt=prompt,
        answer=answer,
        back=back,
        name=passage,
        line=told["line"],
    )
    if request.method == "GET":
        return _page(request, found.course, writing)
    prompt, answer = typed(request)
    try:
        by_hand.write(
            draft=found,
            path=path,
            lesson=told["lesson"],
            anchor=told["anchor"],
            context=told["context"],
            passage=told["text"],
            prompt=prompt,
            answer=answer,
            by=request.user,
            now=timezone.now(),
        )
    except Refused as refused:
        return _page(request, found.course, writing, refused=str(refused))
    return redirect(back)


@require_http_methods(["GET", "POST"])
def written_card(
    request: LearnerRequest, course: str, draft: int, key: str
) -> HttpResponse:
    """One that was written in the draft: changed, or with `undo` taken back."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    said = found.written.get(key)
    if not said:
        raise Http404
    passage = request.GET.get("passage", "")
    place = f"passage-{passage}" if passage else f"card-{key}"
    writing = Writing(
        path=said["path"],
        passage=said["passage"],
        context=said["context"],
        prompt=said["prompt"],
        answer=said["answer"],
        back=f"{page_of(found, request.GET)}#{place}",
        name=key,
        is_there=True,
    )
    if request.method == "GET":
        return _page(request, found.course, writing)
    if "undo" in request.POST:
        by_hand.take_back(draft=found, key=key)
        return redirect(writing.back)
    prompt, answer = typed(request)
    try:
        by_hand.change(draft=found, key=key, prompt=prompt, answer=answer)
    except Refused as refused:
        return _page(request, found.course, writing, refused=str(refused))
    return redirect(writing.back)


# «Coffre : Suppression : Impossible», as a cell is told with its row and column.
_CELL = re.compile(r"[^:]{1,80}\s:\s[^:]{1,80}\s:\s(?=\S)")


def _proposed(passage: str) -> tuple[str, str]:
    """Of a question that the reader dropped, or the note asks, both sides; of a cell
    what stands in it."""
    # Not that of an address.
    asked, mark, answer = passage.partition("? ")
    if not answer.strip() or len(asked) >= wording.MAX_PROMPT:
        asked, mark, answer = "", "", _CELL.sub("", passage, count=1)
    return (asked + mark).strip(), answer.strip()[: wording.MAX_ANSWER]


def _passage_of_plan(draft: Draft, name: str) -> tuple[str, dict[str, Any]]:
    """The path of its note, and what the plan tells of it."""
    report = get_plan(draft)
    for note in report.notes:
        for told in note.skipped:
            if told["name"] == name and told["lesson"]:
                return note.path, told
    raise Http404


def _page(
    request: LearnerRequest, course: Course, writing: Writing, refused: str = ""
) -> HttpResponse:
    ctx = {
        "page": "teach_writing",
        "title": _("Change the card") if writing.is_there else _("Write a card"),
        "writing": writing,
        "here": request.get_full_path(),
    }
    # In its place of the plan, or on a page of its own.
    partial = "#form" if request.htmx else ""
    template = f"teach/write.html{partial}"
    return page(request, template, ctx, course=course, sides=writing, refused=refused)
