"""Cards that a learner buries, suspends, releases."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from content.models import Card
from quizzes import holding
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.models import Enrolment
from quizzes.studyday import study_day
from quizzes.views.study import get_study_for_learner, next_page, page_of
from studyapp.requests import LearnerRequest, number


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
    return next_page(study, held=card)


@require_POST
def suspend(request: LearnerRequest, course: str) -> HttpResponse:
    study = get_study_for_learner(request, course)
    card = get_card_for_learner(study.enrolment, request.POST.get("card", ""))
    holding.suspend(enrolment=study.enrolment, card=card, now=study.now)
    messages.info(
        request, gettext("The card is suspended: it waits until you release it.")
    )
    return next_page(study, held=card)


@require_POST
def release(request: LearnerRequest, course: str) -> HttpResponse:
    """Back to the card, or, with `list`, to the list of those set aside."""
    study = get_study_for_learner(request, course)
    card = get_card_for_learner(study.enrolment, request.POST.get("card", ""))
    if holding.release(enrolment=study.enrolment, card=card):
        messages.info(request, gettext("The card is back."))
    if "list" in request.POST:
        return redirect("set_aside", course)
    return page_of(study, card)


@require_GET
def set_aside(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    today = study_day(timezone.now(), request.user.zone)
    holds = holding.holds(enrolment, today).select_related("card")
    ctx = {"page": "set_aside", "course": enrolment.course, "holds": holds[:500]}
    return render(request, "study/set_aside.html", ctx)


def get_card_for_learner(enrolment: Enrolment, pk: str) -> Card:
    """Raises Http404 where the course has no such published card."""
    cards = Card.objects.published().filter(course=enrolment.course)
    card = cards.filter(pk=number(pk)).select_related("lesson__note").first()
    if card is None:
        raise Http404
    return card
