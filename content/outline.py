"""What a course holds by name, without a word of its lessons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from django.db import connection
from django.db.models import Count

from content.models import Card, Course


class Chapter(NamedTuple):
    pk: int
    slug: str
    title: str
    # As the front matter has it; "" where it names none.
    domain: str


class Entry(NamedTuple):
    """A lesson."""

    pk: int
    slug: str
    title: str
    chapter: Chapter


# In SQL, since each page that tells of lessons asks for it, and the ORM takes as long to
# put it together as the database to run it.
_STATEMENT = """
    SELECT l.id, l.slug, l.title, n.id, n.slug, n.title, n.domain
    FROM content_lesson l JOIN content_note n ON n.id = l.note_id
    WHERE n.course_id = %(course)s AND n.retired_at IS NULL AND l.retired_at IS NULL
    ORDER BY n.position, n.id, l.position, l.id
"""


def outline(course: Course) -> list[Entry]:
    """Its published lessons, in reading order.

    A course has hundreds, and a page that names them needs nothing else of them: as
    models they take several times longer.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, {"course": course.pk})
        found = cursor.fetchall()
    chapters: dict[int, Chapter] = {}
    entries = []
    for pk, slug, title, note, *named in found:
        if note not in chapters:
            chapters[note] = Chapter(note, *named)
        entries.append(Entry(pk, slug, title, chapters[note]))
    return entries


def cards_of_notes(course: Course) -> Mapping[int, int]:
    """How many published cards each note has, by its primary key.

    Counted once by each process for each revision of the course, which whatever is
    published raises: it walks an entry of an index for every card.
    """
    return _cards_of_notes(course.pk, course.revision)


@lru_cache(maxsize=256)
def _cards_of_notes(course: int, _revision: int) -> Mapping[int, int]:
    # From the notes on, since by the course no index holds the lesson of a card.
    cards = Card.objects.published().filter(lesson__note__course=course).order_by()
    return dict(cards.values_list("lesson__note").annotate(Count("pk")))
