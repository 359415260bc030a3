"""The parts of a note as lessons, and the HTML of all of it."""

from __future__ import annotations

from content.notes.markdown.lessons import (
    Lesson,
    LessonName,
    Part,
    homes_of_anchors,
    lead_to_lessons,
    toc_of,
)
from content.notes.markdown.sanitising import sanitise
from content.notes.markdown.writing import write


def publish(
    parts: list[Part], names: list[LessonName]
) -> tuple[tuple[Lesson, ...], str]:
    """The lessons, and the HTML of the whole note, both sanitised."""
    homes = homes_of_anchors(parts, names)
    lessons, pieces = [], []
    for part, (title, slug) in zip(parts, names, strict=True):
        html = _html(part)
        pieces.append(html)
        if part.empty and len(parts) > 1:
            continue
        if lead_to_lessons(part, slug, homes):
            html = _html(part)
        toc = tuple(toc_of(part))
        lessons.append(Lesson(slug, title, html.strip(), toc, part.line))
    return tuple(lessons), "".join(pieces)


def _html(part: Part) -> str:
    return "".join(sanitise(write(element)) for element in part.elements)
