"""A letter on days when cards are waiting, at the hour that the learner chose."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from quizzes import queue
from quizzes.exams.attempt import close_late
from quizzes.models import Enrolment, ExamAttempt
from studyapp.models import User

_SALT = "quizzes.reminders"
logger = logging.getLogger(__name__)


def send_reminders(*, now: datetime) -> int:
    """To everybody whose hour has come and whose cards are waiting; gives how many.

    Once a day each, by the learner's own clock. Where a letter cannot be sent, the next
    run tries again.
    """
    return sum(_remind(user, now) for user in _whose_hour_has_come(now))


def _whose_hour_has_come(now: datetime) -> Iterator[User]:
    asked = User.objects.filter(is_active=True, reminder_hour__isnull=False)
    for user in asked.order_by("pk").iterator():
        clock = now.astimezone(user.zone)
        hour = 24 if user.reminder_hour is None else user.reminder_hour
        if clock.hour >= hour and user.reminded_on != clock.date():
            yield user


def _remind(user: User, now: datetime) -> bool:
    waiting = _waiting(user, now)
    if not waiting:
        return False
    today = now.astimezone(user.zone).date()
    before = user.reminded_on
    mine = User.objects.filter(pk=user.pk)
    # Of two runs at once, one finds the row changed.
    if not mine.filter(Q(reminded_on=None) | ~Q(reminded_on=today)).update(
        reminded_on=today
    ):
        return False
    try:
        _letter(user, waiting).send()
    except (OSError, SMTPException) as error:
        logger.error("No reminder could be sent to user %s: %s", user.pk, error)
        mine.update(reminded_on=before)
        return False
    return True


def _waiting(user: User, now: datetime) -> list[tuple[Enrolment, int]]:
    """The courses in which cards are due or new today, with how many."""
    close_late(ExamAttempt.objects.filter(learner=user), now)
    enrolments = Enrolment.objects.filter(learner=user).select_related("course")
    counted = []
    for enrolment in enrolments.order_by("-enrolled_at"):
        enrolment.learner = user
        number = queue.counts(enrolment=enrolment, now=now).remaining
        counted.append((enrolment, number))
    return [(enrolment, number) for enrolment, number in counted if number]


def _letter(user: User, waiting: list[tuple[Enrolment, int]]) -> EmailMessage:
    off = settings.SITE_URL + reverse("reminders_off", args=[token_of(user)])
    ctx = {
        "waiting": waiting,
        "number": sum(number for _enrolment, number in waiting),
        "home": settings.SITE_URL + reverse("today"),
        "off": off,
    }
    with override(user.language):
        return EmailMessage(
            subject=render_to_string("reminder/subject.txt", ctx).strip(),
            body=render_to_string("reminder/body.txt", ctx),
            to=[user.email],
            headers={
                "List-Unsubscribe": f"<{off}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
                "Auto-Submitted": "auto-generated",
            },
        )


def token_of(user: User) -> str:
    """What ends this person's reminders, and does nothing else."""
    return signing.Signer(salt=_SALT).sign(str(user.pk))


def end(token: str) -> bool:
    """No more letters; gives whether the token is one of ours."""
    pk = _whose(token)
    if pk is None:
        return False
    User.objects.filter(pk=pk).update(reminder_hour=None)
    return True


def is_token(token: str) -> bool:
    return _whose(token) is not None


def _whose(token: str) -> int | None:
    """The primary key of a user; None where the token is not ours."""
    try:
        return int(signing.Signer(salt=_SALT).unsign(token))
    except signing.BadSignature:
        return None
