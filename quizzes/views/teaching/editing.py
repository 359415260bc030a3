"""The text of a note or bank, published or in a draft, corrected in the browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from content.differences import lines, together
from content.drafting import correcting, drafts
from content.drafting.correcting import TextChanged
from content.drafting.uploads import receive
from content.importing import Refused, Upload
from content.importing.reasons import told
from content.models import (
    Bank,
    BankVersion,
    Card,
    Course,
    Draft,
    DraftFile,
    Note,
    NoteVersion,
)
from content.notes.markdown.lines import printable
from quizzes.views.teaching.access import (
    get_bank_for_instructor,
    get_draft_for_instructor,
    get_note_for_instructor,
)
from quizzes.views.teaching.bank_looks import RemarkLook
from quizzes.views.teaching.uploading import unacceptable
from studyapp.requests import LearnerRequest, number


@dataclass(frozen=True, slots=True)
class Edited:
    """A text in the editor, and the page it was opened from."""

    course: Course
    path: str
    title: str
    back: str
    text: str = ""
    size: int = 0
    # Which state of it this is; None where there is none that could have changed.
    of: str | None = None
    version: NoteVersion | BankVersion | None = None
    draft: Draft | None = None
    is_retired: bool = False
    # That it is corrected for.
    card: Card | None = None
    # What was said of its lines when it was read.
    remarks: list[RemarkLook] = field(default_factory=list)


# The body is read by whoever first asks for the CSRF token in it, as for an upload.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def edit_note(request: LearnerRequest, course: str, note: str) -> HttpResponse:
    """At the line `?line=`, or at that of the card `?card=`."""
    found = get_note_for_instructor(request.user, course, note)
    version = get_object_or_404(found.versions.select_related("created_by")[:1])
    remarks = _of_note({"skipped": version.skipped, "repairs": version.repairs})
    back = reverse("note", args=[course, note])
    edited = _published(found, version, back, remarks)
    card = number(request.GET.get("card", ""))
    asked = Card.objects.filter(pk=card, lesson__note=found).first() if card else None
    if asked and edited.size <= correcting.LONGEST:
        edited = replace(edited, card=asked)
    return _edit(request, edited)


@csrf_exempt
@require_http_methods(["GET", "POST"])
def edit_bank(request: LearnerRequest, course: str, bank: int) -> HttpResponse:
    found = get_bank_for_instructor(request.user, course, bank)
    version = get_object_or_404(found.versions.select_related("created_by")[:1])
    back = reverse("bank", args=[course, bank])
    return _edit(request, _published(found, version, back, _of_bank(version.report)))


@csrf_exempt
@require_http_methods(["GET", "POST"])
def edit_in_draft(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """The file `?path=` of a draft."""
    found = get_draft_for_instructor(request.user, course, draft)
    path = request.GET.get("path", "")
    file = found.files.filter(path=path).first()
    if file and not found.closed_at:
        return _edit(request, _handed_in(found, file))
    if request.method == "POST":
        return _edit(request, _gone(found, path))
    if found.closed_at:
        return redirect("draft", course, draft)
    raise Http404


def _published(
    row: Note | Bank,
    version: NoteVersion | BankVersion,
    back: str,
    remarks: Iterable[RemarkLook],
) -> Edited:
    data = bytes(version.source)
    return Edited(
        course=row.course,
        path=row.path,
        title=row.title,
        back=back,
        text=correcting.shown(data),
        size=len(data),
        of=str(version.number),
        version=version,
        is_retired=row.retired_at is not None,
        remarks=sorted(remarks, key=lambda one: one.line),
    )


def _handed_in(draft: Draft, file: DraftFile) -> Edited:
    return Edited(
        course=draft.course,
        path=file.path,
        title=file.path,
        back=reverse("draft", args=[draft.course.slug, draft.pk]),
        text=correcting.shown(bytes(file.data)),
        size=file.size,
        of=file.sha256,
        draft=draft,
        remarks=sorted(_of_file(draft, file), key=lambda one: one.line),
    )


def _gone(draft: Draft, path: str) -> Edited:
    """What was typed when it is in the draft no more: a draft of its own takes it."""
    rows = (
        model.objects.filter(course=draft.course, path=path) for model in (Note, Bank)
    )
    is_known = any(row.exists() for row in rows)
    return Edited(
        course=draft.course,
        path=path if is_known else PurePosixPath(path).name,
        title=path,
        back=reverse("teach", args=[draft.course.slug]),
    )


def _of_file(draft: Draft, file: DraftFile) -> Iterator[RemarkLook]:
    """What the plan says of it, where that is the plan of the draft as it is."""
    if not draft.report or draft.report_of != drafts.state(draft):
        return
    of = _of_bank if file.kind == DraftFile.Kind.BANK else _of_note
    kind = "banks" if file.kind == DraftFile.Kind.BANK else "notes"
    for one in draft.report.get(kind, []):
        if one["path"] == file.path:
            yield from of(one)


def _of_note(said: dict[str, Any]) -> Iterator[RemarkLook]:
    for one in said["skipped"] + said.get("unshown", []):
        yield RemarkLook(one["line"], one["text"], told(one["reason"]))
    for one in said["repairs"]:
        if one["line"]:
            yield RemarkLook(one["line"], "", told(one["what"]))


def _of_bank(said: dict[str, Any]) -> Iterator[RemarkLook]:
    yield from RemarkLook.all_of(said.get("refused", []) + said.get("noticed", []))


def _edit(request: LearnerRequest, edited: Edited) -> HttpResponse:
    if request.method == "POST":
        if fault := unacceptable(request):
            return _page(request, edited, fault=fault, status=413)
        return _take(request, edited)
    if edited.size > correcting.LONGEST:
        messages.info(
            request,
            _("This text is too long for a page: correct the file, and hand it in."),
        )
        return redirect(edited.back)
    return _page(request, edited)


@csrf_protect
def _take(request: LearnerRequest, edited: Edited) -> HttpResponse:
    typed = request.POST.get("text", "")
    try:
        file = correcting.corrected(edited.path, typed)
        if file.data == edited.text.encode():
            messages.info(request, _("The text is as it was: nothing changes."))
            return redirect(edited.back)
        if edited.of not in {None, request.POST.get("of")}:
            raise TextChanged
        draft = _into_draft(request, edited, file)
    except Refused as refused:
        # Where nothing was left of it, the text is there again.
        text = typed if typed.strip() else edited.text
        return _page(request, edited, text=text, fault=str(refused), status=422)
    except TextChanged:
        return _changed(request, edited, typed)
    return redirect("draft", edited.course.slug, draft.pk)


def _into_draft(request: LearnerRequest, edited: Edited, file: Upload) -> Draft:
    received = receive((), file)
    if received.refused:
        raise Refused(*(one.reason for one in received.refused))
    if edited.draft:
        correcting.correct(draft=edited.draft, file=file, of=edited.of or "")
        messages.success(request, _("Corrected: here is what would change now."))
        return edited.draft
    draft = drafts.open_draft(
        course=edited.course, received=received, by=request.user, now=timezone.now()
    )
    if edited.of is None:
        messages.info(
            request,
            _(
                "Meanwhile the draft was closed or the file left aside: your text "
                "stands in a draft of its own."
            ),
        )
    return draft


def _changed(request: LearnerRequest, edited: Edited, typed: str) -> HttpResponse:
    """Somebody has changed it meanwhile: what they did, and what taking the text that
    was typed would make of it. Sent again it is taken, the other being seen."""
    if edited.draft:
        file = edited.draft.files.filter(path=edited.path).first()
        edited = _handed_in(edited.draft, file) if file else edited
    mine = printable(typed)
    opened = _opened(edited, request.POST.get("of", ""))
    both = together(opened, mine, edited.text) if opened else None
    ctx = {
        "is_conflict": True,
        "is_together": both is not None,
        "meanwhile": lines(opened, edited.text) if opened else [],
        "mine": lines(edited.text, both or mine),
    }
    return _page(request, edited, text=both or typed, status=409, **ctx)


def _opened(edited: Edited, of: str) -> str:
    """The version that was opened; "" where it is not kept, as of a file of a draft."""
    version = edited.version
    if version is None:
        return ""
    row = version.note if isinstance(version, NoteVersion) else version.bank
    opened = row.versions.filter(number=number(of)).first()
    return correcting.shown(bytes(opened.source)) if opened else ""


def _page(
    request: LearnerRequest,
    edited: Edited,
    *,
    text: str | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    line = _line_of_card(edited) or number(request.GET.get("line", ""))
    rows = edited.text.split("\n")
    ctx = {
        "page": "teach_edit",
        "course": edited.course,
        "edited": edited,
        "here": request.get_full_path(),
        "sent_back": text is not None,
        "text": edited.text if text is None else text,
        "line": line if 0 < line <= len(rows) else 0,
        "line_text": rows[line - 1] if 0 < line <= len(rows) else "",
        "line_remarks": dict.fromkeys(
            one.sentence for one in edited.remarks if one.line == line
        ),
        "waiting": _waiting(edited),
        **more,
    }
    return render(request, "teach/edit.html", ctx, status=status)


def _line_of_card(edited: Edited) -> int:
    """Where the card stands that it is corrected for; 0 where there is none."""
    card, version = edited.card, edited.version
    if card is None or not isinstance(version, NoteVersion):
        return 0
    source = bytes(version.source)
    return correcting.line_of(card, note=version.note, source=source)


def _waiting(edited: Edited) -> Iterable[Draft]:
    """Drafts that have another version of what is published."""
    if edited.version is None:
        return []
    having = edited.course.drafts.open().filter(files__path=edited.path)
    return having.select_related("created_by").defer("report")
