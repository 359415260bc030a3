"""Cards that a learner buries, suspends, releases."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_GET, require_POST

from content.models import Card
from quizzes import examday, holding, keeping
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.models import Enrolment
from quizzes.studyday import study_day
from quizzes.views.study import (
    Study,
    get_study_for_learner,
    next_page,
    page_of,
)
from studyapp.requests import LearnerRequest, number

# Listed on one page.
_MOST = 500


@require_POST
def bury(request: LearnerRequest, course: str) -> HttpResponse:
    """`card` is its primary key."""
    study = get_study_for_learner(request, course)
    card = get_card_for_learner(study.enrolment, request.POST.get("card", ""))
    hold = holding.bury(enrolment=study.enrolment, card=card, now=study.now)
    messages.info(
        request,
        gettext("The card waits till tomorrow.")
        if hold.until
        else gettext("The card is suspended already."),
    )
    return _after(study, held=card)


@require_POST
def suspend(request: LearnerRequest, course: str) -> HttpResponse:
    study = get_study_for_learner(request, course)
    card = get_card_for_learner(study.enrolment, request.POST.get("card", ""))
    holding.suspend(enrolment=study.enrolment, card=card, now=study.now)
    messages.info(
        request, gettext("The card is suspended: it waits until you release it.")
    )
    return _after(study, held=card)


@require_POST
def release(request: LearnerRequest, course: str) -> HttpResponse:
    """Back to the card, or, with `aside`, to the list of those set aside."""
    study = get_study_for_learner(request, course)
    card = get_card_for_learner(study.enrolment, request.POST.get("card", ""))
    if holding.release(enrolment=study.enrolment, card=card):
        messages.info(request, gettext("The card is back."))
    if "aside" in request.POST:
        return redirect("set_aside", course)
    if "list" in request.POST:
        return back_to_card(request, course, card)
    return page_of(study, card)


@require_POST
def release_all(request: LearnerRequest, course: str) -> HttpResponse:
    """What the learner has set aside; with `plan`, what their plan has."""
    study = get_study_for_learner(request, course)
    enrolment, now = study.enrolment, study.now
    today = study_day(now, request.user.zone)
    if "plan" in request.POST:
        number = keeping.keep_all(enrolment, today=today)
        examday.plan_again(enrolment, today=today, now=now)
    else:
        number = holding.release_held(enrolment=enrolment, day=today)
    said = ngettext("%(n)s card is back.", "%(n)s cards are back.", number)
    messages.info(request, said % {"n": localize(number)})
    return redirect("set_aside", course)


@require_GET
def set_aside(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    today = study_day(timezone.now(), request.user.zone)
    holds = holding.holds(enrolment, today)
    by_lesson = holds.filter(by_plan=True).order_by().values_list("card__lesson__title")
    left_out = by_lesson.annotate(n=Count("pk")).order_by(
        "card__lesson__note__position", "card__lesson__position"
    )
    by_hand = holds.filter(by_plan=False)
    ctx = {
        "page": "set_aside",
        "course": enrolment.course,
        "holds": by_hand.select_related("card")[:_MOST],
        "held": by_hand.count(),
        "left_out": left_out,
        "planned": sum(cards for _, cards in left_out),
        "exam_on": enrolment.exam_ahead(today),
    }
    return render(request, "study/set_aside.html", ctx)


def _after(study: Study, *, held: Card) -> HttpResponse:
    """The next card, or the page of the card where it was chosen from a list."""
    if "list" in study.request.POST:
        return back_to_card(study.request, study.enrolment.course.slug, held)
    return next_page(study)


def back_to_card(request: LearnerRequest, course: str, card: Card) -> HttpResponse:
    """To its page, opened from where it was opened."""
    page = reverse("card_info", args=[course, card.pk])
    kept = {
        name: request.POST[name] for name in ("shown", "list") if name in request.POST
    }
    return redirect(f"{page}?{urlencode(kept)}" if kept else page)


def get_card_for_learner(enrolment: Enrolment, pk: str) -> Card:
    """Raises Http404 where the course has no such published card."""
    cards = Card.objects.published().filter(course=enrolment.course)
    card = cards.filter(pk=number(pk)).select_related("lesson__note").first()
    if card is None:
        raise Http404
    return card
