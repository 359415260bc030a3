"""All the cards of a course, as their learner looks for one."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from content.models import Card
from content.outline import outline
from quizzes import browsing, holding
from quizzes.browsing import Found, Order, State, Wanted
from quizzes.browsing.finding import PER_PAGE
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.models import Enrolment
from quizzes.views.latest import of_latest_course
from studyapp.requests import LearnerRequest, number


@require_GET
def my_cards(request: LearnerRequest) -> HttpResponse:
    """For someone who stands outside a course: those of their latest one."""
    return of_latest_course(request, "cards")


@never_cache
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
        "done": request.session.pop(_done(enrolment), None),
    }
    if not request.htmx:
        return render(request, "cards.html", ctx)
    response = render(request, "cards.html#list", ctx)
    _say_address(request, response, wanted)
    return response


@require_POST
def hold_cards(request: LearnerRequest, course: str) -> HttpResponse:
    """Suspends or releases, as `do` says, each `card`, by primary key, of one page.

    `list` says of which list, and `page` of which page of it.
    """
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    ticked = get_cards_for_learner(enrolment, request.POST.getlist("card"))
    if not ticked:
        messages.info(request, gettext("Tick the cards first."))
    elif request.POST.get("do") == "release":
        gone = holding.release_all(enrolment=enrolment, cards=ticked)
        # An undo would make wait for good what was buried or left out of a plan.
        back = [
            hold.card_id for hold in gone if hold.until is None and not hold.by_plan
        ]
        _keep_done(request, enrolment, "release", len(gone), back)
    else:
        now = timezone.now()
        held = holding.suspend_all(enrolment=enrolment, cards=ticked, now=now)
        _keep_done(request, enrolment, "suspend", len(held), [card.pk for card in held])
    page = reverse("cards", args=[course])
    query = request.POST.get("list", "")
    if (turned := number(request.POST.get("page", ""))) > 1:
        query += f"{'&' if query else ''}page={turned}"
    return redirect(f"{page}?{query}" if query else page)


def get_cards_for_learner(enrolment: Enrolment, pks: list[str]) -> list[Card]:
    """Those of them that the course has and has published; of one page at most."""
    cards = Card.objects.published().filter(course=enrolment.course)
    return list(cards.filter(pk__in=[number(pk) for pk in pks[:PER_PAGE]]))


def _done(enrolment: Enrolment) -> str:
    return f"cards-{enrolment.pk}"


def _keep_done(
    request: LearnerRequest,
    enrolment: Enrolment,
    what: str,
    number: int,
    back: list[int],
) -> None:
    """For the list to say, and to take `back`."""
    done: dict[str, Any] = {"what": what, "number": number, "back": back}
    request.session[_done(enrolment)] = done


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
