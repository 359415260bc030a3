"""The least that Django does for a click or a rating: settings, addresses and views.

The session and the account are read, the request says what it is about, and the
statements that the app sends are sent; there is no other middleware but the one without
which allauth does not start.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path

from studyapp.settings import *  # noqa: F403

ROOT_URLCONF = "bench.minimal"
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
# As Django itself reads them.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
PLAIN_BACKEND = "django.contrib.auth.backends.ModelBackend"
AUTHENTICATION_BACKENDS = [PLAIN_BACKEND, *AUTHENTICATION_BACKENDS]  # noqa: F405
_SAVE = """
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
            _SAVE, [letter, moment, attempt, number, request.user.pk, moment]
        )
        return HttpResponse(status=204 if cursor.rowcount else 409)


def rate(request: HttpRequest, course: str) -> HttpResponse:
    """Keeps a rating of the card that the form names, and gives the next one's id."""
    from django.db import connection

    from bench.bare import Bare
    from quizzes import enrolments
    from quizzes.models import Enrolment

    with connection.cursor() as cursor:
        asked = Asked(cursor)
        whose = {"learner": request.user.pk, "course": course}
        row = asked.execute(enrolments.STATEMENT, whose).fetchone()
        enrolment = Enrolment(
            pk=row[0], course_id=row[len(enrolments.ENROLMENT)], learner=request.user
        )
        bare = Bare(asked, enrolment, vendor=connection.vendor, named="%")
        if request.method == "POST":
            bare.rate(int(request.POST["card"]))
        return HttpResponse(bare.next_card())


class Asked:
    """Django's cursor, with the rows of a statement where it was run, as drivers do."""

    def __init__(self, cursor: Any) -> None:
        self.cursor = cursor

    def execute(self, statement: str, parameters: Any = None) -> Any:
        self.cursor.execute(statement, parameters)
        return self.cursor


urlpatterns = [
    path("exams/<int:attempt>/<int:number>/", save),
    path("rate/<slug:course>/", rate),
]
