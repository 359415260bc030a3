"""Requests with the types that our middleware gives them."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from studyapp.models import User


class LearnerRequest(HttpRequest):
    """A request of someone who is logged in, as LoginRequiredMiddleware ensures."""

    user: User
    htmx: HtmxDetails


def next_page(request: HttpRequest) -> str:
    """The page to go back to, never another site's, nor the name of a URL."""
    page = request.POST.get("next", "")
    return page if _is_ours(page, request) and page.startswith("/") else "today"


def page_before(request: HttpRequest) -> str:
    """The page from which a form was sent, as the browser says; else the first."""
    page = request.headers.get("Referer", "")
    if not _is_ours(page, request):
        return "/"
    path = urlsplit(page)._replace(scheme="", netloc="", fragment="").geturl()
    return path if _is_ours(path, request) else "/"


def _is_ours(page: str, request: HttpRequest) -> bool:
    return url_has_allowed_host_and_scheme(
        page, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )


def words(text: str) -> str:
    """What is looked for, as an address says it: one space between two words."""
    return " ".join(text.replace("\0", " ").split())


def number(text: str) -> int:
    """A primary key or a rating as a form sends it; 0, which is none, for all else."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0
