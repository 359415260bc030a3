"""Sitting an exam: one question a page, every click saved, plain forms throughout."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.messages.storage.base import BaseStorage
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from quizzes.exams import attempt as attempts
from quizzes.exams import clicks
from quizzes.exams.attempt import Closed
from quizzes.exams.clicks import BadClick
from quizzes.exams.presets import CUSTOM
from quizzes.exams.showing import items_of, shown
from quizzes.models import ExamAttempt, ExamItem
from quizzes.views.exams.access import get_attempt_for_learner, get_item_for_learner
from studyapp.requests import LearnerRequest

# Minutes before the end at which the page says how much is left.
WARNINGS = (5, 1)
_TOO_LATE = _(
    "The time was up: what came after it does not count. What was saved does."
)


@never_cache
@require_GET
def attempt(request: LearnerRequest, attempt: int) -> HttpResponse:
    """Where one left off: the first question without an answer, or the result."""
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    if found.handed_in_at is not None:
        return redirect("exam_result", found.pk)
    unanswered = found.items.filter(chosen="").values_list("number", flat=True)
    if (number := unanswered.first()) is None:
        return redirect("exam_review", found.pk)
    return redirect("exam_question", found.pk, number)


@never_cache
@require_http_methods(["GET", "POST"])
def question(request: LearnerRequest, attempt: int, number: int) -> HttpResponse:
    if request.method == "POST":
        return _save(request, attempt, number)
    now = timezone.now()
    found = get_attempt_for_learner(request.user, attempt, now)
    if found.handed_in_at is not None:
        return redirect("exam_result", found.pk)
    item = get_item_for_learner(found, number)
    grid = list(_grid(found))
    ctx = {
        **_clock(found, now),
        "shown": shown(item),
        "grid": grid,
        "last": len(grid),
        "just_checked": "checked" in request.GET,
        "now": int(now.timestamp()),
    }
    return render(request, "exams/question.html", ctx)


@never_cache
@require_GET
def questions(request: LearnerRequest, attempt: int) -> HttpResponse:
    """All questions as the page shows one, for a browser to have when the network is
    gone."""
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    if found.handed_in_at is not None:
        return redirect("exam_result", found.pk)
    items = [shown(item) for item in items_of(found)]
    ctx = {"attempt": found, "items": items, "last": len(items)}
    return render(request, "exams/_questions.html", ctx)


@never_cache
@require_GET
def state(request: LearnerRequest, attempt: int) -> JsonResponse:
    """What was saved, wherever it was clicked, and the seconds left."""
    now = timezone.now()
    found = get_attempt_for_learner(request.user, attempt, now)
    items = found.items.values("number", "chosen", "struck", "flagged", "confidence")
    return JsonResponse(
        {
            "closed": found.handed_in_at is not None,
            "left": _left(found, now),
            "items": list(items),
        }
    )


@never_cache
@require_GET
def review(request: LearnerRequest, attempt: int) -> HttpResponse:
    """Before handing in: what is unanswered, and what was flagged."""
    now = timezone.now()
    found = get_attempt_for_learner(request.user, attempt, now)
    if found.handed_in_at is not None:
        return redirect("exam_result", found.pk)
    items = list(_grid(found))
    ctx = {
        **_clock(found, now),
        "grid": items,
        "answered": sum(bool(item.chosen) for item in items),
        "unanswered": [item for item in items if not item.chosen],
        "incomplete": [item for item in items if item.is_miscounted],
        "flagged": [item for item in items if item.flagged],
    }
    return render(request, "exams/review.html", ctx)


@require_POST
def hand_in(request: LearnerRequest, attempt: int) -> HttpResponse:
    now = timezone.now()
    found = get_attempt_for_learner(request.user, attempt, now)
    if found.handed_in_at is None:
        attempts.hand_in(found, now)
    return redirect("exam_result", found.pk)


@require_POST
def abandon(request: LearnerRequest, attempt: int) -> HttpResponse:
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    if found.handed_in_at is not None:
        return redirect("exam_result", found.pk)
    attempts.abandon(found)
    messages.success(request, gettext("The exam is abandoned: nothing of it counts."))
    if found.slug == CUSTOM:
        return redirect("custom_exam", found.course.slug)
    return redirect("exams", found.course.slug)


def _save(request: LearnerRequest, attempt: int, number: int) -> HttpResponse:
    """For a script 204, or 409 and why; for a form the page that it asks for."""
    now = timezone.now()
    quiet = not request.accepts("text/html")
    try:
        click = clicks.read(request.POST, now)
        attempts.save(
            learner=request.user,
            attempt_id=attempt,
            number=number,
            click=click,
            now=now,
        )
    except (BadClick, Closed) as refusal:
        if not quiet:
            messages.warning(request, _refused(request, attempt, refusal, now))
            return redirect("exam_attempt", attempt)
        if isinstance(refusal, Closed):
            _say_if_late(request, attempt, now)
        return HttpResponse(status=409 if isinstance(refusal, Closed) else 422)
    if quiet:
        return HttpResponse(status=204)
    if "check" in request.POST:
        found = get_attempt_for_learner(request.user, attempt, now)
        attempts.check(found, number)
        page = reverse("exam_question", args=[attempt, number])
        return redirect(f"{page}?checked=1")
    return _go(request, attempt, number)


def _go(request: LearnerRequest, attempt: int, number: int) -> HttpResponse:
    target = request.POST.get("go", "")
    if target == "review":
        return redirect("exam_review", attempt)
    if target.isdecimal() and len(target) < 5:
        number = int(target)
    return redirect("exam_question", attempt, number)


def _refused(
    request: LearnerRequest, pk: int, refusal: Exception, now: datetime
) -> str:
    found = get_attempt_for_learner(request.user, pk, now)
    if isinstance(refusal, BadClick):
        return gettext("That answer could not be read: nothing of it was saved.")
    if found.expired:
        return str(_TOO_LATE)
    if found.handed_in_at is not None:
        return gettext("This exam was handed in: nothing of it changes any more.")
    return gettext("This question was checked: its answer stays as it is.")


def _say_if_late(request: LearnerRequest, pk: int, now: datetime) -> None:
    """On the page that comes next, once, however many clicks waited for the network."""
    found = ExamAttempt.objects.filter(learner=request.user, pk=pk).first()
    if found is None or not (found.expired or found.is_late(now)):
        return
    if not set(request.POST) & clicks.FIELDS:
        return
    waiting = messages.get_messages(request)
    known = {str(message) for message in waiting}
    if isinstance(waiting, BaseStorage):
        # They were only looked at.
        waiting.used = False
    if str(_TOO_LATE) not in known:
        messages.warning(request, _TOO_LATE)


def _grid(attempt: ExamAttempt) -> Iterable[ExamItem]:
    return attempt.items.only(
        "attempt_id", "number", "chosen", "expected", "flagged", "right"
    )


def _clock(attempt: ExamAttempt, now: datetime) -> dict[str, Any]:
    left = _left(attempt, now)
    ctx: dict[str, Any] = {"attempt": attempt, "course": attempt.course, "left": left}
    if left is None or attempt.deadline is None:
        return ctx
    total = int((attempt.deadline - attempt.started_at).total_seconds())
    marks = [minutes for minutes in WARNINGS if left <= 60 * minutes < total]
    return ctx | {"total": total, "warning": min(marks, default=None)}


def _left(attempt: ExamAttempt, now: datetime) -> int | None:
    """Whole seconds; None where there is no clock."""
    if attempt.deadline is None:
        return None
    return max(0, int((attempt.deadline - now).total_seconds()))
