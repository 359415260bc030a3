from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from content.models import Lesson
from quizzes import answering, changes, due, queue
from quizzes.answering import InvalidAnswer, Shown, StaleAnswer
from quizzes.attempts import Attempt, for_items, suggested
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.faces import face
from quizzes.models import Enrolment
from quizzes.part import Part, of_lesson
from quizzes.queue import Counts
from quizzes.scheduling import Outcome, Rating
from quizzes.studyday import day_start, study_day
from quizzes.views.changes import said
from studyapp.requests import LearnerRequest


@dataclass(frozen=True, slots=True)
class Button:
    """A rating as the learner sees it: word, meaning, shape, key and interval."""

    name: str
    word: str | Promise
    meaning: str | Promise
    icon: str
    outcome: Outcome


_WORDS: dict[Rating, tuple[str, str | Promise, str | Promise, str]] = {
    Rating.Again: ("again", _("Again"), _("forgotten"), "rotate-ccw"),
    Rating.Hard: ("hard", _("Hard"), _("known, with effort"), "mountain"),
    Rating.Good: ("good", _("Good"), _("known"), "check"),
    Rating.Easy: ("easy", _("Easy"), _("known at once"), "feather"),
}


@dataclass(frozen=True, slots=True)
class Study:
    """One request of someone who studies: a course, or one lesson of it."""

    request: LearnerRequest
    enrolment: Enrolment
    lesson: Lesson | None
    # How many cards the lesson has.
    total: int
    now: datetime

    def url(self, **query: object) -> str:
        """The review page, of the lesson where one is studied."""
        kept = {"lesson": self.lesson.pk} if self.lesson else {}
        page = reverse("study", args=[self.enrolment.course.slug])
        query = {**kept, **query}
        return f"{page}?{urlencode(query)}" if query else page

    def counts(self) -> Counts:
        return queue.counts(enrolment=self.enrolment, now=self.now, part=self.part)

    @property
    def part(self) -> Part | None:
        return of_lesson(self.lesson) if self.lesson else None


@never_cache
@require_GET
def study(request: LearnerRequest, course: str) -> HttpResponse:
    """The card to answer, or the end.

    `?lesson=` keeps to one lesson, `?shown=` is the token of a card to show once more,
    and `?reveal=1` shows its answer, beside what was done before: `typed` is an answer,
    `chosen` the place of an option, each `got` that of an item ticked off. `?options=1`
    offers options where the card has some to offer.
    """
    study = _get_study_for_learner(request, course)
    shown = _shown_again(study)
    if shown is None:
        return _next(study)
    return _card(study, shown, study.counts())


@require_POST
def answer(request: LearnerRequest, course: str) -> HttpResponse:
    study = _get_study_for_learner(request, course)
    if notice := _answer(study):
        messages.info(request, notice)
    return _next(study) if request.htmx else redirect(study.url())


@require_POST
def undo(request: LearnerRequest, course: str) -> HttpResponse:
    study = _get_study_for_learner(request, course)
    enrolment, now = study.enrolment, study.now
    try:
        card = answering.undo(
            enrolment=enrolment, press=request.POST.get("press", ""), now=now
        )
    except StaleAnswer:
        messages.info(request, _cannot_take_back(study))
        return _next(study) if request.htmx else redirect(study.url())
    messages.info(request, gettext("Your last answer is taken back."))
    queued = queue.queued(enrolment=enrolment, card=card, now=now, part=study.part)
    if not queued.card.is_published:
        return _next(study) if request.htmx else redirect(study.url())
    shown = answering.show(queued=queued, enrolment=enrolment, now=now)
    if not request.htmx:
        return redirect(study.url(shown=shown.token))
    return _card(study, shown, queued.counts)


