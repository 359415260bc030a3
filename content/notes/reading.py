"""Bytes in, lessons and cards out: the single way in to the notes pipeline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from content.notes.beginnings import on_their_lines
from content.notes.beside import without_asked
from content.notes.cards import CourseCards, Draft, Sketched, Stated, finish, sketch
from content.notes.decoding import Repair, decode
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


@collector_at_rest()
def read_notes(
    files: Iterable[tuple[str, bytes]], settled: Sequence[str] = ()
) -> tuple[ReadNote, ...]:
    """Reads the notes of one course, in the order given, each as it is taken.

    What `read_together` says of them. Raises UnreadableNote.
    """
    return read_together((read_alone(data, name) for name, data in files), settled)


@dataclass(frozen=True)
class NoteAlone:
    """What a file says whatever the other notes of its course say.

    Nothing but its name and its bytes decide of it: it may be kept for both.
    """

    name: str
    encoding: str
    repairs: tuple[Repair, ...]
    page: Page
    sketched: Sketched


def read_alone(data: bytes, name: str) -> NoteAlone:
    """Raises UnreadableNote where the bytes are no text note."""
    try:
        decoded = decode(data)
        page = parse(decoded.text, name, partial(find, note=name))
    except UnreadableNote as error:
        error.note = name
        raise
    with collector_at_rest():
        sketched = sketch(page.facts)
        page = replace(page, skipped=(*on_their_lines(page.skipped, decoded.text),))
        reported = (*on_their_lines(sketched.reported, decoded.text),)
    sketched = sketched._replace(reported=reported)
    return NoteAlone(name, decoded.encoding, decoded.repairs, page, sketched)


def read_together(
    notes: Iterable[NoteAlone], settled: Sequence[str] = ()
) -> tuple[ReadNote, ...]:
    """The notes of one course, in the order given.

    One fact makes one card: that of the first note which states it, those of the
    names in `settled` first and in that order, then the others by name. So the order
    of the files changes nothing, and a note handed in takes no card from those that
    were there. Keys are unique over all of them.
    """
    alone = list(notes)
    names = [one.name for one in alone]
    rank = {name: place for place, name in enumerate(settled)}
    alone.sort(key=lambda one: (rank.get(one.name, len(rank)), one.name))
    with collector_at_rest():
        read = {note.file: note for note in _written(alone)}
    return tuple(read[name] for name in names)


def _written(notes: Sequence[NoteAlone]) -> Iterator[ReadNote]:
    stated = Stated(fact for note in notes for fact in note.page.facts)
    course = CourseCards()
    for note in notes:
        page = note.page
        lesson_of = _lesson_finder(page.lessons)
        drafts, refused = finish(note.sketched, page.facts, lesson_of, stated)
        cards, doubled = course.admit(drafts)
        skipped = (*_left(page.skipped, cards), *refused, *doubled)
        yield ReadNote(
            note.name, note.encoding, note.repairs, page.title, page.meta,
            page.html, page.lessons, cards,
            tuple(sorted(without_asked(skipped, cards), key=lambda one: one.line)),
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
