"""Studying otherwise: parts of the course, and rounds that touch no schedule."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from content.models import Card
from content.outline import outline
from quizzes import cramming
from quizzes.attempts import Attempt, keys_for, suggested
from quizzes.cramming import Round
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.faces import face
from quizzes.loading import load
from quizzes.models import Enrolment, ExamAttempt
from quizzes.scheduling import Rating
from quizzes.views.parts import domains, get_studied
from studyapp.addresses import address
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
    `card` and `known` answer, `undo` takes the last answer back, and `?reveal=1` shows
    the answer beside what was done before, as the review page does."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    key = f"cram-{enrolment.pk}"
    kept = Round.read(request.session.get(key))
    if request.method == "POST":
        if "start" in request.POST:
            kept = _begun(enrolment, request.POST.get("of", ""))
        elif "undo" in request.POST:
            kept = kept.taken_back()
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
    ctx: dict[str, Any] = {
        "page": "cram",
        "course": enrolment.course,
        "card": card,
        "can_undo": kept.taken_back() != kept,
        "done": kept.done,
        "all": kept.done + len(kept.left),
    }
    if card:
        ctx |= _shown(request, enrolment, card, kept)
    return render(request, "study/cram.html", ctx)


def _shown(
    request: LearnerRequest, enrolment: Enrolment, card: Card, kept: Round
) -> dict[str, Any]:
    """What the pieces of the review page ask for, of a card without a schedule."""
    course, language = enrolment.course.slug, enrolment.course.language
    looks = face(card, reps=kept.done)
    attempt = Attempt.read(request.GET, looks)
    compared = attempt.compared(looks, language)
    rating = suggested(looks, attempt, compared)
    lesson = card.lesson
    page = address("lesson", course, lesson.note.slug, lesson.slug)
    return {
        "face": looks,
        "attempt": attempt,
        "compared": compared,
        "keys": keys_for(looks, language),
        "suggested": rating and (rating > Rating.Again),
        "revealed": "reveal" in request.GET,
        "to": {"study": address("cram", course)},
        "source": f"{page}?cram=1#{card.anchor}",
        "info": f"{address('card_info', course, card.pk)}?cram=1",
        # Where it is on the review page too.
        "good": 2 if enrolment.two_buttons else 3,
    }


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
