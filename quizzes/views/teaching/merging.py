"""Two cards that ask the same become one: chosen here, published or in a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from content.cards import merging
from content.cards.alike import holding, nearest
from content.drafting import deciding
from content.importing import Change, Refused
from content.importing.reporting import CardReport
from content.models import Card, Course, Draft
from quizzes.teaching import learners_of_cards
from quizzes.views.teaching.access import (
    get_card_for_instructor,
    get_open_draft_for_instructor,
    get_plan,
)
from quizzes.views.teaching.cards import back_to_card
from studyapp.requests import LearnerRequest

_MOST = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that another one may be merged with."""

    key: str
    pk: int | None
    prompt: str
    answer: str
    lesson: str
    learners: int = 0

    @property
    def text(self) -> str:
        return f"{self.prompt} {self.answer}"

    @classmethod
    def of_report(cls, card: CardReport) -> Candidate:
        return cls(card.key, card.pk, card.prompt, card.answer, card.lesson)


@require_http_methods(["GET", "POST"])
def merge_card(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    """A published card with another one; `?q=` looks for it by words."""
    found = get_card_for_instructor(request.user, course, card)
    if not found.is_published:
        raise Http404
    others = _published(found.course)
    mine = others.pop(found.key)
    back = f"{reverse('lesson_cards', args=[course, found.lesson_id])}#card-{found.pk}"

    def merge(away: str, kept: str) -> None:
        pair = {
            card.key: card
            for card in Card.objects.filter(course=found.course, key__in=[away, kept])
        }
        merging.merge(
            kept=pair[kept], away=pair[away], by=request.user, now=timezone.now()
        )
        messages.success(
            request,
            _(
                "The two cards are one, with what learners know of both. You can undo it."
            ),
        )

    return _page(request, found.course, mine, others, merge, back)


@require_http_methods(["GET", "POST"])
def merge_in_draft(
    request: LearnerRequest, course: str, draft: int, key: str
) -> HttpResponse:
    """A card of the plan with another one, of the plan or of the course."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    others, against = _of_plan(found)
    mine = others.pop(key, None)
    if mine is None:
        raise Http404
    for rejected in found.rejected:
        others.pop(rejected, None)
    back = f"{reverse('draft', args=[course, draft])}#card-{key}"

    def merge(away: str, kept: str) -> None:
        deciding.merge(draft=found, away=away, kept=kept)

    return _page(request, found.course, mine, others, merge, back, against.get(key, ""))


@require_POST
def separate_card(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    found = get_card_for_instructor(request.user, course, card)
    try:
        merging.separate(away=found, by=request.user, now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("Each of the two cards is asked again."))
    return back_to_card(request, found)


@require_POST
def separate_in_draft(request: LearnerRequest, course: str, draft: int) -> HttpResponse:
    """A card that was merged is to be asked on its own when the draft is published."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    key = request.POST.get("key", "")
    merged = Card.objects.filter(course=found.course, merged_into__isnull=False)
    if not merged.filter(key=key).exists():
        raise Http404
    deciding.separate(draft=found, key=key)
    return redirect(f"{reverse('draft', args=[course, draft])}#merges")


@require_POST
def undo_merge_in_draft(
    request: LearnerRequest, course: str, draft: int
) -> HttpResponse:
    """What was decided of merging a card is not done."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    deciding.unmerge(draft=found, key=request.POST.get("key", ""))
    return redirect(f"{reverse('draft', args=[course, draft])}#merges")


def _published(course: Course) -> dict[str, Candidate]:
    rows = Card.objects.published().filter(course=course)
    return {
        row[0]: Candidate(*row)
        for row in rows.values_list("key", "pk", "prompt", "answer", "lesson__title")
    }


def _of_plan(draft: Draft) -> tuple[dict[str, Candidate], dict[str, str]]:
    """What would be asked if the draft were published, and which contradict which."""
    report = get_plan(draft)
    found = _published(draft.course)
    against: dict[str, str] = {}
    for card in report.cards:
        if card.change == Change.RETIRED:
            found.pop(card.key, None)
        else:
            found[card.key] = Candidate.of_report(card)
        if card.contradicts:
            against[card.key] = card.contradicts.key
    return found, against


def _page(
    request: LearnerRequest,
    course: Course,
    mine: Candidate,
    others: dict[str, Candidate],
    merge: Callable[[str, str], None],
    back: str,
    first: str = "",
) -> HttpResponse:
    """The form, or what it decides: `other` is a key, `keep` says which one stays.

    The card with the key `first` is named before those that only look alike.
    """
    other, keep = request.POST.get("other", ""), request.POST.get("keep", "other")
    status = 200
    if request.method == "POST":
        if other in others:
            pair = (mine.key, other) if keep == "other" else (other, mine.key)
            try:
                merge(*pair)
            except Refused as refused:
                messages.error(request, str(refused))
                status = 409
            else:
                return redirect(back)
        else:
            messages.error(request, _("Choose the card that asks the same."))
            status = 422
    query = request.GET.get("q", "")
    texts = holding(query, {key: one.text for key, one in others.items()})
    keys = nearest(mine.text, texts, most=_MOST)
    if first in texts:
        keys = [first, *(key for key in keys if key != first)][:_MOST]
    chosen = [others[key] for key in keys]
    if query:
        # Those that share no other word with it too.
        rest = [others[key] for key in texts if others[key] not in chosen]
        chosen += rest[: _MOST - len(chosen)]
    ctx = {
        "page": "teach_merge",
        "course": course,
        "mine": _with_learners([mine])[0],
        "candidates": _with_learners(chosen),
        "query": query,
        "other": other,
        "keep": keep,
        "back": back,
    }
    return render(request, "teach/merge.html", ctx, status=status)


def _with_learners(cards: Iterable[Candidate]) -> list[Candidate]:
    cards = list(cards)
    known = learners_of_cards([card.pk for card in cards if card.pk])
    return [
        replace(card, learners=known.get(card.pk, 0) if card.pk else 0)
        for card in cards
    ]
