"""Times, names and scores of exams, in words and one picture."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from content.examguide import DOMAINS, TASKS
from quizzes.exams.scoring import HIGHEST, LOWEST, Score

register = template.Library()


@register.filter
def clock(seconds: int) -> str:
    """« 1:42:07 »."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@register.filter
def minutes(number: int) -> str:
    """« 2 h 10 », « 40 min »."""
    hours, rest = divmod(number, 60)
    if not hours:
        return gettext("%(n)s min") % {"n": rest}
    if not rest:
        return gettext("%(n)s h") % {"n": hours}
    return gettext("%(h)s h %(m)s") % {"h": hours, "m": f"{rest:02}"}


@register.filter
def time_left(deadline: datetime) -> str:
    """From now on, in whole minutes: « 42 min »; under one of them in seconds."""
    seconds = max(0, int((deadline - timezone.now()).total_seconds()))
    return minutes(seconds // 60) if seconds >= 60 else duration(seconds)


@register.filter
def domain_name(domain: str) -> str:
    return str(DOMAINS.get(domain, domain))


@register.filter
def task_name(task: str) -> str:
    return str(TASKS.get(task, task))


@register.filter
def duration(seconds: int) -> str:
    """« 45 s », « 3 min », « 1 h 52 »."""
    if seconds < 100:
        return gettext("%(n)s s") % {"n": seconds}
    return minutes(round(seconds / 60))


@register.filter
def of(rows: Mapping[Any, Any], key: object) -> Any:
    """What a mapping holds under that key; None where it holds nothing."""
    return rows.get(key)


@register.simple_tag
def score_line(score: Score, mark: int) -> SafeString:
    """The score on its scale, with the range around it and the mark to pass."""
    place = {"low": score.low, "high": score.high, "score": score.scaled, "mark": mark}
    at = {name: round((points - LOWEST) * 2 / 3 + 10) for name, points in place.items()}
    return format_html(
        '<svg class="score-line" viewBox="0 0 620 60" aria-hidden="true">'
        '<line class="scale" x1="10" x2="610" y1="16" y2="16"/>'
        '<line class="range" x1="{low}" x2="{high}" y1="16" y2="16"/>'
        '<line class="mark" x1="{mark}" x2="{mark}" y1="4" y2="28"/>'
        '<circle class="point" cx="{score}" cy="16" r="7"/>'
        '<text x="10" y="34">{lowest}</text><text x="{mark}" y="34"'
        ' text-anchor="middle">{pass_mark}</text>'
        '<text x="610" y="34" text-anchor="end">{highest}</text></svg>',
        **at,
        lowest=LOWEST,
        highest=localize(HIGHEST),
        pass_mark=mark,
    )
