from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from content.cards import rejecting
from content.models import Card
from quizzes.teaching import learners_of_cards
from quizzes.views.teaching.access import (
    get_card_for_instructor,
    get_course_for_instructor,
    get_lesson_for_instructor,
)
from quizzes.views.teaching.plans import PER_PAGE
from studyapp.requests import LearnerRequest

# What the lists show of a card. As rows, of which a template finds the columns in half
# the time that it takes to find those of a model.
_SHOWN = (
    *("id", "context", "prompt", "answer", "drill", "wording", "written"),
    "rejected_at",
    *("merged_into_id", "merged_into__lesson_id", "merged_into__prompt"),
    *("lesson__title", "lesson__note__title"),
)


@require_GET
def lesson_cards(request: LearnerRequest, course: str, lesson: int) -> HttpResponse:
    """Every card of a lesson, with the decision on each."""
    found = get_lesson_for_instructor(request.user, course, lesson)
    cards = Card.objects.filter(lesson=found, retired_at=None)
    page = Paginator(cards.values(*_SHOWN), PER_PAGE).get_page(request.GET.get("page"))
    learners = learners_of_cards([card["id"] for card in page])
    ctx = {
        "page": "teach_lesson",
        "course": found.note.course,
        "note": found.note,
        "lesson": found,
        "shown": page,
        "cards": [(card, learners.get(card["id"], 0)) for card in page],
    }
    return render(request, "teach/lesson.html", ctx)


@require_GET
def rejected_cards(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_course_for_instructor(request.user, course)
    cards = Card.objects.filter(course=found, retired_at=None)
    rejected = cards.filter(rejected_at__isnull=False).order_by("-rejected_at", "pk")
    page = Paginator(rejected.values(*_SHOWN), PER_PAGE)
    shown = page.get_page(request.GET.get("page"))
    ctx = {
        "page": "teach_rejected",
        "course": found,
        "shown": shown,
        # Nobody is asked them.
        "cards": [(card, 0) for card in shown],
    }
    return render(request, "teach/rejected.html", ctx)


@require_POST
def reject_card(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    found = get_card_for_instructor(request.user, course, card)
    rejecting.reject(
        Card.objects.filter(pk=found.pk), by=request.user, now=timezone.now()
    )
    messages.success(
        request,
        _("The card is rejected: nobody is asked it any more. You can undo it."),
    )
    return back_to_card(request, found)


@require_POST
def take_back_card(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    found = get_card_for_instructor(request.user, course, card)
    rejecting.take_back(
        Card.objects.filter(pk=found.pk), by=request.user, now=timezone.now()
    )
    messages.success(request, _("The card is asked again."))
    return back_to_card(request, found)


def back_to_card(request: LearnerRequest, card: Card) -> HttpResponse:
    """To the list that the decision was taken in."""
    if request.POST.get("list") == "rejected":
        return redirect("rejected_cards", card.course.slug)
    page = reverse("lesson_cards", args=[card.course.slug, card.lesson_id])
    number = request.POST.get("page", "")
    query = f"?{urlencode({'page': number})}" if number else ""
    return redirect(f"{page}{query}#card-{card.pk}")
