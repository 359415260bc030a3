"""The top address: Today, or for a visitor without an account what the app does."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.views.today import today
from studyapp.requests import LearnerRequest


@login_not_required
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return today(cast(LearnerRequest, request))
    return render(request, "welcome.html", {"page": "welcome"})
