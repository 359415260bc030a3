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
_SUGGESTS = " data-suggested"
# By language, name and key: all of a button but what stands in braces.
_drawn: dict[tuple[str | None, str, int], str] = {}


@register.simple_tag
def rating_buttons(buttons: Iterable[Button], suggested: str) -> SafeString:
    """One beside the other; `suggested` is the name of the one to press, "" for none.

    As a loop in a template they take a third of the time of a whole card.
    """
    language = get_language()
    return SafeString(
        "".join(
            _button(button, key, language).format(
                suggests=_SUGGESTS if button.name == suggested else "",
                interval=_interval(button.outcome.interval, language),
            )
            for key, button in enumerate(buttons, start=1)
        )
    )


def _button(button: Button, key: int, language: str | None) -> str:
    """Drawn once: of one card and the next, its interval alone is another."""
    which = language, button.name, key
    if which not in _drawn:
        _drawn[which] = format_html(
            _BUTTON,
            name=button.name,
            rating=int(button.outcome.rating),
            key=key,
            icon=icon(button.icon, 18),
            word=button.word,
            meaning=button.meaning,
            suggested=gettext("suggested"),
            suggests="{suggests}",
            interval="{interval}",
        )
    return _drawn[which]


@lru_cache(maxsize=2048)
def _interval(length: timedelta, _language: str | None) -> str:
    return conditional_escape(interval(length))
