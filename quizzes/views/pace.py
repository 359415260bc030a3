"""How many cards a day, in which order, with how many buttons; whose intervals."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from quizzes import fits
from quizzes import pace as paces
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.models import Enrolment
from quizzes.policy import MOST_NEW
from quizzes.studyday import study_day
from quizzes.views.latest import of_latest_course
from studyapp.requests import LearnerRequest, number


class PaceForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    class Meta:
        model = Enrolment
        fields = (
            "new_per_day",
            "reviews_per_day",
            "new_order",
            "bury_siblings",
            "two_buttons",
            "suspend_leeches",
        )
        labels = {  # noqa: RUF012
            "new_per_day": _("New cards a day"),
            "reviews_per_day": _("Reviews a day"),
            "new_order": _("Order of new cards"),
            "bury_siblings": _("Keep the cards of one row for different days"),
            "two_buttons": _("Two buttons only: Again and Good"),
            "suspend_leeches": _("Suspend by itself a card that I keep forgetting"),
        }
        help_texts = {  # noqa: RUF012
            "reviews_per_day": _("What goes beyond waits for the next day."),
            "suspend_leeches": _("After 8 lapses, then every 4. You are told."),
        }
        widgets = {"new_order": forms.RadioSelect}  # noqa: RUF012

    @property
    def switches(self) -> list[BoundField]:
        return [self["bury_siblings"], self["two_buttons"], self["suspend_leeches"]]


@require_GET
def my_pace(request: LearnerRequest) -> HttpResponse:
    """For someone who stands outside a course: that of their latest one."""
    return of_latest_course(request, "pace")


@require_http_methods(["GET", "POST"])
def pace(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    form = PaceForm(request.POST or None, instance=enrolment)
    if request.method == "POST" and form.is_valid():
        paces.change(form.save(commit=False))
        messages.success(request, gettext("Saved. It holds from the next card on."))
        if form.cleaned_data["new_per_day"] > MOST_NEW:
            messages.warning(request, _too_many(form.cleaned_data["new_per_day"]))
        return redirect("pace", course)
    today = study_day(timezone.now(), request.user.zone)
    ctx = {
        "page": "pace",
        "course": enrolment.course,
        "form": form,
        "exam_on": enrolment.exam_ahead(today),
        "exam_pace": enrolment.daily_new,
        "standing": fits.standing(enrolment),
    }
    return render(request, "study/pace.html", ctx, status=422 if form.errors else 200)


def _too_many(new: int) -> str:
    return gettext(
        "%(n)s new cards a day is a lot: each comes back several times in the weeks "
        "after. The plan of an exam takes %(most)s at most."
    ) % {"n": localize(new), "most": MOST_NEW}


@require_POST
def fit(request: LearnerRequest, course: str) -> HttpResponse:
    """Works out parameters of the learner's own; `give_up` takes them away."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    if "give_up" in request.POST:
        fits.give_up(enrolment)
        said = gettext("Your intervals are those of all learners again.")
    else:
        said = _refitted(enrolment)
    messages.success(request, said)
    return redirect(reverse("pace", args=[course]) + "#intervals")


def _refitted(enrolment: Enrolment) -> str:
    try:
        found = fits.refit(enrolment, now=timezone.now())
    except fits.TooFew:
        return gettext("There are not enough reviews yet: nothing has changed.")
    if found.is_used:
        return gettext("From the next card on, your intervals are your own.")
    return gettext("Your intervals stay as they are.")


@require_POST
def more(request: LearnerRequest, course: str) -> HttpResponse:
    """So many `new` cards or `reviews` beyond today's limit, today alone."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    paces.add_today(
        enrolment,
        new=number(request.POST.get("new", "")),
        reviews=number(request.POST.get("reviews", "")),
        today=study_day(timezone.now(), request.user.zone),
    )
    return redirect("study", course)
