"""Days in words, as each language writes them."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils import formats
from django.utils.translation import get_language, gettext

_FIRST_OF_MONTH = re.compile(r"(?<!\d)1 (?=[^\W\d_]{3})")


def date_words(day: date | datetime, pattern: str = "DATE_FORMAT") -> str:
    """By a pattern of Django's dates or the name of one."""
    return with_ordinal(formats.date_format(day, pattern))


def with_ordinal(text: str) -> str:
    """In French the first of a month alone is an ordinal: « 1er décembre »."""
    if get_language() != "fr":
        return text
    return _FIRST_OF_MONTH.sub("1er ", text)


def hour_words(hour: int) -> str:
    """« 15 h », or 15:00."""
    return gettext("%(hour)s:00") % {"hour": hour}
