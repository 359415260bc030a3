"""All the cards of a course, as their learner looks for one."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from content.outline import outline
from quizzes import browsing
from quizzes.browsing import Found, Order, State, Wanted
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.views.latest import of_latest_course
from studyapp.requests import LearnerRequest, number


@require_GET
def my_cards(request: LearnerRequest) -> HttpResponse:
    """For someone who stands outside a course: those of their latest one."""
    return of_latest_course(request, "cards")


@require_GET
def cards(request: LearnerRequest, course: str) -> HttpResponse:
    """Those that hold the words `q`, in the place `of`, in `state`, sorted by `sort`.

    For htmx the list alone, and the address that says what it is of.
    """
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    lessons = outline(enrolment.course)
    wanted = Wanted.read(request.GET, lessons)
    now = timezone.now()
    found = browsing.find(
        enrolment, wanted, page=max(1, number(request.GET.get("page", ""))), now=now
    )
    ctx = {
        "page": "cards",
        "is_part": bool(request.htmx),
        "course": enrolment.course,
        "lessons": lessons,
        "wanted": wanted,
        "found": found,
        "standings": browsing.standings(enrolment, found.cards, lessons, now),
        "states": [(state, _count(found, state)) for state in State],
        "orders": list(Order),
    }
    if not request.htmx:
        return render(request, "cards.html", ctx)
    response = render(request, "cards.html#list", ctx)
    _say_address(request, response, wanted)
    return response


def _count(found: Found, state: State) -> int | None:
    return found.counts.get(state, 0) if found.counts else None


def _say_address(
    request: LearnerRequest, response: HttpResponse, wanted: Wanted
) -> None:
    """Each choice is a step to go back to; the letters of a word are none."""
    before = urlsplit(request.htmx.current_url or "")
    if parse_qs(before.query) == parse_qs(wanted.query):
        return
    is_typed = request.htmx.trigger_name == "q"
    query = f"?{wanted.query}" if wanted.query else ""
    header = "HX-Replace-Url" if is_typed else "HX-Push-Url"
    response.headers[header] = f"{request.path}{query}"
