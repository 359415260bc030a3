from __future__ import annotations

from collections.abc import Callable
from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.contrib.auth.middleware import (
    AuthenticationMiddleware,
    LoginRequiredMiddleware,
    get_user,
)
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from studyapp.requests import page_before


class UserMiddleware(AuthenticationMiddleware):
    """Reads the account at once, since every page asks for its language.

    Django's stands for it, and takes a hundred times longer for each thing it is asked.
    """

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = get_user(request)


class LoginMiddleware(LoginRequiredMiddleware):
    """Leads back from the log-in to a page: of a form that was sent by who is logged
    out meanwhile, to the one it stands on, since its own address shows nothing."""

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseRedirect:
        if request.method in {"GET", "HEAD"}:
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(
            page_before(request),
            self.get_login_url(view_func),
            self.get_redirect_field_name(view_func),
        )


class PageGZipMiddleware(GZipMiddleware):
    """Packs pages, of which a card is four fifths markup; pictures are packed already.

    Django hides how long a secret is, and masks CSRF tokens anew for each page, so that
    the length of a packed page tells nothing of them.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if response.headers.get("Content-Type", "").startswith("text/"):
            return super().process_response(request, response)
        return response


class PolicyMiddleware(CSPMiddleware):
    """Says one policy with every page, put together once: no view has its own."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if settings.DEBUG:
            # Django's pages of errors have styles of their own.
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, _policy())
        return response


@cache
def _policy() -> str:
    return build_policy()


class FormAddressMiddleware:
    """Shows a page with a way on where someone opens an address that only forms use,
    of which Django says nothing at all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 405 or request.method != "GET":
            return response
        page = render(request, "405.html", status=405)
        page.headers["Allow"] = response.headers["Allow"]
        return page


class LearnerLocaleMiddleware:
    """Speaks the account's language and tells its time; else the cookie's, else French.

    The browser's Accept-Language chooses nothing, on purpose: the app is French first.
    A visitor whose browser would rather have English is offered it in a line.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = _language(request)
        zone = request.user.zone if request.user.is_authenticated else None
        with translation.override(language), timezone.override(zone):
            request.LANGUAGE_CODE = language
            # Of a request, for the frame of its page.
            request.offers_english = _offers_english(request)  # type: ignore[attr-defined]
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        if not request.user.is_authenticated:
            patch_vary_headers(response, ["Accept-Language"])
        return response


def _offers_english(request: HttpRequest) -> bool:
    """To who has chosen no language, and would read English sooner than French."""
    if (
        request.user.is_authenticated
        or settings.LANGUAGE_COOKIE_NAME in request.COOKIES
    ):
        return False
    wanted = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    first = next((code for code, _much in wanted if code[:2] in {"fr", "en"}), "")
    return first[:2] == "en"


def _language(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return request.user.language
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
