from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from content import pictures
from content.drafting import by_hand, deciding, drafts, jobs, versions
from content.importing import Change, Refused
from content.importing.reasons import retold
from content.importing.reporting import CardReport, NoteReport, Report
from content.models import Card, Draft, DraftFile, DraftJob
from quizzes.exams.gaining import gains
from quizzes.exams.losing import losses
from quizzes.teaching import learners_of_cards, learners_touched
from quizzes.views.looks import Said
from quizzes.views.teaching.access import (
    get_draft_for_instructor,
    get_open_draft_for_instructor,
)
from quizzes.views.teaching.bank_looks import BankLook
from quizzes.views.teaching.passage_looks import PassageLook
from studyapp.requests import LearnerRequest

PER_PAGE = 50
SKIPPED = "skipped"
CONTRADICTING = "contradicting"
# A plan of so many cards asks once more before it is published.
_MANY_NEW, _MANY_GONE = 300, 30
# What a page may show alone.
_SHOWN = {*(change.value for change in Change), SKIPPED, CONTRADICTING} - {
    Change.UNCHANGED.value
}


@dataclass(frozen=True, slots=True)
class CardLook:
    """A card of a plan as the page draws it."""

    card: CardReport
    learners: int
    is_rejected: bool
    said: Said
    # What the instructor wants it to say instead; empty where nothing.
    wording: dict[str, str]
    is_merged: bool
    # Whether what it contradicts would still be asked beside it.
    is_contradicted: bool
    # Who wrote it in this draft; "" where nobody did.
    by: str


@dataclass(frozen=True, slots=True)
class MergeLook:
    """Two cards that are to be one, or, without `kept`, one to be asked on its own."""

    key: str
    away: str
    kept: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a page shows of one note; `begins` where nothing of it came before."""

    note: NoteReport
    begins: bool
    cards: list[CardLook]
    skipped: list[PassageLook]


# A line of the plan: the note itself, a card of it, or a passage that made none.
Item = tuple[NoteReport, CardReport | dict[str, Any] | None]


@never_cache
@require_GET
def draft(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """The plan of a draft; `?show=` keeps to one kind of change, `?lesson=` to the
    passages of one lesson, `?page=` pages."""
    found = get_draft_for_instructor(request.user, course, draft)
    prefetch_related_objects([found], "jobs")
    if fault := jobs.take_fault(found):
        messages.warning(request, fault)
    if found.closed_at:
        return _closed(request, found)
    job = jobs.reading(found, by=request.user, now=timezone.now())
    if job and job.is_open:
        return _working(request, found, job)
    if request.htmx:
        return HttpResponseClientRefresh()
    report = None if job else Report.from_json(found.report)
    banks = [
        BankLook.of(bank, found.rejected_questions)
        for bank in found.report.get("banks", [])
    ]
    paths = {one.path for one in report.notes} if report else set()
    paths |= {look.bank["path"] for look in banks} - set(found.retired_banks)
    files = _files_at_fault(found, job.fault) if job else []
    ctx: dict[str, Any] = {
        "page": "teach_draft",
        "course": found.course,
        "draft": found,
        "report": report,
        "fault": retold(job.fault) if job else "",
        "files": files,
        # To read it again as it is would say the same.
        "is_of_a_file": bool(job and any(path in job.fault for path in files)),
        "pictures": list(found.pictures.defer("data")),
        "banks": banks,
        "convertible": drafts.convertible(paths),
        "merges": _merges(found, report),
    }
    if report and ctx["pictures"] and not (report.notes or banks):
        drawn = [one.path for one in ctx["pictures"]]
        ctx["is_unnamed"] = not pictures.are_named(found.course, drawn)
    if report:
        ctx |= _shown(request, found, report)
        ctx["changes"] = bool(ctx["pictures"]) or _changes(found, report)
        ctx["is_big"] = _is_big(report)
        # Without a note there is nothing to look for.
        ctx["older"] = versions.older(found) if report.notes else {}
        ctx["losses"] = losses(found, timezone.now())
        ctx["gains"] = gains(found)
        ctx["lost"] = by_hand.lost(found, (card.key for card in report.cards))
    return render(request, "teach/draft.html", ctx)


def _files_at_fault(draft: Draft, fault: str) -> list[str]:
    """Those that the fault names first: each may be left aside."""
    paths = list(draft.files.values_list("path", flat=True))
    return sorted(paths, key=lambda path: path not in fault)


def _changes(draft: Draft, report: Report) -> bool:
    """Whether to publish it would change anything but pictures."""
    decided = draft.rejected, draft.rejected_questions, draft.wordings, draft.merges
    rows = [(note.change, note.version, note.cards) for note in report.notes]
    rows += [
        (bank["change"], bank["version"], bank["questions"])
        for bank in draft.report.get("banks", [])
        if bank["is_taken"]
    ]
    unchanged = Change.UNCHANGED.value
    return any(decided) or any(
        change != unchanged or version or cards for change, version, cards in rows
    )


def _is_big(report: Report) -> bool:
    """Whether a press by mistake would change the course beyond a person's grasp."""
    gone = report.counts.get(Change.RETIRED.value, 0)
    return gone >= _MANY_GONE or report.counts.get(Change.NEW.value, 0) >= _MANY_NEW


