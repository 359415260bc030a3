from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.backends.utils import csrf_input
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from content.models import Card
from quizzes import answering, changes, due, holding, queue, shares, tally
from quizzes.answering import InvalidAnswer, Shown, StaleAnswer
from quizzes.attempts import Attempt, for_items, keys_for, suggested
from quizzes.dayend import day_end
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.exams.attempt import close_late
from quizzes.faces import face
from quizzes.models import Enrolment, ExamAttempt
from quizzes.pace import MORE
from quizzes.part import Part
from quizzes.queue import Counts
from quizzes.scheduling import Outcome, Rating
from quizzes.studyday import day_start, study_day
from quizzes.views.changes import said
from quizzes.views.frames import Addresses, Top, addresses, frame, kept_in_forms
from quizzes.views.latest import of_latest_course
from quizzes.views.parts import Studied, get_studied
from studyapp.addresses import address
from studyapp.requests import LearnerRequest, number


@dataclass(frozen=True, slots=True)
class Button:
    """A rating as the learner sees it: word, meaning, shape, key and interval."""

    name: str
    word: str | Promise
    meaning: str | Promise
    icon: str
    outcome: Outcome


WORDS: dict[Rating, tuple[str, str | Promise, str | Promise, str]] = {
    Rating.Again: ("again", _("Again"), _("forgotten"), "rotate-ccw"),
    Rating.Hard: ("hard", _("Hard"), _("known, with effort"), "mountain"),
    Rating.Good: ("good", _("Good"), _("known"), "check"),
    Rating.Easy: ("easy", _("Easy"), _("known at once"), "feather"),
}


_TWO = (Rating.Again, Rating.Good)


@dataclass(frozen=True, slots=True)
class Study:
    """One request of someone who studies: a course, or a part of it."""

    request: LearnerRequest
    enrolment: Enrolment
    studied: Studied | None
    now: datetime

    @property
    def part(self) -> Part | None:
        return self.studied.part if self.studied else None

    @property
    def addresses(self) -> Addresses:
        query = self.studied.address if self.studied else ""
        return addresses(self.enrolment.course.slug, query)

    def url(self, **query: object) -> str:
        """The review page, of the part where one is studied."""
        kept = self.studied.query if self.studied else {}
        page = self.addresses.study
        query = {**kept, **query}
        return f"{page}?{urlencode(query)}" if query else page

    def counts(self) -> Counts:
        return queue.counts(enrolment=self.enrolment, now=self.now, part=self.part)


@require_GET
def my_study(request: LearnerRequest) -> HttpResponse:
    """For someone who stands outside a course: the session of their latest one."""
    return of_latest_course(request, "study")


@never_cache
@require_GET
def study(request: LearnerRequest, course: str) -> HttpResponse:
    """The card to answer, or the end.

    `?lesson=`, `?domain=` and `?attempt=` keep to a part of the course, `?shown=` is the
    token of a card to show once more, and `?reveal=1` shows its answer, beside what was done before: `typed` is an answer,
    `chosen` the place of an option, each `got` that of an item ticked off. `?options=1`
    offers options where the card has some to offer.
    """
    if not request.htmx:
        # What an exam that ran out brings back is among the cards of this session.
        close_late(ExamAttempt.objects.filter(learner=request.user), timezone.now())
    study = get_study_for_learner(request, course)
    shown = _shown_again(study)
    if shown is None:
        return _next(study)
    return _card(study, shown, study.counts())


@require_POST
def answer(request: LearnerRequest, course: str) -> HttpResponse:
    study = get_study_for_learner(request, course)
    if notice := _answer(study):
        messages.info(request, notice)
    return next_page(study)


@require_POST
def undo(request: LearnerRequest, course: str) -> HttpResponse:
    study = get_study_for_learner(request, course)
    enrolment, now = study.enrolment, study.now
    try:
        card = answering.undo(
            enrolment=enrolment, press=request.POST.get("press", ""), now=now
        )
    except StaleAnswer:
        messages.info(request, _cannot_take_back(study))
        return next_page(study)
    messages.info(request, gettext("Your last answer is taken back."))
    return page_of(study, card)


def next_page(study: Study) -> HttpResponse:
    """The next card, by a form or by htmx."""
    return _next(study) if study.request.htmx else redirect(study.url())


