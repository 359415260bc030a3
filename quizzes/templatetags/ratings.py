"""The buttons under a card."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from quizzes.templatetags.schedule import interval
from studyapp.templatetags.interface import icon

if TYPE_CHECKING:
    from quizzes.views.study import Button

register = template.Library()

_BUTTON = """
      <button class="rating {name}" name="rating" value="{rating}" data-key="{key}" data-rating="{name}" aria-keyshortcuts="{key}"{suggests}>
        <span class="rating-word">{icon}{word}</span>
        <span class="rating-meaning">{meaning}</span>
        <span class="rating-foot"><kbd>{key}</kbd><span class="rating-interval">{interval}</span></span>
        <span class="rating-suggested">{suggested}</span>
      </button>"""
_SUGGESTS = SafeString(" data-suggested")
# Of the interval, while a button is drawn.
_PLACE = "\0"
# By language, name, key and whether it is suggested.
_drawn: dict[tuple[str | None, str, int, bool], tuple[str, str]] = {}


@register.simple_tag
def rating_buttons(buttons: Iterable[Button], suggested: str) -> SafeString:
    """One beside the other; `suggested` is the name of the one to press, "" for none.

    As a loop in a template they take a third of the time of a whole card.
    """
    language = get_language()
    return SafeString(
        "".join(
            _button(button, key, language, is_suggested=button.name == suggested)
            for key, button in enumerate(buttons, start=1)
        )
    )


def _button(
    button: Button, key: int, language: str | None, *, is_suggested: bool
) -> str:
    """Drawn once: of one card and the next, its interval alone is another."""
    which = language, button.name, key, is_suggested
    if which not in _drawn:
        _drawn[which] = _without_interval(button, key, is_suggested=is_suggested)
    before, after = _drawn[which]
    return f"{before}{_interval(button.outcome.interval, language)}{after}"


def _without_interval(
    button: Button, key: int, *, is_suggested: bool
) -> tuple[str, str]:
    """What stands before the interval and after it."""
    drawn = format_html(
        _BUTTON,
        name=button.name,
        rating=int(button.outcome.rating),
        key=key,
        icon=icon(button.icon, 18),
        word=button.word,
        meaning=button.meaning,
        suggested=gettext("suggested"),
        suggests=_SUGGESTS if is_suggested else "",
        interval=_PLACE,
    )
    before, _, after = drawn.partition(_PLACE)
    return before, after


@lru_cache(maxsize=2048)
def _interval(length: timedelta, _language: str | None) -> str:
    return conditional_escape(interval(length))
