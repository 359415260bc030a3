"""The least that Django does to save a click: settings, addresses and view of a site.

The session and the account are read, the request names a question and a letter, and one
statement writes it; there is no other middleware but the one without which allauth
does not start.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from studyapp.settings import *  # noqa: F403

ROOT_URLCONF = "bench.minimal"
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
_STATEMENT = """
UPDATE quizzes_examitem SET chosen = %s, answered_at = %s
WHERE attempt_id = %s AND number = %s AND learner_id = %s
  AND "right" IS NULL AND deadline >= %s
"""


def save(request: HttpRequest, attempt: int, number: int) -> HttpResponse:
    from django.db import connection
    from django.utils import timezone

    adapt, now = connection.ops.adapt_datetimefield_value, timezone.now()
    letter, moment = request.POST["chosen"], adapt(now)
    with connection.cursor() as cursor:
        cursor.execute(
            _STATEMENT, [letter, moment, attempt, number, request.user.pk, moment]
        )
        return HttpResponse(status=204 if cursor.rowcount else 409)


urlpatterns = [path("exams/<int:attempt>/<int:number>/", save)]
