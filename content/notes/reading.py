"""Bytes in, lessons and cards out: the single way in to the notes pipeline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from content.notes.cards import CourseCards, Draft, Stated, write
from content.notes.decoding import Decoded, Repair, decode
from content.notes.facts import Fact, Skipped, find, reasons
from content.notes.garbage import collector_at_rest
from content.notes.language.typography import fold
from content.notes.markdown import Lesson, Meta, Page, parse
from content.notes.unreadable import UnreadableNote


@dataclass(frozen=True)
class ReadNote:
    """All there is to know of one file. `html` is the whole page, sanitised."""

    file: str
    encoding: str
    repairs: tuple[Repair, ...]
    title: str
    meta: Meta
    html: str
    lessons: tuple[Lesson, ...]
    cards: tuple[Draft, ...]
    skipped: tuple[Skipped, ...]


def read_note(data: bytes, name: str) -> ReadNote:
    """Reads one note; raises UnreadableNote where the bytes are no text note."""
    return read_notes([(name, data)])[0]


def read_notes(
    files: Iterable[tuple[str, bytes]], settled: Sequence[str] = ()
) -> tuple[ReadNote, ...]:
    """Reads the notes of one course, in the order given, each as it is taken.

    One fact makes one card: that of the first note which states it, those of the
    names in `settled` first and in that order, then the others by name. So the order
    of the files changes nothing, and a note handed in takes no card from those that
    were there. Keys are unique over all of them. Raises UnreadableNote.
    """
    sources = [_Source.of(name, data) for name, data in files]
    names = [source.name for source in sources]
    rank = {name: place for place, name in enumerate(settled)}
    sources.sort(key=lambda one: (rank.get(one.name, len(rank)), one.name))
    with collector_at_rest():
        read = {note.file: note for note in _written(sources)}
    return tuple(read[name] for name in names)


@dataclass(frozen=True)
class _Source:
    name: str
    decoded: Decoded
    page: Page

    @classmethod
    def of(cls, name: str, data: bytes) -> _Source:
        try:
            decoded = decode(data)
            page = parse(decoded.text, name, partial(find, note=name))
        except UnreadableNote as error:
            error.note = name
            raise
        return cls(name, decoded, page)


def _written(sources: Sequence[_Source]) -> Iterator[ReadNote]:
    stated = Stated(fact for source in sources for fact in source.page.facts)
    course = CourseCards()
    for source in sources:
        page, decoded = source.page, source.decoded
        lesson_of = _lesson_finder(page.lessons)
        drafts, refused = write(page.facts, lesson_of, stated)
        cards, doubled = course.admit(drafts)
        skipped = (*_left(page.skipped, cards), *refused, *doubled)
        yield ReadNote(
            source.name, decoded.encoding, decoded.repairs, page.title, page.meta,
            page.html, page.lessons, cards,
            tuple(sorted(skipped, key=lambda one: one.line)),
        )  # fmt: skip


def _left(skipped: Iterable[Skipped], cards: Iterable[Draft]) -> Iterator[Skipped]:
    """What made no card, but for lead-ins that stand in the context of some card."""
    contexts = fold(" ; ".join({card.context for card in cards}))
    for one in skipped:
        if one.reason != reasons.LEAD_IN or fold(one.text) not in contexts:
            yield one


def _lesson_finder(lessons: Sequence[Lesson]) -> Callable[[Fact], str]:
    """Gives the slug of the lesson that a fact stands in."""
    lines = [lesson.line for lesson in lessons]

    def lesson_of(fact: Fact) -> str:
        position = bisect_right(lines, fact.line) - 1
        return lessons[max(position, 0)].slug if lessons else ""

    return lesson_of
