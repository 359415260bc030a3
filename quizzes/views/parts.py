"""Which part of a course is studied, as the address of a page says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import Http404
from django.urls import reverse

from content.examguide import WEIGHTS
from content.models import Lesson
from content.outline import outline
from quizzes import due, holding
from quizzes.exams import loop
from quizzes.models import Enrolment, ExamAttempt, Hold
from quizzes.part import Part, of_cards, of_domain, of_lesson
from quizzes.queue import LEARN_AHEAD
from quizzes.stats.picture import current
from quizzes.studyday import study_day
from quizzes.templatetags.domains import domain_label
from studyapp.requests import number


@dataclass(frozen=True, slots=True)
class Studied:
    part: Part
    title: str
    # What of the address says so: its key and its value.
    query: dict[str, str]
    # Where it was opened from.
    back: str

    @property
    def address(self) -> str:
        return f"?{urlencode(self.query)}"


def get_studied(enrolment: Enrolment, query: Mapping[str, str]) -> Studied | None:
    """`lesson` and `attempt` are primary keys, `domain` is the name of one. Both of the
    first are the mistakes of the attempt that are of the lesson.

    None where the whole course is studied; raises Http404 where there is no such part.
    """
    if "attempt" in query:
        return _mistakes(enrolment, query["attempt"], query.get("lesson"))
    if "lesson" in query:
        return _lesson(enrolment, query["lesson"])
    if "domain" in query:
        return _domain(enrolment, query["domain"])
    return None


@dataclass(frozen=True, slots=True)
class DomainLeft:
    """What a domain holds for its learner today, as its own page counts it."""

    name: str
    due: int
    new: int


def domains(enrolment: Enrolment, now: datetime) -> list[DomainLeft]:
    """Those that the published notes of the course say they are of, by their weight."""
    today = study_day(now, enrolment.learner.zone)
    found = current(enrolment)
    waiting = _by_lesson(due.reviews(enrolment, today))
    waiting += _by_lesson(due.learning(enrolment, now + LEARN_AHEAD))
    new = Counter(found.totals)
    new.subtract(found.cells.of_lessons())
    new.subtract(_by_lesson(_held_unmet(enrolment, today)))
    late_of: Counter[str] = Counter()
    new_of: Counter[str] = Counter()
    for one in outline(enrolment.course):
        if domain := one.chapter.domain:
            late_of[domain] += waiting[one.pk]
            new_of[domain] += new[one.pk]
    heaviest = sorted(new_of, key=lambda name: (-WEIGHTS.get(name, 0), name))
    return [DomainLeft(name, late_of[name], new_of[name]) for name in heaviest]


def _held_unmet(enrolment: Enrolment, today: date) -> QuerySet[Hold]:
    """Of cards not seen yet, which are set aside over `today`."""
    met = Exists(due.met_by(enrolment, OuterRef("card")))
    return holding.holds(enrolment, today).filter(~met)


def _by_lesson(found: QuerySet[Any]) -> Counter[int]:
    """How many there are of each lesson, of what has a card."""
    counted = found.order_by().values_list("card__lesson").annotate(Count("pk"))
    return Counter(dict(counted))


def _lesson(enrolment: Enrolment, pk: str) -> Studied:
    lessons = Lesson.objects.published().filter(note__course=enrolment.course)
    lesson = (
        lessons.filter(pk=number(pk))
        .select_related("note")
        .defer("html", "toc")
        .first()
    )
    if lesson is None:
        raise Http404
    page = reverse(
        "lesson", args=[enrolment.course.slug, lesson.note.slug, lesson.slug]
    )
    return Studied(of_lesson(lesson), lesson.title, {"lesson": str(lesson.pk)}, page)


def _domain(enrolment: Enrolment, name: str) -> Studied:
    part = of_domain(enrolment.course, name)
    if not part.ids:
        raise Http404
    back = reverse("modes", args=[enrolment.course.slug])
    return Studied(part, str(domain_label(name)), {"domain": name}, back)


def _mistakes(enrolment: Enrolment, pk: str, lesson: str | None) -> Studied:
    attempts = ExamAttempt.objects.closed().filter(
        learner=enrolment.learner_id, course=enrolment.course_id
    )
    attempt = attempts.filter(pk=number(pk)).first()
    if attempt is None:
        raise Http404
    cards = loop.cards(attempt)
    title, query = str(attempt.title), {"attempt": str(attempt.pk)}
    back = reverse("modes", args=[enrolment.course.slug])
    if lesson is not None:
        of = _lesson(enrolment, lesson)
        cards = cards.filter(of.part.of())
        title, query = of.title, {**query, **of.query}
        back = reverse("exam_result", args=[attempt.pk])
    return Studied(of_cards(cards.values_list("pk", flat=True)), title, query, back)
