"""«Pourquoi maintenant ?»: what is known of one card, and what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from content.lessons.source_line import source_line
from content.models import Card
from quizzes import flagging, holding, resetting
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.faces import face
from quizzes.forgetting import forgetting
from quizzes.loading import load
from quizzes.models import Advance, Enrolment, Hold, Memory, Review
from quizzes.scheduling import Rating
from quizzes.shares import percent
from quizzes.studyday import study_day
from quizzes.templatetags.schedule import coming, lasting, since
from quizzes.views.parts import get_studied
from quizzes.views.setting_aside import back_to_card, get_card_for_learner
from quizzes.views.study import WORDS
from studyapp.models import User
from studyapp.requests import LearnerRequest

# The last of a card's history; few cards are seen as often.
_MOST = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of the history."""

    review: Review
    word: object
    interval: timedelta
    is_undone: bool

    @property
    def seconds(self) -> int:
        return round(self.review.duration_ms / 1000)


@require_GET
def card_info(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    """`?shown=` is the token of the showing that it was opened from, `?list=` says
    which cards were listed where it was chosen."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    found = get_card_for_learner(enrolment, str(card))
    _card, memory = load(card_id=found.pk, learner_id=request.user.pk) or (found, None)
    now = timezone.now()
    today = study_day(now, request.user.zone)
    # A sibling answered today holds it back too, but not where a part is studied.
    hold = holding.holds(enrolment, today).filter(card=found).first()
    flag = flagging.last_flag(learner=request.user, card=found)
    if flag and flag.settled_at and not flag.seen_at:
        flagging.mark_seen(learner=request.user, card=found, now=now)
    reset = None if memory else resetting.standing(enrolment, found)
    ctx = {
        "page": "card_info",
        "course": enrolment.course,
        "card": found,
        "face": face(found, reps=memory.reps if memory else 0),
        "line": source_line(found.lesson.html, found.anchor),
        "memory": memory,
        "stability": memory and lasting(memory.stability),
        "hold": hold,
        "is_due": memory and memory.due_at and memory.due_at <= now,
        "why": _why(request.user, memory, hold, now, anew=reset is not None),
        "curve": memory and forgetting(memory.as_state(), today),
        "history": _history(enrolment, found),
        "reset": reset,
        "flag": flag if flag and not flag.settled_at else None,
        "settled": flag if flag and flag.settled_at else None,
        "back": _back(request, enrolment),
        "shown": request.GET.get("shown", ""),
        # None where it was opened from a card that is being answered.
        "list": request.GET.get("list"),
    }
    return render(request, "study/card_info.html", ctx)


@require_POST
def flag(request: LearnerRequest, course: str, card: int) -> HttpResponse:
    """Tells the instructors; `note` says what is wrong, `withdraw` takes it back."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    found = get_card_for_learner(enrolment, str(card))
    if "withdraw" in request.POST:
        flagging.withdraw(learner=request.user, card=found)
        messages.info(request, gettext("The instructors are not told any more."))
    else:
        flagging.flag(
            learner=request.user,
            card=found,
            note=request.POST.get("note", ""),
            now=timezone.now(),
        )
        messages.success(
            request, gettext("Thank you: the instructors see the card and your note.")
        )
    return back_to_card(request, course, found)


def _back(request: LearnerRequest, enrolment: Enrolment) -> str:
    """The list, or the card that it was opened from, in its part or round."""
    if "list" in request.GET:
        page = reverse("cards", args=[enrolment.course.slug])
        return f"{page}?{query}" if (query := request.GET["list"]) else page
    if "cram" in request.GET:
        return reverse("cram", args=[enrolment.course.slug])
    page = reverse("study", args=[enrolment.course.slug])
    studied = get_studied(enrolment, request.GET)
    kept = studied.query if studied else {}
    if shown := request.GET.get("shown"):
        kept = {**kept, "shown": shown}
    return f"{page}?{urlencode(kept)}" if kept else page


def _why(
    learner: User,
    memory: Memory | None,
    hold: Hold | None,
    now: datetime,
    *,
    anew: bool,
) -> str:
    """In one sentence."""
    today = study_day(now, learner.zone)
    if hold and hold.by_plan:
        return gettext(
            "You leave its lesson out of your plan: it comes back when you keep the "
            "lesson, or release the card."
        )
    if hold and hold.until is None:
        return gettext("You have suspended it: it comes back when you release it.")
    if hold:
        return gettext("It waits till tomorrow.")
    if memory is None and anew:
        return gettext("You begin anew with it: it comes as a new card.")
    if memory is None:
        return gettext("You have not seen it yet: it comes as a new card.")
    if memory.due_at:
        return _step(learner, memory.due_at, now)
    advance = _advance(memory)
    if advance:
        reasons = {
            Advance.Reason.CHANGED: gettext(
                "It comes earlier than planned, because the fact has changed."
            ),
            Advance.Reason.MISSED: gettext(
                "It comes earlier than planned, because you missed a question on it."
            ),
            Advance.Reason.EXAM: gettext(
                "It comes earlier than planned, so that you see it before your exam."
            ),
            Advance.Reason.EXAM_OVER: gettext(
                "It comes on its usual day again, since no exam is ahead any more."
            ),
        }
        return reasons[Advance.Reason(advance.reason)]
    if memory.due_on > today:
        return gettext("It is not due yet: you should still remember it.")
    return gettext(
        "It is due: you would recall it with a probability of %(share)s today."
    ) % {"share": percent(forgetting(memory.as_state(), today).today.share)}


def _step(learner: User, ends: datetime, now: datetime) -> str:
    """A step ends at its time, or before it where nothing else is left."""
    if ends <= now:
        return gettext("You are learning it: it has been due %(since)s.") % {
            "since": since(ends)
        }
    return gettext(
        "You are learning it: it comes back %(when)s, or sooner if nothing else is left."
    ) % {"when": coming(ends, learner)}


def _advance(memory: Memory) -> Advance | None:
    """What brought it to the day on which it is due."""
    return Advance.objects.filter(
        learner=memory.learner_id,
        card=memory.card_id,
        version=memory.version,
        due_on=memory.due_on,
    ).first()


def _history(enrolment: Enrolment, card: Card) -> list[Seen]:
    """The last first; those of cards that were merged into it too."""
    asked = Q(card=card) | Q(card__merged_into=card)
    reviews = Review.objects.filter(asked, learner=enrolment.learner_id)
    return [
        Seen(
            review,
            WORDS[Rating(review.rating)][1],
            _interval(review),
            is_undone=hasattr(review, "undo"),
        )
        for review in reviews.select_related("undo").order_by("-pk")[:_MOST]
    ]


def _interval(review: Review) -> timedelta:
    due_at = review.after["due_at"]
    if due_at:
        return datetime.fromisoformat(due_at) - review.reviewed_at
    return date.fromisoformat(review.after["due_on"]) - review.study_day
