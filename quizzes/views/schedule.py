"""When cards come back: the day of the exam, and what the learner wants of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.forms.boundfield import BoundWidget
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
)

from content.outline import outline
from quizzes import examday, keeping
from quizzes.aside import unseen_aside
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.forms import ExamDateForm, ScheduleForm
from quizzes.models import Enrolment
from quizzes.outlook import outlook
from quizzes.progress import chapters
from quizzes.stats.figures import total
from quizzes.stats.picture import Current, current
from quizzes.studyday import study_day
from studyapp.dates import date_words
from studyapp.requests import LearnerRequest, next_page, number

# How far ahead a retention's cost is told where no exam is.
_AHEAD = timedelta(days=60)
# How long an answer takes: of late, and where not much was answered, in seconds.
_LATELY = timedelta(days=30)
_SECONDS = 8.0
_ENOUGH = 50


@dataclass(frozen=True, slots=True)
class Cost:
    """A retention to choose, and what it would take."""

    choice: BoundWidget
    # In a day.
    answers: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Schedule:
    request: LearnerRequest
    enrolment: Enrolment
    today: date
    now: datetime

    def form(self) -> ScheduleForm:
        posted = self.request.POST if "desired_retention" in self.request.POST else None
        return ScheduleForm(posted, instance=self.enrolment)

    def exam_form(self) -> ExamDateForm:
        posted = self.request.POST if "exam_on" in self.request.POST else None
        exam_on = self.enrolment.exam_ahead(self.today)
        return ExamDateForm(posted, initial={"exam_on": exam_on}, today=self.today)


@require_http_methods(["GET", "POST"])
def schedule(request: LearnerRequest, course: str) -> HttpResponse:
    schedule = _get_schedule_for_learner(request, course)
    form = schedule.form()
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, gettext("Saved. It holds from the next card on."))
        return redirect("schedule", course)
    return _page(schedule, form=form)


@require_http_methods(["GET", "POST"])
def exam_date(request: LearnerRequest, course: str) -> HttpResponse:
    """Sets the date; `forget` takes it away.

    A date that was refused leaves this address in the bar, for reloads to come back to.
    """
    if request.method == "GET":
        return redirect("schedule", course)
    schedule = _get_schedule_for_learner(request, course)
    enrolment, today, now = schedule.enrolment, schedule.today, schedule.now
    if "forget" in request.POST:
        examday.forget_exam(enrolment, today=today, now=now)
        messages.success(request, gettext("No exam is planned any more."))
        return redirect("schedule", course)
    form = schedule.exam_form()
    if not form.is_valid():
        return _page(schedule, exam_form=form)
    exam_on = form.cleaned_data["exam_on"]
    examday.set_exam(enrolment, exam_on=exam_on, today=today, now=now)
    day = date_words(exam_on, "l j F")
    messages.success(
        request, gettext("Planned for your exam on %(day)s.") % {"day": day}
    )
    return redirect("schedule", course)


@require_POST
def left_out(request: LearnerRequest, course: str) -> HttpResponse:
    """`offered` and `lesson` are primary keys: of those on the page, of those kept.

    `choose` keeps those that are worth most instead; `next` is where a lesson's own
    page takes it back.
    """
    schedule = _get_schedule_for_learner(request, course)
    enrolment, today, now = schedule.enrolment, schedule.today, schedule.now
    there = {one.pk for one in outline(enrolment.course)}
    offered = _numbers(request, "offered") & there
    chooses = "choose" in request.POST
    kept = _worth_most(schedule) if chooses else _numbers(request, "lesson")
    changed = keeping.keep(enrolment, kept=kept, offered=offered, today=today, now=now)
    elsewhere = "next" in request.POST
    if changed:
        examday.plan_again(enrolment, today=today, now=now)
    if elsewhere:
        messages.success(request, gettext("The lesson is in your plan again."))
        return redirect(next_page(request))
    if not changed:
        messages.info(
            request, gettext("Nothing has changed: you keep the same lessons.")
        )
        return redirect("schedule", course)
    if chooses:
        said = ngettext(
            "%(n)s lesson is kept, by the weight of the exam. Change what you like below.",
            "%(n)s lessons are kept, by the weight of the exam. Change what you like below.",
            len(kept),
        )
        messages.success(request, said % {"n": localize(len(kept))})
    else:
        messages.success(request, gettext("Saved. The plan is made again."))
    return redirect("schedule", course)


def _worth_most(schedule: Schedule) -> set[int]:
    """Of the lessons with new cards, as many as can be seen before the exam."""
    enrolment, today = schedule.enrolment, schedule.today
    now = current(enrolment)
    found = chapters(enrolment=enrolment, now=now)
    days = ((enrolment.exam_ahead(today) or today) - today).days
    offered = keeping.offered(found, unseen_aside(enrolment))
    return keeping.worth_most(enrolment.course, offered, room=examday.room(days))


def _numbers(request: LearnerRequest, name: str) -> set[int]:
    values = " ".join(request.POST.getlist(name)).split()
    return {number(value) for value in values}


def _get_schedule_for_learner(request: LearnerRequest, course: str) -> Schedule:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    now = timezone.now()
    return Schedule(request, enrolment, study_day(now, request.user.zone), now)


def _page(
    schedule: Schedule,
    *,
    form: ScheduleForm | None = None,
    exam_form: ExamDateForm | None = None,
) -> HttpResponse:
    form, exam_form = form or schedule.form(), exam_form or schedule.exam_form()
    refused = form.errors or exam_form.errors
    if refused:
        schedule.enrolment.refresh_from_db()
    enrolment, today = schedule.enrolment, schedule.today
    exam_on = enrolment.exam_ahead(today)
    now = current(enrolment)
    cards = examday.cards(now)
    ctx: dict[str, Any] = {
        "page": "schedule",
        "course": enrolment.course,
        "form": form,
        "exam_form": exam_form,
        "by_weight": enrolment.new_order == Enrolment.NewOrder.WEIGHT,
    }
    new_per_day = enrolment.daily_new
    if exam_on:
        plan = examday.plan(enrolment, exam_on=exam_on, today=today, found=cards)
        new_per_day = plan.pace
        ctx["plan"] = plan
        if plan.too_many or cards.aside.left_out:
            found = chapters(enrolment=enrolment, now=now)
            ctx["chapters"] = keeping.offered(found, cards.aside)
    seconds, is_own = _seconds_an_answer(now, today)
    ctx["is_own_time"] = is_own
    ctx["costs"] = list(_costs(schedule, form, cards, new_per_day, seconds))
    return render(
        schedule.request, "schedule.html", ctx, status=422 if refused else 200
    )


def _costs(
    schedule: Schedule,
    form: ScheduleForm,
    cards: examday.Cards,
    new_per_day: int,
    seconds: float,
) -> Iterator[Cost]:
    """From the learner's own cards, as they are now."""
    enrolment, today = schedule.enrolment, schedule.today
    until = enrolment.exam_ahead(today) or today + _AHEAD
    for choice in form["desired_retention"]:
        retention = float(choice.data["value"])
        found = outlook(
            cards.known,
            number=cards.number,
            unseen=cards.unseen,
            new_per_day=new_per_day,
            policy=replace(enrolment.policy, desired_retention=retention),
            today=today,
            until=until,
        )
        answers = found.answers / (until - today).days
        yield Cost(choice, round(answers), max(1, round(answers * seconds / 60)))


def _seconds_an_answer(now: Current, today: date) -> tuple[float, bool]:
    """And whether enough was answered of late to know the learner's own."""
    figures = total(now.history(today - _LATELY).values())
    if figures.presses < _ENOUGH:
        return _SECONDS, False
    return figures.milliseconds / figures.presses / 1000, True
