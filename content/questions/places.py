"""Where in the lessons a link of a question leads, and which facts stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from content.banks import Reason
from content.models import Card, Course, Lesson
from content.notes.groups import grouped
from content.notes.markdown.anchors import PREFIX, slug_of

_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Place:
    """A lesson, or a place in it with the cards whose facts stand there.

    `fault` tells why the place is not the one that was meant, if it is not.
    """

    lesson: Lesson | None
    anchor: str = ""
    cards: tuple[int, ...] = ()
    fault: Reason | None = None


class Places:
    """Finds what links lead to in the published lessons of a course.

    In three queries, however many links are found.
    """

    def __init__(self, course: Course, links: Iterable[str]) -> None:
        self._lessons = _lessons(course)
        wanted = {
            lesson.pk for link in links for lesson in self._named(_split(link)[0])
        }
        self._read(wanted)

    def find(self, link: str) -> Place:
        """`link` is as an author writes it: "chapter/lesson#anchor" or a part of it."""
        name, anchor = _split(link)
        lessons = self._named(name)
        if not lessons:
            return Place(None, fault=Reason.LOST_LINK)
        found = [place for one in lessons if (place := self._at(one, anchor))]
        if len(found) == 1:
            return found[0]
        if len(lessons) > 1:
            return Place(None, fault=Reason.VAGUE_LINK)
        return Place(lessons[0], fault=Reason.LOST_ANCHOR)

    def _named(self, name: str) -> list[Lesson]:
        """The lessons that a name may mean: one, or those of a chapter, or all.

        A chapter goes by its slug or its file.
        """
        chapter, _, slug = name.rpartition("/")
        named = [
            lesson
            for lesson in self._lessons
            if (not slug or lesson.slug == slug)
            and (not chapter or chapter in _names(lesson))
        ]
        if named or chapter:
            return named
        return [lesson for lesson in self._lessons if slug in _names(lesson)]

    def _read(self, lessons: set[int]) -> None:
        self._texts = {
            lesson.pk: lesson for lesson in Lesson.objects.filter(pk__in=lessons)
        }
        cards = Card.objects.published().filter(lesson__in=lessons)
        self._cards = grouped(
            cards.only("lesson_id", "anchor", "subject", "position"),
            lambda card: card.lesson_id,
        )

    def _at(self, lesson: Lesson, anchor: str) -> Place | None:
        """The place that an id, a heading or the subject of facts names."""
        if not anchor:
            return Place(lesson)
        text, cards = self._texts[lesson.pk], self._cards.get(lesson.pk, [])
        ids = _ID.findall(text.html)
        for name in (anchor, PREFIX + slug_of(anchor.removeprefix(PREFIX))):
            if name in ids:
                under = set(_under(name, ids, text.toc))
                there = tuple(card.pk for card in cards if card.anchor in under)
                return Place(lesson, name, there)
        about = [card for card in cards if slug_of(card.subject) == slug_of(anchor)]
        if not about:
            return None
        return Place(lesson, about[0].anchor, tuple(card.pk for card in about))


def _split(link: str) -> tuple[str, str]:
    name, _, anchor = link.partition("#")
    return name.strip("/"), anchor


def _lessons(course: Course) -> list[Lesson]:
    lessons = Lesson.objects.published().filter(note__course=course.pk)
    return list(
        lessons.select_related("note")
        .only("slug", "position", "note__slug", "note__path", "note__position")
        .order_by("note__position", "position", "pk")
    )


def _names(lesson: Lesson) -> set[str]:
    path = PurePosixPath(lesson.note.path)
    return {lesson.note.slug, path.name, path.stem}


def _under(
    anchor: str, ids: Sequence[str], toc: Sequence[dict[str, object]]
) -> list[str]:
    """The ids from a heading to the next of its level or above; else the id alone.

    The heading of the lesson itself is over everything: a link to it means the lesson
    to reread, and no fact of it more than another.
    """
    levels = {str(entry["anchor"]): int(str(entry["level"])) for entry in toc}
    if anchor not in levels:
        return [anchor]
    start = ids.index(anchor)
    end = start + 1
    while end < len(ids) and levels.get(ids[end], 7) > levels[anchor]:
        end += 1
    return list(ids[start:end])
