from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from studyapp import guides
from studyapp.forms import SettingsForm
from studyapp.requests import LearnerRequest, next_page

_YEAR = 60 * 60 * 24 * 365


@require_http_methods(["GET", "POST"])
def account_settings(request: LearnerRequest) -> HttpResponse:
    form = SettingsForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        with override(user.language):
            messages.success(request, gettext("Your settings are saved."))
        return redirect("settings")
    ctx = {
        "page": "settings",
        "form": form,
        "enrolments": request.user.enrolments.select_related("course"),
    }
    return render(request, "settings.html", ctx, status=422 if form.errors else 200)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Says so where the page is there for those who are enrolled in its `course`."""
    ctx = {"course": getattr(exception, "course", None)}
    return render(request, "404.html", ctx, status=404)


@login_not_required
@require_GET
def guide(request: HttpRequest, name: str) -> HttpResponse:
    """A guide of docs/, which anybody may read."""
    if name not in guides.FILES:
        raise Http404
    ctx = {
        "page": "guide",
        "guide": guides.guide(name),
        "guides": [guides.guide(one) for one in guides.FILES],
    }
    return render(request, "guide.html", ctx)


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Switches the account's language, and the browser's for when it is logged out."""
    response = redirect(next_page(request))
    chosen = request.POST.get("language", "")
    if chosen not in dict(settings.LANGUAGES):
        return response
    if request.user.is_authenticated:
        request.user.language = chosen
        request.user.save(update_fields=["language"])
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, chosen, max_age=_YEAR, samesite="Lax"
    )
    return response


@login_not_required
@require_GET
def manifest(_request: HttpRequest) -> HttpResponse:
    """What a phone needs to install the app."""
    icons = [
        {"src": static(f"img/{name}.png"), "sizes": size, "type": "image/png", **more}
        for name, size, more in (
            ("icon-192", "192x192", {}),
            ("icon-512", "512x512", {}),
            ("icon-maskable-512", "512x512", {"purpose": "maskable"}),
        )
    ]
    described = {
        "id": reverse("today"),
        "name": "Studyapp",
        "short_name": "Studyapp",
        "description": gettext("Lessons, cards and exams for AWS SAA-C03"),
        "lang": get_language(),
        "start_url": reverse("today"),
        "scope": reverse("today"),
        "display": "standalone",
        "background_color": "#f8f4ea",
        "theme_color": "#f8f4ea",
        "icons": icons,
    }
    return JsonResponse(described, content_type="application/manifest+json")


@login_not_required
@never_cache
@require_GET
def healthz(_request: HttpRequest) -> HttpResponse:
    """200 when the app can answer and its database too, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database unreachable", "text/plain", 503)
    return HttpResponse("ok", "text/plain")
