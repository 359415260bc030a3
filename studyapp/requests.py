"""Requests with the types that our middleware gives them."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from studyapp.models import User


class LearnerRequest(HttpRequest):
    """A request of someone who is logged in, as LoginRequiredMiddleware ensures."""

    user: User
    htmx: HtmxDetails


def number(text: str) -> int:
    """A primary key or a rating as a form sends it; 0, which is none, for all else."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0
