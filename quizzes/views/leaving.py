"""Taking away all that is kept of one, and leaving with nothing kept."""

from __future__ import annotations

from typing import Any

from allauth.core import ratelimit
from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from content.models import Course
from quizzes.models import ExamAttempt, Memory, Review
from quizzes.takeout import pieces
from studyapp.models import User
from studyapp.requests import LearnerRequest


class LeaveForm(forms.Form):
    password = forms.CharField(
        label=_("Your password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
    )

    def __init__(self, *args: Any, learner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._learner = learner

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        if not self._learner.check_password(password):
            raise forms.ValidationError(
                gettext("That is not your password: nothing was deleted.")
            )
        return password


@never_cache
@require_GET
def take_out(request: LearnerRequest) -> StreamingHttpResponse:
    response = StreamingHttpResponse(
        pieces(request.user, timezone.now()),
        content_type="application/json; charset=utf-8",
    )
    response.headers["Content-Disposition"] = 'attachment; filename="studyapp.json"'
    return response


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def leave(request: LearnerRequest) -> HttpResponse:
    """Says what would be deleted; with the password, deletes it."""
    learner = request.user
    posted = request.POST if request.method == "POST" else None
    form = LeaveForm(posted, learner=learner)
    if request.method == "POST" and not _is_last_administrator(learner):
        # As for every other page that asks for a password.
        refused: HttpResponse | None = ratelimit.consume_or_429(
            request, action="reauthenticate", user=learner
        )
        if refused is not None:
            return refused
        if form.is_valid():
            logout(request)
            learner.delete()
            messages.success(
                request, gettext("Your account is deleted, and all that it held.")
            )
            return redirect("account_login")
    ctx = {
        "page": "settings",
        "form": form,
        "is_last_administrator": _is_last_administrator(learner),
        "alone": _taught_alone(learner),
        "handed_in": learner.is_superuser or learner.taught_courses.exists(),
        # As their progress counts them: without what was taken back.
        "reviews": Review.objects.filter(learner=learner, undo=None).count(),
        "cards": Memory.objects.filter(learner=learner).count(),
        "exams": ExamAttempt.objects.filter(learner=learner).count(),
    }
    return render(request, "leave.html", ctx, status=422 if form.errors else 200)


def _is_last_administrator(learner: User) -> bool:
    """Whether nobody would be left to manage people and courses."""
    others = User.objects.filter(is_superuser=True, is_active=True)
    return learner.is_superuser and not others.exclude(pk=learner.pk).exists()


def _taught_alone(learner: User) -> list[Course]:
    """Courses that would be left without an instructor."""
    courses = learner.taught_courses.prefetch_related("instructors")
    return [course for course in courses if len(course.instructors.all()) == 1]
