"""The lessons of a chapter, as in the table of contents of a book."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from content.models import Course
from content.outline import Chapter
from quizzes.progress import LessonProgress
from quizzes.shares import cards
from quizzes.templatetags.figures import seen_words
from studyapp.addresses import address
from studyapp.templatetags.interface import icon

register = template.Library()

_LESSON = """
  <li>
    <a href="{page}">
      <span class="contents-title" lang="{language}">{title}</span>
      <span class="contents-dots" aria-hidden="true"></span>
      <span class="contents-figure">{reading} {cards}</span>{bar}
    </a>
  </li>"""
_BAR = '\n      <progress max="{total}" value="{seen}" aria-hidden="true"></progress>'


@register.simple_tag
def contents(
    course: Course, chapter: Chapter, lessons: Iterable[LessonProgress]
) -> SafeString:
    """A course has hundreds of them: as a loop in a template, many times slower."""
    language = get_language() or ""
    drawn = (
        _LESSON.format(
            page=address("lesson", course.slug, chapter.slug, one.lesson.slug),
            title=escape(one.lesson.title),
            language=course.language,
            reading=_reading(one.read, language) if one.reading else "",
            cards=_cards(one.seen, one.total, bool(one.reading), language),
            bar=_BAR.format(total=one.total, seen=one.seen)
            if one.seen and one.new
            else "",
        )
        for one in lessons
    )
    return SafeString(f'<ol class="contents">{"".join(drawn)}\n</ol>')


@lru_cache(maxsize=16)
def _reading(read: bool, _language: str) -> str:
    drawn, name, word = (
        (icon("book-open-check", 16), " read", gettext("read"))
        if read
        else (icon("bookmark", 16), "", gettext("begun"))
    )
    return f'<span class="contents-reading{name}">{drawn}{escape(word)}</span>'


@lru_cache(maxsize=4096)
def _cards(seen: int, total: int, opened: bool, _language: str) -> str:
    """How many cards of a lesson were seen, ticked off where all were."""
    if not total:
        return "" if opened else escape(gettext("to read"))
    if not seen:
        return escape(cards(total))
    words = escape(seen_words(seen, total))
    return words if seen < total else f"{icon('check', 16)}\n{words}"
