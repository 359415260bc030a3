from __future__ import annotations

from urllib.parse import quote, urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.db.models.functions import Length
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from content.drafting import deciding, drafts, versions
from content.drafting.uploads import Received
from content.importing import Refused
from content.models import Bank, BankVersion
from quizzes.views.teaching.access import (
    get_bank_for_instructor,
    get_open_draft_for_instructor,
)
from quizzes.views.teaching.bank_looks import QuestionLook, RemarkLook
from quizzes.views.teaching.files import as_handed_in
from quizzes.views.teaching.notes import draft_of
from quizzes.views.teaching.plans import PER_PAGE
from studyapp.requests import LearnerRequest

_ASKED = Q(questions__retired_at=None, questions__rejected_at=None)


@require_GET
def bank(request: LearnerRequest, course: str, bank: int) -> HttpResponse:
    """Every version of a bank, with what became of its questions."""
    found = get_bank_for_instructor(request.user, course, bank)
    stored = (
        found.versions.select_related("created_by")
        .annotate(size=Length("source"))
        .defer("source")
    )
    ctx = {
        "page": "teach_bank",
        "course": found.course,
        "bank": found,
        "questions": found.questions.published().count(),
        "versions": [
            (one, RemarkLook.all_of(one.report.get("refused", []))) for one in stored
        ],
    }
    return render(request, "teach/bank.html", ctx)


@require_GET
def download_bank(
    request: LearnerRequest, course: str, bank: int, number: int
) -> HttpResponse:
    """The bytes as they were handed in."""
    found = get_bank_for_instructor(request.user, course, bank)
    version = _get_version(found, number)
    return as_handed_in(found.path, version.source)


@require_POST
def restore_bank(
    request: LearnerRequest, course: str, bank: int, number: int
) -> HttpResponse:
    """A draft of an older version: nothing changes before its plan is published."""
    found = get_bank_for_instructor(request.user, course, bank)
    upload = versions.upload_of_bank(found, _get_version(found, number).number)
    return draft_of(request, found.course, Received((upload,), ()))


@require_POST
def retire_bank(request: LearnerRequest, course: str, bank: int) -> HttpResponse:
    """A draft that takes the bank out."""
    found = get_bank_for_instructor(request.user, course, bank)
    return draft_of(request, found.course, Received((), ()), retired_banks=[found.path])


@never_cache
@require_GET
def draft_bank(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """All questions that one bank of a draft, `?path=`, would change."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    try:
        drafts.look(found)
    except Refused:
        # The page of the draft says why.
        return redirect("draft", course, draft)
    path = request.GET.get("path", "")
    told = next((one for one in found.report["banks"] if one["path"] == path), None)
    if told is None:
        raise Http404
    page = Paginator(told["questions"], PER_PAGE).get_page(request.GET.get("page"))
    ctx = {
        "page": "teach_draft",
        "course": found.course,
        "draft": found,
        "bank": told,
        "shown": page,
        "more_query": f"path={quote(path)}",
        "looks": [
            QuestionLook.of(one, found.rejected_questions) for one in page.object_list
        ],
    }
    return render(request, "teach/draft_bank.html", ctx)


@require_POST
def reject_question_in_draft(
    request: LearnerRequest, course: str, draft: int
) -> HttpResponse:
    """It is rejected when the draft is published, and not before."""
    return _decide(request, course, draft, is_rejected=True)


@require_POST
def keep_question_in_draft(
    request: LearnerRequest, course: str, draft: int
) -> HttpResponse:
    return _decide(request, course, draft, is_rejected=False)


def _decide(
    request: LearnerRequest, course: str, draft: int, *, is_rejected: bool
) -> HttpResponse:
    """Of a question that the plan shows; back to where it stands there."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    key = request.POST.get("key", "")
    shown = (one for bank in found.report.get("banks", []) for one in bank["questions"])
    if not any(one["key"] == key for one in shown):
        raise Http404
    deciding.decide_question(draft=found, key=key, is_rejected=is_rejected)
    page = reverse("draft", args=[course, draft])
    if path := request.POST.get("path", ""):
        page = reverse("draft_bank", args=[course, draft])
        page += f"?{urlencode({'path': path, 'page': request.POST.get('page', '')})}"
    return redirect(f"{page}#question-{quote(key)}")


def banks_of_course(course: int) -> list[Bank]:
    """With `asked`, the number of questions of each that may be drawn."""
    rows = Bank.objects.filter(course=course)
    return list(rows.annotate(asked=Count("questions", filter=_ASKED)))


def _get_version(bank: Bank, number: int) -> BankVersion:
    return get_object_or_404(BankVersion, bank=bank, number=number)
