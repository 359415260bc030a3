"""Intervals and dates of the schedule, in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from quizzes.studyday import study_day
from studyapp.dates import date_words
from studyapp.models import User

register = template.Library()

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_DAYS_A_MONTH = 30.4375
_DAYS_A_YEAR = 365.25


@register.filter
def interval(length: timedelta) -> str:
    """As a button says it: « 10 min », « 4 j », « 2,5 mois », « 3 ans »."""
    if length < _HOUR:
        return gettext("%(n)s min") % {"n": max(1, round(length / _MINUTE))}
    if length < _DAY:
        return gettext("%(n)s h") % {"n": round(length / _HOUR)}
    if length.days <= 2 * _DAYS_A_MONTH:
        return gettext("%(n)s d") % {"n": length.days}
    if length.days <= 2 * _DAYS_A_YEAR:
        return gettext("%(n)s mo") % {"n": _halves(length.days / _DAYS_A_MONTH)}
    return gettext("%(n)s y") % {"n": _halves(length.days / _DAYS_A_YEAR)}


def lasting(days: float) -> timedelta:
    """In whole days from one day on, as it is said; of less, the hours count."""
    return timedelta(days=round(days) if days >= 1 else days)


def _halves(amount: float) -> str:
    rounded = round(amount * 2) / 2
    return number_format(rounded, 0 if rounded.is_integer() else 1)


@register.filter
def since(when: datetime) -> str:
    """« depuis 2 minutes », « depuis 3 heures »: of what was due this study day."""
    gone = timezone.now() - when
    if gone < _HOUR:
        minutes = max(1, round(gone / _MINUTE))
        return ngettext("for %(n)s minute", "for %(n)s minutes", minutes) % {
            "n": minutes
        }
    if gone < 2 * _DAY:
        hours = round(gone / _HOUR)
        return ngettext("for %(n)s hour", "for %(n)s hours", hours) % {"n": hours}
    return ngettext("for %(n)s day", "for %(n)s days", gone.days) % {"n": gone.days}


@register.filter
def coming(when: datetime | date, learner: User) -> str:
    """« dans 8 minutes », « à 14 h 30 », « demain », « lundi 2 mars »."""
    now = timezone.now()
    if isinstance(when, datetime) and when - now < _HOUR:
        minutes = max(1, round((when - now) / _MINUTE))
        words = ngettext("in %(n)s minute", "in %(n)s minutes", minutes)
        return words % {"n": minutes}
    today = study_day(now, learner.zone)
    day = study_day(when, learner.zone) if isinstance(when, datetime) else when
    if isinstance(when, datetime) and day == today:
        clock = date_words(when.astimezone(learner.zone), "TIME_FORMAT")
        return gettext("at %(time)s") % {"time": clock}
    if day == today + _DAY:
        return gettext("tomorrow")
    return gettext("on %(date)s") % {"date": date_words(day, "l j F")}
