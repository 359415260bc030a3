from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from quizzes import reminders


@login_not_required
# A mail program posts here without ever having seen a page (RFC 8058).
@csrf_exempt
@never_cache
@require_http_methods(["GET", "POST"])
def off(request: HttpRequest, token: str) -> HttpResponse:
    """Asks first, so that a program that follows links ends nothing."""
    done = request.method == "POST"
    if not (reminders.end(token) if done else reminders.is_token(token)):
        raise Http404
    return render(request, "reminder/off.html", {"done": done, "page": "reminders"})
