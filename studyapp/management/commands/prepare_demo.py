"""What a development server needs to be tried: tables, a course and two people."""

from __future__ import annotations

import secrets
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.importing import PlanOutdated
from content.importing.banks.starter import load_starter_banks
from content.importing.starter import load_starter, starter_course
from content.management.base import SentenceCommand
from content.models import Course
from quizzes.enrolments import enrol
from studyapp.models import User

LEARNER = "learner@example.com"
INSTRUCTOR = "instructor@example.com"
# Without the letters and digits that look like others.
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"


class Command(SentenceCommand):
    help = (
        "Prepare a development server: migrate its database, load the starter course "
        "where it has changed, make a learner and an instructor. A second run changes "
        "nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEVELOPMENT:
            raise CommandError(
                _("Demo accounts are for development: set DEVELOPMENT=1 to make them.")
            )
        # Here, and not by a command before it, which would load the app once more.
        call_command("migrate", verbosity=0)
        self._load_starter()
        self._prepare_accounts(starter_course())

    def _load_starter(self) -> None:
        try:
            publication = load_starter()
            has_new_questions = load_starter_banks()
        except PlanOutdated as error:
            raise CommandError(
                _("The starter course was changed meanwhile: try again.")
            ) from error
        if publication:
            course = publication.course
            self.stdout.write(
                _("Loaded “%(course)s”: %(cards)d cards.")
                % {
                    "course": course.title,
                    "cards": course.cards.published().count(),
                }
            )
        if has_new_questions:
            number = starter_course().questions.published().count()
            self.stdout.write(
                ngettext(
                    "Loaded %(number)d exam question.",
                    "Loaded %(number)d exam questions.",
                    number,
                )
                % {"number": number}
            )

    def _prepare_accounts(self, course: Course) -> None:
        made = [
            (_("Learner"), LEARNER, _make_account(LEARNER, learns=course)),
            (_("Instructor"), INSTRUCTOR, _make_account(INSTRUCTOR, teaches=course)),
        ]
        for role, email, password in made:
            if password:
                self.stdout.write(
                    _("%(role)s: %(email)s, password %(password)s (shown only now)")
                    % {"role": role, "email": email, "password": password}
                )
            else:
                self.stdout.write(
                    _("%(role)s: %(email)s") % {"role": role, "email": email}
                )
        if not all(password for _role, _email, password in made):
            self.stdout.write(
                _("Password lost? python manage.py changepassword E-MAIL")
            )


@transaction.atomic
def _make_account(
    email: str, *, learns: Course | None = None, teaches: Course | None = None
) -> str:
    """The new account's password, or "" where there is one with this address."""
    if User.objects.filter(email__iexact=email).exists():
        return ""
    password = "-".join(
        "".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4)
    )
    user = User.objects.create_user(email, password)
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    if learns:
        enrol(learner=user, course=learns)
    if teaches:
        teaches.instructors.add(user)
    return password
