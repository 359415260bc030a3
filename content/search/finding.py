from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.models import Course, SearchEntry
from content.search import databases
from content.search.defining import is_about
from content.search.words import folded, terms

_WORD = re.compile(r"\w+")
_AROUND = 80
# Up to so many letters a word is one of grammar: «de», «un», «of».
_SHORT = 2
# How many of the best cards may be the ones that are about the words.
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and whether it is what was looked for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True)
class Found:
    entry: SearchEntry
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """At most `most` of each kind, best first."""

    parts: tuple[Found, ...]
    cards: tuple[Found, ...]

    def __bool__(self) -> bool:
        return bool(self.parts or self.cards)


def find(course: Course, query: str, *, most: int = 20) -> Results:
    """Published parts of lessons, and cards, that hold each word of the query.

    A word may be the beginning of one; case and accents do not count. What asks about
    the very words comes first, and the lessons in which it stands. A query without a
    word finds nothing.
    """
    wanted = terms(query)
    if not wanted:
        return Results((), ())
    asked = databases.asked(wanted, course_id=course.pk, most=_LOOKED_AT)
    about = [one for one in asked if is_about(one.subject, wanted)]
    return _results(
        databases.parts(wanted, course_id=course.pk, first=about, most=most),
        list(dict.fromkeys(one.entry for one in (*about, *asked)))[:most],
        wanted,
    )


def find_most(course: Course, query: str, *, most: int = 20) -> Results:
    """As `find`, but what holds some words of the query, first what holds the most.

    The shortest words, which begin too many others, count only where there is no other.
    """
    typed = terms(query)
    telling = tuple(one for one in typed if len(one) > _SHORT or not one.isalpha())
    wanted = telling or typed
    if not wanted:
        return Results((), ())
    parts, cards = (
        databases.holding_most(wanted, course_id=course.pk, cards=cards, most=most)
        for cards in (False, True)
    )
    return _results(parts, cards, wanted)


def _results(parts: list[int], cards: list[int], wanted: tuple[str, ...]) -> Results:
    entries = _entries([*parts, *cards])
    # A publication may have written some anew since they were matched.
    found = (
        tuple(_found(entries[pk], wanted) for pk in ids if pk in entries)
        for ids in (parts, cards)
    )
    return Results(*found)


def cards_with(course: Course, query: str, *, most: int) -> list[int]:
    """Ids of cards of the course, rejected ones among them, that hold each word of the
    query, as `find` takes it; in no order, for who puts them in one."""
    wanted = terms(query)
    if not wanted:
        return []
    return databases.cards_with(wanted, course_id=course.pk, most=most)


def _entries(ids: list[int]) -> dict[int, SearchEntry]:
    return (
        SearchEntry.objects.select_related("lesson__note")
        .defer("lesson__html", "lesson__toc", "folded_title", "folded_body")
        .in_bulk(ids)
    )


def _found(entry: SearchEntry, wanted: tuple[str, ...]) -> Found:
    return Found(
        entry=entry,
        title=tuple(_pieces(entry.title, wanted)),
        excerpt=tuple(_pieces(_excerpt(entry.body, wanted), wanted)),
    )


def _excerpt(body: str, wanted: tuple[str, ...]) -> str:
    """The surroundings of the first word that was looked for, else the beginning."""
    at = next((word.start() for word in _matches(body, wanted)), 0)
    start = body.rfind(" ", 0, max(0, at - _AROUND)) + 1 if at > _AROUND else 0
    end = body.find(" ", at + 2 * _AROUND)
    cut = body[start : end if end > 0 else len(body)].replace("\n", " · ")
    return f"{'… ' if start else ''}{cut}{' …' if end > 0 else ''}"


def _pieces(text: str, wanted: tuple[str, ...]) -> Iterator[Piece]:
    end = 0
    for word in _matches(text, wanted):
        yield Piece(text[end : word.start()], is_match=False)
        yield Piece(word[0], is_match=True)
        end = word.end()
    yield Piece(text[end:], is_match=False)


def _matches(text: str, wanted: tuple[str, ...]) -> Iterator[re.Match[str]]:
    return (word for word in _WORD.finditer(text) if _is_match(word[0], wanted))


def _is_match(word: str, wanted: tuple[str, ...]) -> bool:
    return any(part.startswith(wanted) for part in folded(word).split())
