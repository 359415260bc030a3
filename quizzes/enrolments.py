from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from content.models import Course
from quizzes.models import Enrolment
from studyapp.models import User


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
    enrolment = (
        Enrolment.objects.filter(learner=learner, course__slug=course)
        .select_related("course")
        .first()
    )
    if enrolment is None:
        raise NotEnrolled(get_object_or_404(Course, slug=course))
    enrolment.learner = learner
    return enrolment
