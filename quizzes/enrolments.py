from __future__ import annotations

from django.http import Http404

from content.models import Course
from quizzes.models import Enrolment
from studyapp.models import User


def enrol(*, learner: User, course: Course) -> Enrolment:
    """The learner's enrolment in the course, made where there is none yet."""
    enrolment, _made = Enrolment.objects.get_or_create(learner=learner, course=course)
    return enrolment


def get_enrolment_for_learner(*, learner: User, course: str) -> Enrolment:
    """In the course of that slug, both at hand; raises Http404 where there is none."""
    enrolment = (
        Enrolment.objects.filter(learner=learner, course__slug=course)
        .select_related("course")
        .first()
    )
    if enrolment is None:
        raise Http404
    enrolment.learner = learner
    return enrolment
