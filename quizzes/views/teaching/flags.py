"""What learners say of cards, and what they keep forgetting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Count, Max
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from content.models import Card, Course
from quizzes import flagging
from quizzes.models import Flag, Memory
from quizzes.models.memory import LEECH_LAPSES
from quizzes.views.teaching.access import (
    get_card_for_instructor,
    get_course_for_instructor,
)
from studyapp.requests import LearnerRequest

_MOST = 100


@dataclass(frozen=True, slots=True)
class Flagged:
    card: Card
    flags: list[Flag]


@dataclass(frozen=True, slots=True)
class Leech:
    card: Card
    learners: int
    lapses: int


@require_GET
def flags(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_course_for_instructor(request.user, course)
    open_flags = flagging.open_flags(found).select_related("learner")[:_MOST]
    ctx = {
        "page": "teach_flags",
        "course": found,
        "flagged": _by_card(open_flags),
        "leeches": _leeches(found),
    }
    return render(request, "teach/flags.html", ctx)


@require_POST
def settle(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    found = get_card_for_instructor(request.user, course, card)
    flagging.settle(card=found, instructor=request.user, now=timezone.now())
    messages.success(request, _("Settled."))
    return redirect("flags", course)


def _by_card(flags: Iterable[Flag]) -> list[Flagged]:
    """In the order of the latest flag of each."""
    by_card: dict[int, list[Flag]] = {}
    for flag in flags:
        by_card.setdefault(flag.card_id, []).append(flag)
    cards = _cards(by_card)
    return [Flagged(cards[pk], mine) for pk, mine in by_card.items()]


def _leeches(course: Course) -> list[Leech]:
    """The cards that most learners keep forgetting."""
    forgotten = Memory.objects.filter(course=course, lapses__gte=LEECH_LAPSES)
    counted = (
        forgotten.order_by()
        .values_list("card")
        .annotate(learners=Count("pk"), most=Max("lapses"))
        .order_by("-learners", "-most", "card")[:_MOST]
    )
    rows = list(counted)
    cards = _cards(card for card, _learners, _most in rows)
    return [Leech(cards[card], learners, most) for card, learners, most in rows]


def _cards(pks: Iterable[int]) -> dict[int, Card]:
    return (
        Card.objects.select_related("lesson__note")
        .defer("lesson__html", "lesson__toc")
        .in_bulk(list(pks))
    )