def page_of(study: Study, card: Card) -> HttpResponse:
    """That card as if it were next; the next one where it is not to be shown."""
    enrolment, now = study.enrolment, study.now
    queued = queue.queued(enrolment=enrolment, card=card, now=now, part=study.part)
    if not queued.card.is_published or _is_held(study, card):
        return next_page(study)
    shown = answering.show(queued=queued, enrolment=enrolment, now=now)
    if not study.request.htmx:
        return redirect(study.url(shown=shown.token))
    return _card(study, shown, queued.counts)


def _cannot_take_back(study: Study) -> str:
    """A form from before another answer, else there is nothing to take back."""
    if study.counts().last_press:
        return gettext(
            "You have answered since that page was shown: nothing was taken back."
        )
    return gettext("There is no answer left to take back.")


def get_study_for_learner(request: LearnerRequest, course: str) -> Study:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    studied = get_studied(enrolment, request.GET)
    return Study(request, enrolment, studied, timezone.now())


def _shown_again(study: Study) -> Shown | None:
    token = study.request.GET.get("shown")
    if token is None:
        return None
    try:
        shown = answering.show_again(
            token=token, enrolment=study.enrolment, now=study.now
        )
    except (InvalidAnswer, StaleAnswer):
        return None
    return None if _is_held(study, shown.card) else shown


def _is_held(study: Study, card: Card) -> bool:
    """Set aside since it was shown or rated, in another tab for instance."""
    today = study_day(study.now, study.request.user.zone)
    return holding.is_held(study.enrolment, card, today)


def _answer(study: Study) -> str | None:
    """Applies the form's answer; gives what the learner should know of it."""
    try:
        answered = answering.answer(
            enrolment=study.enrolment,
            token=study.request.POST.get("token", ""),
            rating=number(study.request.POST.get("rating", "")),
            now=study.now,
        )
    except StaleAnswer:
        return gettext("That card has changed since it was shown: nothing was noted.")
    except InvalidAnswer:
        return gettext("That answer could not be read: nothing was noted.")
    if answered.repeated:
        return gettext("That answer was noted already, and counts once.")
    if answered.leech_lapses:
        return _leech(study, answered.leech_lapses)
    return None


def _leech(study: Study, lapses: int) -> str:
    words = {"n": lapses}
    if study.enrolment.suspend_leeches:
        return gettext("You have forgotten it %(n)s times: it is suspended.") % words
    return (
        gettext(
            "You have forgotten it %(n)s times. Reread its lesson, or suspend the card."
        )
        % words
    )


def _next(study: Study) -> HttpResponse:
    enrolment, now = study.enrolment, study.now
    found = queue.next_or_counts(enrolment=enrolment, now=now, part=study.part)
    if isinstance(found, Counts):
        return _end(study, found)
    shown = answering.show(queued=found, enrolment=enrolment, now=now)
    return _card(study, shown, found.counts)


def _card(study: Study, shown: Shown, counts: Counts) -> HttpResponse:
    card = shown.card
    lesson = card.lesson
    course = study.enrolment.course.slug
    page = address("lesson", course, lesson.note.slug, lesson.slug)
    kept = study.studied.query if study.studied else {}
    # Of an address, colons are read as they are, and part what a token has.
    query = urlencode({**kept, "shown": shown.token}, safe=":")
    ctx = {
        "shown": shown,
        "card": card,
        "card_pk": card.pk,
        "token": shown.token,
        "buttons": list(_buttons(study, shown)),
        "source": f"{page}?{query}#{card.anchor}",
        "info": f"{address('card_info', course, card.pk)}?{query}",
        **_attempted(study, shown),
        "changed": _changed(shown),
    }
    return _page(study, counts, _done(study, counts), ctx)


def _is_early(study: Study, shown: Shown) -> bool:
    """Before its learning step ends, since nothing else is left."""
    due_at = shown.memory.due_at if shown.memory else None
    return due_at is not None and due_at > study.now


def _changed(shown: Shown) -> Any:
    """What the learner had learnt, where the fact says something else since."""
    notice = changes.notice_of(shown.memory)
    if notice is None:
        return None
    notice.card = shown.card
    return said(notice)


def _attempted(study: Study, shown: Shown) -> dict[str, Any]:
    """What the card shows this time, and what the learner has made of it so far."""
    memory = shown.memory
    looks = face(shown.card, reps=memory.reps if memory else 0)
    attempt = Attempt.read(study.request.GET, looks)
    compared = attempt.compared(looks, study.enrolment.course.language)
    speaks_for = suggested(looks, attempt, compared)
    revealed = "reveal" in study.request.GET
    early = _is_early(study, shown)
    return {
        "face": looks,
        "frame": frame(looks, attempt, revealed=revealed, early=early),
        "revealed": revealed,
        "keys": keys_for(looks, study.enrolment.course.language),
        "attempt": attempt,
        "compared": compared,
        "suggested": _named(study, speaks_for) if speaks_for else "",
        "by_count": " ".join(_named(study, one) for one in for_items(len(looks.items))),
    }


