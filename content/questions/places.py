"""Where in the lessons a link of a question leads, and which facts stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from django.db.models import Q
from django.utils.text import slugify

from content.banks import Reason
from content.models import Card, Course, Lesson
from content.notes.groups import grouped
from content.notes.markdown.anchors import PREFIX, slug_of
from content.notes.reading import ReadNote

_ID = re.compile(r'\bid="([^"]+)"')
# Deeper than any heading.
_TEXT = 7


class Fact(NamedTuple):
    """A card as links see it: by what it is about, which a row begins with."""

    card: int
    anchor: str
    subject: str
    attribute: str

    @property
    def names(self) -> set[str]:
        return {_bare(self.subject), _bare(self.attribute)}


@dataclass(frozen=True, slots=True)
class Page:
    """A lesson as links see it: what its chapter is called, its text and its facts.

    `levels` are those of its headings, by their anchors.
    """

    lesson: int
    chapter: frozenset[str]
    slug: str
    html: str
    levels: Mapping[str, int]
    facts: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Place:
    """A lesson, or a place in it with the cards whose facts stand there.

    `fault` tells why the place is not the one that was meant, if it is not.
    """

    lesson: int | None
    anchor: str = ""
    cards: tuple[int, ...] = ()
    fault: Reason | None = None


class Places:
    """Finds what links lead to in the lessons of one course."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = list(pages)

    def find(self, link: str) -> Place:
        """`link` is as an author writes it: "chapter/lesson#anchor" or a part of it."""
        name, _, anchor = link.partition("#")
        pages = self._named(name.strip("/"))
        if not pages:
            return Place(None, fault=Reason.LOST_LINK)
        found = [place for page in pages if (place := _at(page, anchor))]
        if len(found) == 1:
            return found[0]
        if len(pages) > 1:
            return Place(None, fault=Reason.VAGUE_LINK)
        return Place(pages[0].lesson, fault=Reason.LOST_ANCHOR)

    def _named(self, name: str) -> list[Page]:
        """The lessons that a name may mean: one, or those of a chapter, or all."""
        chapter, _, slug = name.rpartition("/")
        named = [
            page
            for page in self._pages
            if (not slug or page.slug == slug)
            and (not chapter or chapter in page.chapter)
        ]
        if named or chapter:
            return named
        return [page for page in self._pages if slug in page.chapter]


def of_course(course: Course) -> Places:
    """In two queries: of what is published now."""
    lessons = Lesson.objects.published().filter(note__course=course.pk)
    # Where a card is merged away, the one that is asked in its place.
    asked = Q(rejected_at=None) | Q(merged_into__isnull=False)
    cards = Card.objects.filter(asked, course=course.pk, retired_at=None)
    names = ("lesson_id", "anchor", "subject", "attribute", "merged_into_id")
    facts = grouped(
        cards.order_by("position", "pk").only(*names),
        lambda card: card.lesson_id,
    )
    return Places(
        Page(
            lesson=lesson.pk,
            chapter=_names(lesson.note.slug, lesson.note.path),
            slug=lesson.slug,
            html=lesson.html,
            levels={entry["anchor"]: entry["level"] for entry in lesson.toc},
            facts=[
                Fact(
                    card.merged_into_id or card.pk,
                    card.anchor,
                    card.subject,
                    card.attribute,
                )
                for card in facts.get(lesson.pk, [])
            ],
        )
        for lesson in lessons.select_related("note")
    )


def of_notes(
    notes: Iterable[ReadNote], slugs: Mapping[str, str] | None = None
) -> Places:
    """Of notes that nobody has published: lessons and cards are numbered from 0.

    `slugs` are those that chapters have, by their files; others are called by title.
    """
    return Places(_pages(notes, slugs or {}))


def _pages(notes: Iterable[ReadNote], slugs: Mapping[str, str]) -> Iterator[Page]:
    number = 0
    for note in notes:
        cards = grouped(note.cards, lambda card: card.lesson)
        for lesson in note.lessons:
            yield Page(
                lesson=number,
                chapter=_names(slugs.get(note.file) or slugify(note.title), note.file),
                slug=lesson.slug,
                html=lesson.html,
                levels={entry.anchor: entry.level for entry in lesson.toc},
                facts=[
                    Fact(place, card.anchor, card.subject, card.attribute)
                    for place, card in enumerate(cards.get(lesson.slug, []))
                ],
            )
            number += 1


def _names(slug: str, path: str) -> frozenset[str]:
    """What a chapter may be called: its slug, or its file."""
    file = PurePosixPath(path)
    return frozenset({slug, file.name, file.stem})


def _at(page: Page, anchor: str) -> Place | None:
    """The place that an id, a heading or what facts are about names."""
    if not anchor:
        return Place(page.lesson)
    ids = _ID.findall(page.html)
    name = _bare(anchor.removeprefix(PREFIX))
    for one in ids:
        if name == _bare(one.removeprefix(PREFIX)):
            under = set(_under(one, ids, page.levels))
            there = tuple(fact.card for fact in page.facts if fact.anchor in under)
            return Place(page.lesson, one, there)
    about = [fact for fact in page.facts if name in fact.names]
    if not about:
        return None
    return Place(page.lesson, about[0].anchor, tuple(fact.card for fact in about))


@lru_cache(maxsize=16384)
def _bare(text: str) -> str:
    """«d’un» and «d'un» are one, though only the second is two words in a slug."""
    return slug_of(text).replace("-", "")


def _under(anchor: str, ids: Sequence[str], levels: Mapping[str, int]) -> Sequence[str]:
    """The ids from a heading to the next of its level or above; else the id alone.

    So for the heading of the lesson itself, which is over everything: a link to it
    means the lesson to reread, and no fact of it more than another.
    """
    if anchor not in levels:
        return (anchor,)
    start = ids.index(anchor)
    end = start + 1
    while end < len(ids) and levels.get(ids[end], _TEXT) > levels[anchor]:
        end += 1
    return ids[start:end]
