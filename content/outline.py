"""What a course holds by name, without a word of its lessons."""

from __future__ import annotations

from typing import NamedTuple

from content.models import Course, Lesson


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


def outline(course: Course) -> list[Entry]:
    """Its published lessons, in reading order.

    A course has hundreds, and a page that names them needs nothing else of them: as
    models they take several times longer.
    """
    rows = (
        Lesson.objects.published()
        .filter(note__course=course)
        .order_by("note__position", "note", "position", "pk")
        .values_list(
            *("pk", "slug", "title"),
            *("note_id", "note__slug", "note__title", "note__domain"),
        )
    )
    return [
        Entry(pk, slug, title, Chapter(*chapter)) for pk, slug, title, *chapter in rows
    ]
