"""Cards that an instructor words otherwise: published ones, and those of a draft."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from content.cards import wording
from content.drafting import deciding
from content.importing import Refused
from content.importing.reporting import CardReport
from content.importing.worded import standing
from content.models import Course, Draft
from quizzes.views.teaching.access import (
    get_card_for_instructor,
    get_open_draft_for_instructor,
    get_plan,
)
from quizzes.views.teaching.sides import page, typed
from studyapp.requests import LearnerRequest


@dataclass(frozen=True, slots=True)
class Worded:
    """A card in the form: what the note says, and what the instructor made of it."""

    prompt: str
    answer: str
    source_prompt: str
    source_answer: str
    is_reworded: bool
    back: str
    # The editor of its note, at its line; "" in a draft.
    editor: str = ""
    # Its note does not say it: an instructor wrote it.
    is_written: bool = False


@require_http_methods(["GET", "POST"])
def reword_card(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    found = get_card_for_instructor(request.user, course, card)
    lesson = reverse("lesson_cards", args=[course, found.lesson_id])
    worded_as = standing(found)
    source = worded_as["source"] if worded_as else vars(found)
    worded = Worded(
        prompt=found.prompt,
        answer=found.answer,
        source_prompt=source["prompt"],
        source_answer=source["answer"],
        is_reworded=worded_as is not None,
        back=f"{lesson}#card-{found.pk}",
        editor=reverse("edit_note", args=[course, found.lesson.note.slug])
        + f"?card={found.pk}",
        is_written=found.is_written,
    )
    if request.method == "GET":
        return _page(request, found.course, worded)
    if "undo" in request.POST:
        wording.unword(found, by=request.user, now=timezone.now())
        messages.success(request, _("The card says again what its note says."))
        return redirect(worded.back)
    prompt, answer = typed(request)
    try:
        wording.reword(
            found, prompt=prompt, answer=answer, by=request.user, now=timezone.now()
        )
    except Refused as refused:
        return _page(request, found.course, worded, refused=str(refused))
    if found.is_written:
        messages.success(request, _("The card is reworded."))
    else:
        messages.success(request, _("The card is reworded. You can undo it."))
    return redirect(worded.back)


@require_http_methods(["GET", "POST"])
def reword_in_draft(
    request: LearnerRequest, course: str, draft: int, key: str
) -> HttpResponse:
    """A card of the plan; learners see it so once the draft is published."""
    found = get_open_draft_for_instructor(request.user, course, draft)
    card = _card_of_plan(found, key)
    chosen = found.wordings.get(key, {})
    worded = Worded(
        prompt=chosen.get("prompt", card.prompt),
        answer=chosen.get("answer", card.answer),
        source_prompt=card.prompt,
        source_answer=card.answer,
        is_reworded=bool(chosen),
        back=f"{reverse('draft', args=[course, draft])}#card-{key}",
        is_written=card.is_written,
    )
    if request.method == "GET":
        return _page(request, found.course, worded)
    prompt, answer = typed(request)
    try:
        if "undo" in request.POST:
            deciding.unword(draft=found, key=key)
        else:
            deciding.reword(draft=found, key=key, prompt=prompt, answer=answer)
    except Refused as refused:
        return _page(request, found.course, worded, refused=str(refused))
    return redirect(worded.back)


def _card_of_plan(draft: Draft, key: str) -> CardReport:
    report = get_plan(draft)
    for note in report.notes:
        for card in note.cards:
            if card.key == key:
                return card
    raise Http404


def _page(
    request: LearnerRequest, course: Course, worded: Worded, refused: str = ""
) -> HttpResponse:
    ctx = {"page": "teach_wording", "worded": worded}
    template = "teach/wording.html"
    return page(request, template, ctx, course=course, sides=worded, refused=refused)