def _number(text: str) -> int:
    """A primary key or a rating as a form sends it; 0, which is none, for all else."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _cannot_take_back(study: Study) -> str:
    """A form from before another answer, else there is nothing to take back."""
    if study.counts().last_press:
        return gettext(
            "You have answered since that page was shown: nothing was taken back."
        )
    return gettext("There is no answer left to take back.")


def _get_study_for_learner(request: LearnerRequest, course: str) -> Study:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    now = timezone.now()
    if "lesson" not in request.GET:
        return Study(request, enrolment, None, 0, now)
    lesson, total = _get_lesson_for_learner(enrolment, request.GET["lesson"])
    return Study(request, enrolment, lesson, total, now)


def _get_lesson_for_learner(enrolment: Enrolment, pk: str) -> tuple[Lesson, int]:
    """The lesson, and how many cards it has."""
    published = Q(cards__retired_at=None, cards__rejected_at=None)
    lessons = Lesson.objects.published().filter(note__course=enrolment.course)
    found = lessons.select_related("note").defer("html", "toc")
    counted = found.annotate(total=Count("cards", filter=published))
    lesson = counted.filter(pk=_number(pk)).first()
    if lesson is None:
        raise Http404
    return lesson, lesson.total  # type: ignore[attr-defined]  # annotated above


def _shown_again(study: Study) -> Shown | None:
    token = study.request.GET.get("shown")
    if token is None:
        return None
    try:
        return answering.show_again(
            token=token, enrolment=study.enrolment, now=study.now
        )
    except (InvalidAnswer, StaleAnswer):
        return None


def _answer(study: Study) -> str | None:
    """Applies the form's answer; gives what the learner should know of it."""
    try:
        answered = answering.answer(
            enrolment=study.enrolment,
            token=study.request.POST.get("token", ""),
            rating=_number(study.request.POST.get("rating", "")),
            now=study.now,
        )
    except StaleAnswer:
        return gettext("That card has changed since it was shown: nothing was noted.")
    except InvalidAnswer:
        return gettext("That answer could not be read: nothing was noted.")
    if answered.repeated:
        return gettext("That answer was noted already, and counts once.")
    return None


def _next(study: Study) -> HttpResponse:
    enrolment, now = study.enrolment, study.now
    queued = queue.next_card(enrolment=enrolment, now=now, part=study.part)
    if queued is None:
        return _end(study)
    shown = answering.show(queued=queued, enrolment=enrolment, now=now)
    return _card(study, shown, queued.counts)


def _card(study: Study, shown: Shown, counts: Counts) -> HttpResponse:
    card = shown.card
    lesson = card.lesson
    course = study.enrolment.course.slug
    page = reverse("lesson", args=[course, lesson.note.slug, lesson.slug])
    kept = {"lesson": study.lesson.pk} if study.lesson else {}
    ctx = {
        "shown": shown,
        "card": card,
        "buttons": list(_buttons(shown)),
        "revealed": "reveal" in study.request.GET,
        "source": f"{page}?{urlencode({**kept, 'shown': shown.token})}#{card.anchor}",
        **_attempted(study, shown),
        **_changed(shown),
    }
    return _page(study, counts, ctx)


def _changed(shown: Shown) -> dict[str, Any]:
    """What the learner had learnt, where the fact says something else since."""
    notice = changes.notice_of(shown.memory)
    if notice is None:
        return {}
    notice.card = shown.card
    return {"changed": said(notice)}


def _attempted(study: Study, shown: Shown) -> dict[str, Any]:
    """What the card shows this time, and what the learner has made of it so far."""
    memory = shown.memory
    looks = face(shown.card, reps=memory.reps if memory else 0)
    attempt = Attempt.read(study.request.GET, looks)
    compared = attempt.compared(looks, study.enrolment.course.language)
    speaks_for = suggested(looks, attempt, compared)
    return {
        "face": looks,
        "attempt": attempt,
        "compared": compared,
        "suggested": _WORDS[speaks_for][0] if speaks_for else "",
        "by_count": " ".join(_WORDS[one][0] for one in for_items(len(looks.items))),
    }


def _buttons(shown: Shown) -> Iterator[Button]:
    for outcome in shown.outcomes:
        name, word, meaning, icon = _WORDS[outcome.rating]
        yield Button(name, word, meaning, icon, outcome)


def _end(study: Study) -> HttpResponse:
    counts = study.counts()
    ctx = {"coming": _coming(study, counts.next_due) if counts.next_due else 0}
    return _page(study, counts, ctx)


def _coming(study: Study, when: datetime | date) -> int:
    """How many cards come back by then: reviews of a day, or steps of today."""
    if not isinstance(when, datetime):
        return due.reviews(study.enrolment, when, study.part).count()
    zone = study.request.user.zone
    tonight = day_start(study_day(study.now, zone) + timedelta(days=1), zone)
    return due.learning(study.enrolment, max(tonight, when), study.part).count()


def _page(study: Study, counts: Counts, more: dict[str, Any]) -> HttpResponse:
    """The whole page, or for htmx the part of it that changes."""
    done = counts.done_today
    if study.lesson:
        # Of a lesson, the line says how much of it is up to date.
        done = max(0, study.total - counts.remaining)
    ctx = {
        "page": "study",
        "course": study.enrolment.course,
        "lesson": study.lesson,
        "counts": counts,
        "done": done,
        "all": done + counts.remaining,
        "here": study.url(),
        "query": f"?lesson={study.lesson.pk}" if study.lesson else "",
        **more,
    }
    template = "study.html#card" if study.request.htmx else "study.html"
    response = render(study.request, template, ctx)
    if study.request.htmx:
        # A card shown once more has its token in the address: it goes with the card.
        response.headers["HX-Replace-Url"] = study.url()
    return response
