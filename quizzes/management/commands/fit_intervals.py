from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from content.management.base import SentenceCommand
from quizzes import fits


class Command(SentenceCommand):
    help = (
        "Work out the intervals of learners from their own reviews, where these are "
        "many and new. For cron, once a night."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        tried = used = 0
        for enrolment in fits.due_for_refit():
            used += fits.refit(enrolment, now=timezone.now()).is_used
            tried += 1
        said = _("%(tried)d worked out, %(used)d of them taken into use.")
        self.stdout.write(said % {"tried": tried, "used": used})