def _named(study: Study, rating: Rating) -> str:
    """Of two buttons, what is known with effort is known."""
    if study.enrolment.two_buttons and rating == Rating.Hard:
        rating = Rating.Good
    return WORDS[rating][0]


def _buttons(study: Study, shown: Shown) -> Iterator[Button]:
    for outcome in shown.outcomes:
        if study.enrolment.two_buttons and outcome.rating not in _TWO:
            continue
        name, word, meaning, icon = WORDS[outcome.rating]
        yield Button(name, word, meaning, icon, outcome)


def _end(study: Study, counts: Counts) -> HttpResponse:
    today = study_day(study.now, study.request.user.zone)
    ended = day_end(study.enrolment, today, study.part) if counts.done_today else None
    done = counts.done_today
    if study.part:
        done = ended.answers if ended else 0
    ctx = {
        "ended": ended,
        "coming": _coming(study, counts.next_due) if counts.next_due else 0,
        "limits": study.enrolment.limits(today),
        "more": MORE,
    }
    return _page(study, counts, done, ctx)


def _coming(study: Study, when: datetime | date) -> int:
    """How many cards come back by then: reviews of a day, or steps of today."""
    if not isinstance(when, datetime):
        return due.reviews(study.enrolment, when, study.part).count()
    zone = study.request.user.zone
    tonight = day_start(study_day(study.now, zone) + timedelta(days=1), zone)
    return due.learning(study.enrolment, max(tonight, when), study.part).count()


def _done(study: Study, counts: Counts) -> int:
    if study.part is None:
        return counts.done_today
    today = study_day(study.now, study.request.user.zone)
    return tally.done_in(study.part, enrolment=study.enrolment, day=today)


def _left(counts: Counts) -> str:
    """Cards to see apart from those to confirm: an answer that brings a card back moves
    it from the one to the other, and leaves their sum as it was."""
    seen, unseen = counts.learning, counts.remaining - counts.learning
    said = []
    if unseen:
        said.append(
            ngettext("%(n)s to see", "%(n)s to see", unseen)
            % {"n": shares.number(unseen)}
        )
    if seen:
        said.append(
            ngettext("%(n)s to confirm", "%(n)s to confirm", seen)
            % {"n": shares.number(seen)}
        )
    return ", ".join(said)


def _page(
    study: Study, counts: Counts, done: int, more: dict[str, Any]
) -> HttpResponse:
    """The whole page, or for htmx the part of it that changes.

    `done` is how many answers were given today, to the cards that are studied.
    """
    left = counts.remaining
    is_part, part = bool(study.request.htmx), study.studied
    ctx = {
        "page": "study",
        "course": study.enrolment.course,
        "language": study.enrolment.course.language,
        "to": study.addresses,
        "studied": part,
        "title": part.title if part else "",
        "back": part.back if part else study.addresses.today,
        "kept": kept_in_forms(part),
        "counts": counts,
        "top": Top(
            of_part=part is not None,
            answers=done > 0,
            left=left > 0,
            held=counts.last_held is not None,
            card="card" in more,
        ),
        # Answers and cards: one that comes back takes another answer, so that no sum
        # of the two would stand still. A line of none would have no end.
        "done": done,
        "all": done + left or 1,
        "answers": ngettext("%(n)s answer", "%(n)s answers", done)
        % {"n": shares.number(done)},
        "left": _left(counts),
        "last_press": counts.last_press or "",
        "last_held": counts.last_held,
        "here": study.url(),
        "two_buttons": study.enrolment.two_buttons,
        # The part that htmx asks for has no base.html to say it.
        "LANGUAGE_CODE": get_language(),
        # Of a part of the page, the forms send the token that it was opened with.
        "form_token": "" if is_part else csrf_input(study.request),
        **more,
    }
    template = "study.html#card" if is_part else "study.html"
    response = render(study.request, template, ctx)
    if is_part:
        # A card shown once more has its token in the address: it goes with the card.
        response.headers["HX-Replace-Url"] = study.url()
    return response
