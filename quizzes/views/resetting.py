"""A learner begins anew with a card, and takes that back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from quizzes import resetting
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.views.setting_aside import back_to_card, get_card_for_learner
from studyapp.requests import LearnerRequest


@require_POST
def reset(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    """Sets it to new; with `undo`, gives back what was known of it."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    found = get_card_for_learner(enrolment, str(card))
    now = timezone.now()
    if "undo" not in request.POST:
        resetting.reset(enrolment=enrolment, card=found, now=now)
    elif resetting.take_back(enrolment=enrolment, card=found, now=now):
        messages.info(request, gettext("The card is known again as before."))
    else:
        messages.info(request, gettext("There is nothing to take back."))
    return back_to_card(request, course, found)
