"""The exams of a course: what each is, what the bank can fill, and a new attempt."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from content.models import Course
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.exams import attempt as attempts
from quizzes.exams import bank, offers
from quizzes.exams.attempt import NothingToDraw
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.drawing import asks_anything, draw
from quizzes.exams.presets import CUSTOM, MISTAKES, title_of
from quizzes.models import Enrolment, ExamAttempt
from quizzes.views.exams.forms import CustomForm
from quizzes.views.latest import of_latest_course
from studyapp.requests import LearnerRequest

_EARLIER = 30


@dataclass(frozen=True, slots=True)
class Offer:
    slug: str
    blueprint: Blueprint
    # The learner's open attempt at it.
    open: ExamAttempt | None

    @property
    def title(self) -> str | Promise:
        return title_of(self.slug, self.blueprint)


@require_GET
def my_exams(request: LearnerRequest) -> HttpResponse:
    """«Exams» for someone who stands outside a course: those of their latest one."""
    return of_latest_course(request, "exams")


@never_cache
@require_GET
def exams(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    found = enrolment.course
    mine = ExamAttempt.objects.filter(learner=request.user, course=found)
    attempts.close_late(mine, timezone.now())
    opened = {attempt.slug: attempt for attempt in mine.open()}
    questions = list(bank.published(found))
    offered = [
        Offer(slug, blueprint, opened.get(slug))
        for slug, blueprint in offers.blueprints(found).items()
        # Of whose mistakes it is made, the page tells apart.
        if blueprint.mistakes or asks_anything(blueprint, questions)
    ]
    ctx = {
        "page": "exams",
        "course": found,
        "open": list(opened.values()),
        "whole": [offer for offer in offered if not offer.blueprint.narrow],
        "domains": [offer for offer in offered if offer.blueprint.domain],
        "chapters": [
            Offer(slug, blueprint, opened.get(slug))
            for slug, blueprint in offers.chapters(found).items()
        ],
        "mistakes": len(bank.mistakes(request.user, found))
        if any(offer.slug == MISTAKES for offer in offered)
        else None,
        "earlier": mine.closed().order_by("-started_at")[:_EARLIER],
        "questions": len(questions),
    }
    return render(request, "exams/exams.html", ctx)


@never_cache
@require_http_methods(["GET", "POST"])
def exam(request: LearnerRequest, course: str, slug: str) -> HttpResponse:
    """What an exam will be, and its start."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    blueprint = offers.find(enrolment.course, slug)
    if blueprint is None:
        raise Http404
    return _exam(request, enrolment, slug, blueprint)


@never_cache
@require_http_methods(["GET", "POST"])
def custom(request: LearnerRequest, course: str) -> HttpResponse:
    """An exam made to measure, for this once."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    form = CustomForm(request.POST or request.GET or None)
    # A start that is sent twice goes on with what it has begun.
    looks = request.method == "GET"
    opened = _open(request, enrolment.course, CUSTOM) if looks else None
    if opened or not form.is_bound or not form.is_valid():
        ctx = {
            "page": "exam",
            "course": enrolment.course,
            "title": title_of(CUSTOM, CustomForm.default),
            "form": form,
            "open": opened,
        }
        status = 422 if form.is_bound and not opened else 200
        return render(request, "exams/custom.html", ctx, status=status)
    return _exam(request, enrolment, CUSTOM, form.blueprint(), form)


def _exam(
    request: LearnerRequest,
    enrolment: Enrolment,
    slug: str,
    blueprint: Blueprint,
    form: CustomForm | None = None,
) -> HttpResponse:
    if request.method == "POST":
        return _start(request, enrolment, slug, blueprint)
    course = enrolment.course
    # With a form, `custom` has looked already: there is none.
    opened = _open(request, course, slug) if form is None else None
    candidates = bank.candidates(
        learner=request.user, course=course, blueprint=blueprint
    )
    # As good as any other seed to know how many there will be.
    drawing = draw(blueprint, candidates, seed=0)
    ctx = {
        "page": "exam",
        "course": course,
        "slug": slug,
        "title": title_of(slug, blueprint),
        "blueprint": blueprint,
        "fitted": blueprint.of(len(drawing.items)),
        "drawing": drawing,
        "short": sum(drawing.missing.values()),
        "open": opened,
        "begun": len(bank.in_open_attempts(request.user)),
        "form": form,
    }
    return render(request, "exams/exam.html", ctx)


def _open(request: LearnerRequest, course: Course, slug: str) -> ExamAttempt | None:
    """The learner's attempt at it that is not handed in, nor run out."""
    mine = ExamAttempt.objects.filter(learner=request.user, course=course, slug=slug)
    attempts.close_late(mine, timezone.now())
    return mine.open().first()


def _start(
    request: LearnerRequest, enrolment: Enrolment, slug: str, blueprint: Blueprint
) -> HttpResponse:
    mode = request.POST.get("mode", "")
    try:
        started = attempts.start(
            learner=request.user,
            course=enrolment.course,
            slug=slug,
            blueprint=blueprint,
            mode=mode if mode in ExamAttempt.Mode.values else ExamAttempt.Mode.TIMED,
            accommodated="accommodated" in request.POST,
            now=timezone.now(),
        )
    except NothingToDraw:
        messages.error(
            request, gettext("There is no question for this exam: nothing was started.")
        )
        return redirect("exams", enrolment.course.slug)
    return redirect("exam_attempt", started.pk)
