"""Which course does someone mean who stands outside all of them?"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from quizzes.models import Enrolment
from studyapp.requests import LearnerRequest


def of_latest_course(request: LearnerRequest, page: str) -> HttpResponse:
    """To that page of the course they enrolled in last; without any, to enrol in one."""
    enrolments = Enrolment.objects.filter(learner=request.user)
    latest = enrolments.select_related("course").order_by("-enrolled_at").first()
    if latest is None:
        messages.info(request, _("Enrol in a course first: this page depends on it."))
        return redirect("today")
    return redirect(page, latest.course.slug)
