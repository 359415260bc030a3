from __future__ import annotations

from collections.abc import Container
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from content.banks.rendering import plain
from content.examguide import DOMAINS
from content.models import Course
from quizzes.exams.attempt import close_late
from quizzes.exams.cohort import (
    LEAST_QUESTIONS,
    Item,
    Sitting,
    by_domain,
    exams,
    items,
    not_started,
    sittings,
    students,
)
from quizzes.exams.items import LEAST_CASES, LEAST_CHOSEN
from quizzes.models import ExamAttempt
from quizzes.templatetags.domains import domain_label
from quizzes.views.teaching.access import get_course_for_instructor
from quizzes.views.teaching.plans import PER_PAGE
from quizzes.views.teaching.tables import table
from studyapp.requests import LearnerRequest

# Of a page, above the questions.
LEARNERS = 20


@require_GET
def class_results(request: LearnerRequest, course: str) -> HttpResponse:
    """How each of the class does and all do by domain, and what each question is worth;
    `?exam=` keeps to one exam, `?learners=` pages the learners, `?page=` the questions.
    """
    found = get_class(request, course)
    sat = sittings(found)
    sat_exams = exams(sat)
    exam = _exam(request, sat_exams)
    everybody = students(found, sat, exam)
    every = _every_wording(request)
    asked = items(found, exam, every=every)
    telling = [one for one in asked if one.says_anything]
    shown = Paginator(telling, PER_PAGE).get_page(request.GET.get("page"))
    learners = Paginator(everybody, LEARNERS).get_page(request.GET.get("learners"))
    of_exam = {"exam": exam} if exam else {}
    kept = of_exam | ({"wording": "every"} if every else {})
    ctx = {
        "page": "teach_results",
        "course": found,
        "students": everybody,
        "sat": len(sat),
        "exams": sat_exams.items(),
        "exam": exam,
        "exam_title": sat_exams.get(exam),
        "least_questions": LEAST_QUESTIONS,
        "learners": learners,
        "learners_query": urlencode({**kept, "page": shown.number}),
        "idle": [one.learner.pk for one in not_started(found, everybody, exam)],
        "tells_domains": any(one.telling for one in everybody),
        "domains": [
            (domain, DOMAINS[domain], tally)
            for domain, tally in by_domain(everybody).items()
        ],
        "least": LEAST_CASES,
        "least_chosen": LEAST_CHOSEN,
        "every": every,
        "exam_query": urlencode(of_exam),
        "kept_query": urlencode(kept),
        "shown": shown,
        "more_query": urlencode({**kept, "learners": learners.number}),
        "few": len(asked) - len(telling),
    }
    return render(request, "teach/results.html", ctx)


@require_GET
def items_csv(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_class(request, course)
    header = [
        *(_("key"), _("question"), _("bank"), _("domain"), _("task statement")),
        *(_("version"), _("learners"), _("facility"), _("discrimination")),
        *(_("option"), _("right"), _("chosen by")),
    ]
    every = _every_wording(request)
    exam = _exam(request, exams(sittings(found)))
    rows = [
        [
            *(item.question.key, item.question.name),
            item.question.bank.title if item.question.bank else "",
            *(item.question.domain, item.question.task, item.question.revision),
            item.figures.cases,
            *map(_figure, (item.figures.facility, item.figures.discrimination)),
            *option,
        ]
        for item in items(found, exam, every=every)
        for option in _options(item)
    ]
    return table(f"{found.slug}-items.csv", [header, *rows])


@require_GET
def learners_csv(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_class(request, course)
    sat = sittings(found)
    header = [
        *(_("learner"), _("attempts")),
        *(_("last exam"), _("day of the last exam")),
        *(_("questions of the last exam"), _("last score")),
        *(_("best exam"), _("day of the best exam")),
        *(_("questions of the best exam"), _("best score")),
        *(f"{domain_label(domain)} (%)" for domain in DOMAINS),
    ]
    rows = [
        [
            *(one.learner.email, len(one.sittings)),
            *_sitting(one.last),
            *_sitting(one.best),
            *_domains(one.telling[-1] if one.telling else None),
        ]
        for one in students(found, sat, _exam(request, exams(sat)))
    ]
    return table(f"{found.slug}-learners.csv", [header, *rows])


def _sitting(one: Sitting | None) -> tuple[object, ...]:
    if one is None:
        return "", "", "", ""
    day = timezone.localdate(one.handed_in_at).isoformat()
    return str(one.title), day, one.score.total.of, one.score.scaled


def _domains(one: Sitting | None) -> list[object]:
    known = one.score.domains if one else {}
    return [known[domain].percent if domain in known else "" for domain in DOMAINS]


def get_class(request: LearnerRequest, slug: str) -> Course:
    """With what has run out of its exams handed in: nobody may have looked at it since.

    Raises Http404.
    """
    found = get_course_for_instructor(request.user, slug)
    close_late(ExamAttempt.objects.filter(course=found), timezone.now())
    return found


def _exam(request: LearnerRequest, known: Container[str]) -> str:
    """`?exam=` by its slug; empty where nobody has handed in such a one."""
    asked = request.GET.get("exam", "")
    return asked if asked in known else ""


def _every_wording(request: LearnerRequest) -> bool:
    """`?wording=every`: answers to a question before it changed count too."""
    return request.GET.get("wording") == "every"


def _options(item: Item) -> list[list[object]]:
    """The last columns of its rows: one row where nothing is known of options."""
    known: list[list[object]] = [
        [
            *(plain(option.html), int(option.correct)),
            option.chosen if item.tells_options else "",
        ]
        for option in item.options
    ]
    return known or [["", "", ""]]


def _figure(value: float | None) -> str:
    return "" if value is None else number_format(round(value, 3), 3)
