"""Django's own filter for dates, with the words of studyapp.dates; loaded everywhere."""

from __future__ import annotations

from datetime import date as Date

from django import template
from django.template import defaultfilters

from studyapp.dates import with_ordinal

register = template.Library()


@register.filter(expects_localtime=True, is_safe=False)
def date(value: Date | str | None, pattern: str | None = None) -> str:
    return with_ordinal(defaultfilters.date(value, pattern))
