"""Which texts are found, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from content import bulk
from content.lessons.tags import said_lines
from content.models import Card, Lesson, SearchEntry
from content.search.words import folded

# The HTML was written at import: each `<` in its text is an entity, each value of an
# attribute in double quotes. So patterns do, in a tenth of a parser's time.
_HEADING = re.compile(r'<h[1-6] id="([^"]+)">(.*?)</h[1-6]>', re.DOTALL)
# Of an entry the database alone keeps anything.
_COLUMNS = ("course_id", "lesson_id", "card_id", "anchor", "title", "body",
            "folded_title", "folded_body")  # fmt: skip
_Entry = tuple[int, int, int | None, str, str, str, str, str]
_BLOCK_END = re.compile(r"</(?:p|li|tr|td|th|dt|dd|pre|h[1-6])>|<br>")


def write(
    lessons: Iterable[Lesson], cards: Iterable[Card], new: Iterable[Card] = ()
) -> None:
    """Make the entries of these rows anew; of retired ones none is left.

    Within the transaction that publishes them. Lessons come with their notes, and
    cards that are `new` have no entries yet.
    """
    lessons, cards = list(lessons), list(cards)
    SearchEntry.objects.filter(lesson__in=lessons, card=None).delete()
    SearchEntry.objects.filter(card__in=cards).delete()
    parts = (part for lesson in lessons for part in _parts(lesson))
    published = (_of_card(card) for card in (*cards, *new) if not card.retired_at)
    bulk.insert_values(SearchEntry, _COLUMNS, chain(parts, published))


def _parts(lesson: Lesson) -> Iterator[_Entry]:
    """What stands under each heading, and before the first one."""
    if lesson.retired_at:
        return
    before, *parts = _HEADING.split(lesson.html)
    headings = [
        ("", lesson.title),
        *zip(parts[::3], map(_text, parts[1::3]), strict=True),
    ]
    for (anchor, title), body in zip(headings, [before, *parts[2::3]], strict=True):
        if text := _text(body):
            yield _entry(lesson, anchor, title, text)


def _of_card(card: Card) -> _Entry:
    return _entry(card.lesson, card.anchor, card.prompt, card.answer, card.pk)


def _entry(
    lesson: Lesson, anchor: str, title: str, body: str, card: int | None = None
) -> _Entry:
    return (lesson.note.course_id, lesson.pk, card, anchor, title, body, folded(title),
            folded(body))  # fmt: skip


def _text(fragment: str) -> str:
    return "\n".join(said_lines(fragment, _BLOCK_END))