def _working(request: LearnerRequest, draft: Draft, job: DraftJob) -> HttpResponse:
    """Asks again every other second, with JavaScript or without."""
    ctx = {
        "page": "teach_draft",
        "course": draft.course,
        "draft": draft,
        "job": job,
        "waits": job.is_waiting(timezone.now()),
    }
    partial = "#progress" if request.htmx else ""
    return render(request, f"teach/working.html{partial}", ctx)


@require_POST
def read_again(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """Where reading it has failed; or, with `here`, where no worker takes it up."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    if "here" in request.POST:
        jobs.run_here(found)
    else:
        jobs.read_again(found, by=request.user, now=timezone.now())
    return redirect("draft", course, draft)


def _closed(request: LearnerRequest, draft: Draft) -> HttpResponse:
    if request.htmx:
        return HttpResponseClientRefresh()
    if draft.publication:
        return redirect("publication", draft.course.slug, draft.publication.revision)
    if jobs.has_published(draft):
        return redirect("teach", draft.course.slug)
    ctx = {"page": "teach_draft", "course": draft.course, "draft": draft}
    return render(request, "teach/closed.html", ctx)


def _shown(request: LearnerRequest, draft: Draft, report: Report) -> dict[str, Any]:
    show = request.GET.get("show", "")
    show = show if show in _SHOWN else ""
    lesson = request.GET.get("lesson", "") if show == SKIPPED else ""
    items = [
        (note, row)
        for note, row in _items(draft, report, show)
        if not lesson or (isinstance(row, dict) and row["lesson"] == lesson)
    ]
    page = Paginator(items, PER_PAGE).get_page(request.GET.get("page"))
    asked = {"show": show, "lesson": lesson}
    asked = {name: value for name, value in asked.items() if value}
    return {
        "seen": draft.report_of,
        "show": show,
        "more_query": urlencode(asked),
        "shown": page,
        # What leads back to this page of the plan.
        "kept": urlencode({**asked, "page": page.number}),
        "lesson": lesson,
        "sections": list(_sections(draft, page)),
        "touched": learners_touched(course=draft.course, cards=report.touched),
        "here": request.get_full_path(),
        "contradicting": sum(_is_contradicted(card, draft) for card in report.cards),
    }


def _items(draft: Draft, report: Report, show: str) -> Iterator[Item]:
    for note in report.notes:
        if show == SKIPPED:
            yield from ((note, one) for one in note.skipped)
            continue
        if not show:
            yield note, None
        yield from ((note, card) for card in note.cards if _is_shown(card, show, draft))


def _is_shown(card: CardReport, show: str, draft: Draft) -> bool:
    if show == CONTRADICTING:
        return _is_contradicted(card, draft)
    return show in {"", card.change}


def _sections(draft: Draft, page: Page[Item]) -> Iterator[Section]:
    rows = [row for _note, row in page.object_list]
    cards = [row for row in rows if isinstance(row, CardReport)]
    learners = learners_of_cards([card.pk for card in cards if card.pk])
    for _path, group in groupby(page.object_list, key=lambda item: item[0].path):
        items = list(group)
        note = items[0][0]
        yield Section(
            note,
            items[0][1] is None,
            [
                _look(row, learners, draft)
                for _note, row in items
                if isinstance(row, CardReport)
            ],
            [
                PassageLook.of(row, draft)
                for _note, row in items
                if isinstance(row, dict)
            ],
        )


def _merges(draft: Draft, report: Report | None) -> list[MergeLook]:
    """What was decided in the draft; asks the database where anything was."""
    if not draft.merges:
        return []
    keys = {*draft.merges, *draft.merges.values()}
    known = Card.objects.filter(course=draft.course, key__in=keys)
    prompts = dict(known.values_list("key", "prompt"))
    for note in report.notes if report else ():
        prompts |= {card.key: card.prompt for card in note.cards if card.key in keys}
    return [
        MergeLook(away, prompts.get(away, away), prompts.get(kept, kept))
        for away, kept in draft.merges.items()
    ]


def _look(card: CardReport, learners: dict[int, int], draft: Draft) -> CardLook:
    before = card.before_prompt or "", card.before_answer or ""
    return CardLook(
        card,
        learners.get(card.pk, 0) if card.pk else 0,
        card.key in draft.rejected,
        Said.of(card.change, before, (card.prompt, card.answer)),
        draft.wordings.get(card.key, {}),
        bool(draft.merges.get(card.key)),
        _is_contradicted(card, draft),
        draft.written.get(card.key, {}).get("by", ""),
    )


def _is_contradicted(card: CardReport, draft: Draft) -> bool:
    """Whether the draft, as it was decided on, has both cards asked."""
    if card.contradicts is None:
        return False
    gone = {*draft.rejected, *(away for away, kept in draft.merges.items() if kept)}
    return not gone & {card.key, card.contradicts.key}


@require_POST
def publish(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    found = get_draft_for_instructor(request.user, course, draft)
    seen = request.POST.get("seen", "")
    has_pictures = found.pictures.exists()
    job = jobs.publish(found, seen=seen, by=request.user, now=timezone.now())
    if job.is_open or job.fault:
        # The page of the draft tells of both.
        return redirect("draft", course, draft)
    publication = get_draft_for_instructor(request.user, course, draft).publication
    if publication is None and not has_pictures:
        messages.info(request, _("Nothing had changed: nothing was published."))
        return redirect("teach", course)
    if publication is None:
        messages.success(
            request, _("The pictures are there for the notes that name them.")
        )
        return redirect("teach", course)
    messages.success(request, _("Published: learners see it from now on."))
    return redirect("publication", course, publication.revision)


@require_POST
def discard(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    found = get_draft_for_instructor(request.user, course, draft)
    try:
        drafts.discard(draft=found, now=timezone.now())
    except drafts.DraftClosed:
        messages.info(request, _("This draft was published or discarded already."))
    return redirect("draft", course, draft)


@require_POST
def reopen(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    found = get_draft_for_instructor(request.user, course, draft)
    if not drafts.reopen(found):
        messages.info(request, _("This draft cannot be opened again."))
    return redirect("draft", course, draft)


@require_POST
def drop(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """Take one file out of the draft; without any left it is discarded."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    drafts.drop(draft=found, path=request.POST.get("path", ""))
    if drafts.holds_something(found):
        return redirect("draft", course, draft)
    drafts.discard(draft=found, now=timezone.now())
    messages.info(request, _("The draft held nothing more: it is discarded."))
    return redirect("teach", course)


@require_POST
def take_as(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """Take one file of the draft for a note, or for a question bank."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    kind = request.POST.get("kind", "")
    if kind not in DraftFile.Kind.values:
        raise Http404
    try:
        drafts.take_as(
            draft=found, path=request.POST.get("path", ""), kind=DraftFile.Kind(kind)
        )
    except DraftFile.DoesNotExist as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("draft", course, draft)


@require_POST
def take_as_version(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """Take one file of the draft for a new version of another note."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    path, of = request.POST.get("path", ""), request.POST.get("of", "")
    try:
        drafts.take_as_version(draft=found, path=path, of=of)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("draft", course, draft)


@require_POST
def reject_in_draft(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    found = get_open_draft_for_instructor(request.user, course, draft)
    deciding.reject(draft=found, key=_key(found, request))
    return _back_to_card(request, found)


@require_POST
def keep_in_draft(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    found = get_open_draft_for_instructor(request.user, course, draft)
    deciding.keep(draft=found, key=_key(found, request))
    return _back_to_card(request, found)


def _key(draft: Draft, request: LearnerRequest) -> str:
    """Of a card that the plan shows, as one that changes or as one adrift."""
    key = request.POST.get("key", "")
    notes = Report.from_json(draft.report).notes if draft.report else []
    shown = {card.key for note in notes for card in note.cards}
    if key not in shown.union(one.key for note in notes for one in note.adrift):
        raise Http404
    return key


def _back_to_card(request: LearnerRequest, draft: Draft) -> HttpResponse:
    place = "adrift" if request.POST.get("of") == "adrift" else "card"
    return redirect(f"{page_of(draft, request.POST)}#{place}-{request.POST['key']}")


def page_of(draft: Draft, sent: QueryDict) -> str:
    """The page of the plan that something was sent from."""
    kept = {name: sent[name] for name in ("show", "lesson", "page") if sent.get(name)}
    page = reverse("draft", args=[draft.course.slug, draft.pk])
    return f"{page}?{urlencode(kept)}" if kept else page
