from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import ngettext

from content.management.base import SentenceCommand
from quizzes.reminders import send_reminders


class Command(SentenceCommand):
    help = (
        "Write to learners whose hour has come and whose cards are waiting. For cron, "
        "once an hour."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        number = send_reminders(now=timezone.now())
        sent = ngettext("%(n)d reminder sent.", "%(n)d reminders sent.", number)
        self.stdout.write(sent % {"n": number})
