"""Requests with the types that our middleware gives them."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from studyapp.models import User


class LearnerRequest(HttpRequest):
    """A request of someone who is logged in, as LoginRequiredMiddleware ensures."""

    user: User
    htmx: HtmxDetails
