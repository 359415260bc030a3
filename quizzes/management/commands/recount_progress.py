from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext, ngettext

from content.management.base import SentenceCommand
from quizzes.models import Enrolment
from quizzes.stats.picture import recount
from studyapp.models import User


class Command(SentenceCommand):
    help = (
        "Count again, from the log and the memories, what the pages of learners show: "
        "of all of them, or of those named."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("emails", nargs="*", metavar="EMAIL")

    def handle(self, *args: Any, emails: list[str], **options: Any) -> None:
        enrolments = Enrolment.objects.select_related("learner", "course")
        if emails:
            enrolments = enrolments.filter(learner__email__in=emails)
            known = set(enrolments.values_list("learner__email", flat=True))
            for email in emails:
                if email not in known and not User.objects.filter(email=email):
                    raise CommandError(
                        gettext("%(email)s has no account.") % {"email": email}
                    )
                if email not in known:
                    raise CommandError(
                        gettext("%(email)s is enrolled in no course.")
                        % {"email": email}
                    )
        number = 0
        for enrolment in enrolments.order_by("pk").iterator():
            recount(enrolment)
            number += 1
        said = ngettext(
            "%(n)d enrolment counted again.", "%(n)d enrolments counted again.", number
        )
        self.stdout.write(said % {"n": number})
