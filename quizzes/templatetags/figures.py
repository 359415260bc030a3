"""What is expected of a learner, in words: never a bare percentage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from html import escape

from django import template
from django.utils.formats import localize
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from content.models import Course
from quizzes.charts import Chart
from quizzes.exams.scoring import Tally
from quizzes.readiness import DomainReadiness, LessonReadiness
from quizzes.shares import cards, number, percent, told
from studyapp.addresses import address
from studyapp.dates import date_words

register = template.Library()

# Of fewer questions, a share would be luck.
_FEW = 8

register.filter("share", percent)
register.filter("told", told)


# Of tables and charts with hundreds of places, only words are escaped: a number holds
# no markup.


@register.simple_tag
def numbers(rows: Iterable[Sequence[object]]) -> SafeString:
    """Rows of a table, each with its head: as a loop in a template, many times slower."""
    return SafeString(
        "\n".join(
            f'<tr><th scope="row">{_written(row[0])}</th>'
            + "".join(f"<td>{_written(one)}</td>" for one in row[1:])
            + "</tr>"
            for row in rows
        )
    )


@register.simple_tag
def lesson_rows(course: Course, lessons: Iterable[LessonReadiness]) -> SafeString:
    """How much of each lesson was seen, is firm, and would be recalled."""
    of = gettext("%(seen)s of %(all)s")
    return SafeString(
        "\n".join(
            _LESSON
            % (
                address(
                    "lesson", course.slug, one.lesson.chapter.slug, one.lesson.slug
                ),
                course.language,
                escape(one.lesson.title),
                of % {"seen": number(one.seen.seen), "all": number(one.cards)},
                number(one.seen.mature),
                percent(one.expected),
            )
            for one in lessons
        )
    )


_LESSON = '<tr><th scope="row"><a href="%s" lang="%s">%s</a></th><td>%s</td><td>%s</td><td>%s</td></tr>'


@register.simple_tag
def drawn(chart: Chart) -> SafeString:
    """Its rules, bars and labels, in the units of its frame."""
    rules = [
        f'<line class="chart-rule" x1="40" x2="{chart.width:g}" y1="{y:g}" y2="{y:g}"/>'
        for y in chart.rules
    ]
    shapes = [
        f'<path class="chart-{kind}" d="{path}"/>'
        for kind, path in chart.shapes.items()
    ]
    labels = [
        f'<text x="{one.x:g}" y="{one.y:g}" text-anchor="{one.anchor}">'
        f"{_written(one.text)}</text>"
        for one in chart.labels
    ]
    return SafeString("".join([*rules, *shapes, *labels]))


@register.simple_tag
def seen_words(seen: int, total: int) -> str:
    if not seen:
        return cards(total)
    words = ngettext(
        "%(seen)s card seen of %(total)s", "%(seen)s cards seen of %(total)s", seen
    )
    return words % {"seen": number(seen), "total": number(total)}


def _written(value: object) -> str:
    if isinstance(value, int):
        return number(value)
    if isinstance(value, date):
        return _day(value, get_language())
    return escape(str(localize(value)))


@lru_cache(maxsize=2048)
def _day(day: date, _language: str | None) -> str:
    """A year's calendar has as many days as the page has other words."""
    return escape(date_words(day))


@register.filter
def domain_words(one: DomainReadiness, mocks: Mapping[str, Tally]) -> str:
    """What is expected of a domain, what the mock exams said, what is not known."""
    parts = [_mock(mocks[one.domain])]
    if one.seen or one.to_discover:
        parts.insert(0, _expected(one))
    if one.unseen_lessons:
        parts.append(
            ngettext(
                "%(n)s lesson not seen yet",
                "%(n)s lessons not seen yet",
                one.unseen_lessons,
            )
            % {"n": localize(one.unseen_lessons)}
        )
    if one.left_out_lessons:
        parts.append(
            ngettext(
                "%(n)s lesson left out by the plan",
                "%(n)s lessons left out by the plan",
                one.left_out_lessons,
            )
            % {"n": localize(one.left_out_lessons)}
        )
    return " · ".join(parts)


def _expected(one: DomainReadiness) -> str:
    if not one.seen:
        number = one.to_discover
        words = ngettext("%(n)s card to discover", "%(n)s cards to discover", number)
        return words % {"n": localize(number)}
    words = ngettext(
        "%(share)s recalled, of %(all)s cards (%(seen)s seen)",
        "%(share)s recalled, of %(all)s cards (%(seen)s seen)",
        one.seen,
    )
    return words % {
        "share": percent(one.expected),
        "all": localize(one.cards),
        "seen": localize(one.seen),
    }


def _mock(mock: Tally) -> str:
    if not mock.of:
        return gettext("no mock exam yet")
    words = ngettext(
        "mock exams: %(right)s of %(all)s questions right",
        "mock exams: %(right)s of %(all)s questions right",
        mock.right,
    ) % {"right": localize(mock.right), "all": localize(mock.of)}
    if mock.of < _FEW:
        words += gettext(" (too few to tell)")
    return words
