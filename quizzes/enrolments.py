from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from content.models import Course
from quizzes.models import Enrolment
from studyapp import rows
from studyapp.models import User

ENROLMENT = rows.Columns(Enrolment, "e")
_COURSE = rows.Columns(Course, "c")
# Before every card shown, as those of docs/answering.md.
STATEMENT = f"""
    SELECT {ENROLMENT.sql}, {_COURSE.sql}
    FROM quizzes_enrolment e JOIN content_course c ON c.id = e.course_id
    WHERE e.learner_id = %(learner)s AND c.slug = %(course)s
"""  # noqa: S608 - put together from names of columns


class NotEnrolled(Http404):
    """The page is there, for those who are enrolled in its course."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.course = course


def enrol(*, learner: User, course: Course) -> Enrolment:
    """The learner's enrolment in the course, made where there is none yet."""
    enrolment, _made = Enrolment.objects.get_or_create(learner=learner, course=course)
    return enrolment


def get_enrolment_for_learner(*, learner: User, course: str) -> Enrolment:
    """In the course of that slug, both at hand.

    Raises NotEnrolled, and Http404 where there is no such course.
    """
    row = rows.first(STATEMENT, {"learner": learner.pk, "course": course})
    if row is None:
        raise NotEnrolled(get_object_or_404(Course, slug=course))
    enrolment: Enrolment
    enrolment, of = rows.parted(row, ENROLMENT, _COURSE)
    rows.relate(enrolment, course=of, learner=learner)
    return enrolment
