"""Which part of a course is studied, as the address of a page says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse

from content.models import Lesson, Note
from quizzes.exams import loop
from quizzes.models import Enrolment, ExamAttempt
from quizzes.part import Part, of_cards, of_domain, of_lesson
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
    """`lesson` and `attempt` are primary keys, `domain` is the name of one.

    None where the whole course is studied; raises Http404 where there is no such part.
    """
    if "lesson" in query:
        return _lesson(enrolment, query["lesson"])
    if "domain" in query:
        return _domain(enrolment, query["domain"])
    if "attempt" in query:
        return _mistakes(enrolment, query["attempt"])
    return None


def domains(enrolment: Enrolment) -> list[str]:
    """Those that the published notes of the course say they are of."""
    notes = Note.objects.published().filter(course=enrolment.course)
    named = notes.exclude(domain="").order_by("domain")
    return list(named.values_list("domain", flat=True).distinct())


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
    return Studied(
        part, name, {"domain": name}, reverse("modes", args=[enrolment.course.slug])
    )


def _mistakes(enrolment: Enrolment, pk: str) -> Studied:
    attempts = ExamAttempt.objects.closed().filter(
        learner=enrolment.learner_id, course=enrolment.course_id
    )
    attempt = attempts.filter(pk=number(pk)).first()
    if attempt is None:
        raise Http404
    cards = loop.cards(attempt).values_list("pk", flat=True)
    return Studied(
        of_cards(cards),
        str(attempt.title),
        {"attempt": str(attempt.pk)},
        reverse("modes", args=[enrolment.course.slug]),
    )
