"""Choosing the questions of an exam one by one, in the list of all of them."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from content.models import Course, Question
from quizzes.exams.blueprint import MOST_QUESTIONS, Blueprint
from quizzes.exams.choosing import Choice, TooManyChosen, choose
from quizzes.models import CourseBlueprint
from quizzes.views.teaching.access import get_course_for_instructor
from quizzes.views.teaching.blueprints import is_own
from quizzes.views.teaching.questions import Filters, listed
from studyapp.requests import LearnerRequest, number


@never_cache
@require_http_methods(["GET", "POST"])
def choose_questions(request: LearnerRequest, course: str, slug: str) -> HttpResponse:
    """The list with a box for each question; `?chosen=1` shows the chosen ones."""
    found = get_course_for_instructor(request.user, course)
    row = get_object_or_404(CourseBlueprint, course=found, slug=slug)
    if not is_own(slug):
        raise Http404
    filters = Filters.of(request.GET)
    if request.method == "POST":
        _choose(request, found, row, filters)
        return redirect(_next(request))
    blueprint = Blueprint.from_json(row.blueprint)
    only_chosen = "chosen" in request.GET
    rows = Question.objects.filter(course=found)
    rows = rows.filter(pk__in=blueprint.chosen) if only_chosen else filters.keep(rows)
    ctx = {
        **listed(request, found, filters, rows),
        "page": "teach_exam",
        "exam": row,
        "blueprint": blueprint,
        "chosen": set(blueprint.chosen),
        "only_chosen": only_chosen,
        "most": MOST_QUESTIONS,
    }
    if only_chosen:
        ctx["more_query"] = "chosen=1"
    return render(request, "teach/choose.html", ctx)


def _next(request: LearnerRequest) -> str:
    """The same list, or its page `then`."""
    query = request.GET.copy()
    if then := number(request.POST.get("then", "")):
        query["page"] = str(then)
    return f"{request.path}?{query.urlencode()}"


def _choose(
    request: LearnerRequest, course: Course, row: CourseBlueprint, filters: Filters
) -> None:
    """The boxes of a page; or, with `all`, all that the list keeps to; or `none`."""
    shown = {number(one) for one in request.POST.getlist("shown")}
    add = {number(one) for one in request.POST.getlist("question")}
    if "all" in request.POST:
        rows = filters.keep(Question.objects.filter(course=course))
        add |= set(rows.order_by().values_list("pk", flat=True))
    if "none" in request.POST:
        shown, add = set(Blueprint.from_json(row.blueprint).chosen), set()
    try:
        choice = choose(
            course=course, slug=row.slug, add=add, remove=shown - add, by=request.user
        )
    except TooManyChosen as error:
        told = gettext(
            "An exam has at most %(most)d questions, and %(n)d would be chosen: nothing "
            "was changed."
        )
        messages.error(request, told % {"most": MOST_QUESTIONS, "n": error.number})
    else:
        _tell(request, choice)


def _tell(request: LearnerRequest, choice: Choice) -> None:
    if choice.refused:
        told = ngettext(
            "%(n)d question was not chosen: it is rejected, or no longer in its bank.",
            "%(n)d questions were not chosen: they are rejected, or no longer in their "
            "banks.",
            choice.refused,
        )
        messages.warning(request, told % {"n": choice.refused})
    if not choice.chosen:
        told = gettext("No question is chosen: the exam is drawn from the banks.")
        messages.success(request, told)
        return
    told = ngettext(
        "%(n)d question is chosen for the exam.",
        "%(n)d questions are chosen for the exam.",
        choice.chosen,
    )
    messages.success(request, told % {"n": choice.chosen})
    if choice.asked < choice.chosen:
        told = ngettext(
            "%(n)d of them cannot be asked: it is rejected, no longer in its bank, or "
            "a variant of another chosen one.",
            "%(n)d of them cannot be asked: they are rejected, no longer in their banks, "
            "or variants of other chosen ones.",
            choice.chosen - choice.asked,
        )
        messages.warning(request, told % {"n": choice.chosen - choice.asked})
