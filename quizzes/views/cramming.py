"""Studying otherwise: parts of the course, and rounds that touch no schedule."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from content.outline import outline
from quizzes import cramming
from quizzes.cramming import Round
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.faces import face
from quizzes.loading import load
from quizzes.models import Enrolment, ExamAttempt
from quizzes.views.parts import domains, get_studied
from studyapp.requests import LearnerRequest, number


@require_GET
def modes(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    ctx = {
        "page": "modes",
        "course": enrolment.course,
        "domains": domains(enrolment, timezone.now()),
        "attempt": _last_attempt(enrolment),
        "most": cramming.MOST,
        "lessons": outline(enrolment.course),
    }
    return render(request, "study/modes.html", ctx)


@never_cache
@require_http_methods(["GET", "POST"])
def cram(request: LearnerRequest, course: str) -> HttpResponse:
    """The round of this session. `start` begins one, `of` says with which cards;
    `card` and `known` answer, `?reveal=1` shows the answer."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    key = f"cram-{enrolment.pk}"
    kept = Round.read(request.session.get(key))
    if request.method == "POST":
        if "start" in request.POST:
            kept = _begun(enrolment, request.POST.get("of", ""))
        else:
            known = request.POST.get("known") == "1"
            kept = kept.answered(number(request.POST.get("card", "")), known=known)
        request.session[key] = kept.written()
        return redirect("cram", course)
    return _page(request, enrolment, kept)


def _page(request: LearnerRequest, enrolment: Enrolment, kept: Round) -> HttpResponse:
    kept = cramming.without_gone(kept, enrolment)
    loaded = kept.next and load(card_id=kept.next, learner_id=enrolment.learner_id)
    card = loaded[0] if loaded else None
    ctx = {
        "page": "cram",
        "course": enrolment.course,
        "card": card,
        "face": card and face(card, reps=kept.done),
        "revealed": "reveal" in request.GET,
        "done": kept.done,
        "all": kept.done + len(kept.left),
    }
    return render(request, "study/cram.html", ctx)


def _begun(enrolment: Enrolment, of: str) -> Round:
    """Raises Http404 where there are no such cards."""
    kind, _colon, value = of.partition(":")
    seed = int(timezone.now().timestamp())
    if kind in ("seen", "hard"):
        return cramming.begun(enrolment, None, hardest=kind == "hard", seed=seed)
    if kind == "attempt" and (attempt := _last_attempt(enrolment)):
        value = str(attempt.pk)
    studied = get_studied(enrolment, {kind: value})
    if studied is None:
        raise Http404
    return cramming.begun(enrolment, studied.part, hardest=False, seed=seed)


def _last_attempt(enrolment: Enrolment) -> ExamAttempt | None:
    closed = ExamAttempt.objects.closed().filter(
        learner=enrolment.learner_id, course=enrolment.course_id
    )
    return closed.order_by("-handed_in_at").first()
