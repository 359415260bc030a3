"""The rows of a learner's list of cards: as a loop in a template, many times slower."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from html import escape
from itertools import groupby
from operator import attrgetter
from urllib.parse import urlencode

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext, pgettext

from content.models import Course
from content.outline import Entry
from quizzes.browsing import Standing, State, Wanted
from quizzes.shares import number, percent
from quizzes.templatetags.domains import domain_label
from quizzes.templatetags.schedule import coming, interval, lasting
from studyapp.addresses import address
from studyapp.dates import date_words
from studyapp.models import User
from studyapp.templatetags.interface import icon

register = template.Library()

_ROW = """
  <li class="listed" data-state="{state}">
    <label class="listed-tick"><input type="checkbox" name="card" value="{pk}" aria-labelledby="prompt-{pk}"></label>
    <div class="listed-said" lang="{language}">
      <p class="listed-prompt"><a id="prompt-{pk}" href="{page}">{prompt}</a></p>
      <p class="listed-place small"><a href="{lesson}#{anchor}">{title}</a></p>
    </div>
    <p class="listed-state small">{mark}<span>{comes}</span></p>
    <p class="listed-memory small">{memory}</p>
  </li>"""
_ICONS = {
    State.NEW: "sparkles",
    State.LEARNING: "repeat",
    State.REVIEW: "check",
}


@register.simple_tag
def card_rows(
    course: Course, standings: Iterable[Standing], wanted: Wanted, user: User
) -> SafeString:
    query = f"?{urlencode({'list': wanted.query})}"
    return SafeString(
        "".join(
            _ROW.format(
                pk=one.card.pk,
                state=one.state.value,
                language=course.language,
                page=escape(address("card_info", course.slug, one.card.pk) + query),
                prompt=escape(one.card.prompt),
                lesson=address(
                    "lesson", course.slug, one.lesson.chapter.slug, one.lesson.slug
                ),
                anchor=escape(one.card.anchor),
                title=escape(one.lesson.title),
                mark=_mark(*_state(one)),
                comes=escape(_comes(one, user)),
                memory=_memory(one),
            )
            for one in standings
        )
    )


def _state(one: Standing) -> tuple[str, str]:
    """Its icon and its word."""
    if one.state == State.ASIDE and one.hold:
        if one.hold.until:
            return "calendar-arrow-down", gettext("Buried")
        if one.hold.by_plan:
            return "calendar-cog", gettext("Left out")
        return "circle-pause", gettext("Suspended")
    word = pgettext("card", "New") if one.state == State.NEW else one.state.label
    return _ICONS[one.state], str(word)


@lru_cache(maxsize=64)
def _mark(shape: str, word: str) -> str:
    return f'<span class="listed-mark">{icon(shape, 16)}{escape(word)}</span>'


def _comes(one: Standing, user: User) -> str:
    if one.comes is None:
        if one.hold is None:
            return ""
        if one.hold.by_plan:
            return gettext("till you keep its lesson")
        return gettext("till you release it")
    if isinstance(one.comes, datetime):
        if one.comes <= one.now:
            return gettext("due now")
        return gettext("back %(when)s") % {"when": coming(one.comes, user)}
    # A new card that a sibling puts off has never been there to come back.
    if one.state == State.NEW:
        return gettext("comes tomorrow")
    return _day(one.comes, one.today, get_language() or "")


@lru_cache(maxsize=1024)
def _day(day: date, today: date, _language: str) -> str:
    if day < today:
        late = (today - day).days
        return ngettext("%(n)s day late", "%(n)s days late", late) % {"n": late}
    if day == today:
        return gettext("due today")
    if day == today + timedelta(days=1):
        return gettext("back tomorrow")
    return gettext("back on %(date)s") % {"date": date_words(day)}


def _memory(one: Standing) -> str:
    if one.memory is None:
        return ""
    held = interval(lasting(one.memory.stability))
    said = [
        gettext("recall %(share)s") % {"share": percent(one.recall)},
        gettext("holds %(interval)s") % {"interval": held},
    ]
    if lapses := one.memory.lapses:
        said.append(
            ngettext("forgotten %(n)s time", "forgotten %(n)s times", lapses)
            % {"n": number(lapses)}
        )
    words = escape(" · ".join(said))
    if not one.is_leech:
        return words
    return f'<span class="listed-leech">{icon("triangle-alert", 16)}{words}</span>'


@register.simple_tag
def places(course: Course, lessons: Sequence[Entry], wanted: Wanted) -> SafeString:
    """The options of a choice: domains, and lessons by their chapters."""
    chosen = wanted.place.name
    domains = sorted({one.chapter.domain for one in lessons if one.chapter.domain})
    found = [_option("", gettext("The whole course"), chosen)]
    if domains:
        names = [
            _option(f"domain:{name}", str(domain_label(name)), chosen)
            for name in domains
        ]
        found.append(_group(gettext("Domains"), names))
    for chapter, theirs in groupby(lessons, attrgetter("chapter")):
        whole = _option(
            f"chapter:{chapter.pk}",
            gettext("The whole chapter"),
            chosen,
            get_language() or "",
        )
        options = [
            _option(f"lesson:{one.pk}", one.title, chosen, course.language)
            for one in theirs
        ]
        found.append(_group(chapter.title, [whole, *options], course.language))
    return SafeString("".join(found))


def _group(label: str, options: Iterable[str], language: str = "") -> str:
    mark = _spoken(language)
    return f'<optgroup label="{escape(label)}"{mark}>{"".join(options)}</optgroup>'


def _option(value: str, word: str, chosen: str, language: str = "") -> str:
    mark = (" selected" if value == chosen else "") + _spoken(language)
    return f'<option value="{escape(value)}"{mark}>{escape(word)}</option>'


def _spoken(language: str) -> str:
    """The attribute of what is not in the language of what stands around it."""
    return f' lang="{language}"' if language else ""
