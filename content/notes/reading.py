"""Bytes in, lessons and cards out: the single way in to the notes pipeline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from content.notes.cards import Draft, write
from content.notes.decoding import Decoded, Repair, decode
from content.notes.facts import Fact, Skipped, find
from content.notes.markdown import Lesson, Meta, Page, parse


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


def read_notes(files: Iterable[tuple[str, bytes]]) -> tuple[ReadNote, ...]:
    """Reads the notes of one course, in the order given.

    Keys are unique over all of them and one fact makes one card, whichever file says
    it best; the order of the files changes nothing else. Raises UnreadableNote.
    """
    return tuple(_written([_Source.of(name, data) for name, data in files]))


@dataclass(frozen=True)
class _Source:
    name: str
    decoded: Decoded
    page: Page

    @classmethod
    def of(cls, name: str, data: bytes) -> _Source:
        decoded = decode(data)
        return cls(name, decoded, parse(decoded.text, name, find=find))

    def placed(self) -> list[Fact]:
        """The facts, each with the file it stands in."""
        return [replace(fact, note=self.name) for fact in self.page.facts]


def _written(sources: Sequence[_Source]) -> Iterable[ReadNote]:
    ordered = sorted(sources, key=lambda source: source.name)
    lessons = {source.name: source.page.lessons for source in sources}
    cards, skipped = write(
        [fact for source in ordered for fact in source.placed()],
        lambda fact: _lesson_at(lessons[fact.note], fact.line),
    )
    for source in sources:
        page, decoded = source.page, source.decoded
        refused = [one for one in skipped if one.note == source.name]
        yield ReadNote(
            source.name, decoded.encoding, decoded.repairs, page.title, page.meta,
            page.html, page.lessons,
            tuple(card for card in cards if card.note == source.name),
            tuple(sorted((*page.skipped, *refused), key=lambda one: one.line)),
        )  # fmt: skip


def _lesson_at(lessons: Sequence[Lesson], line: int) -> str:
    """The slug of the lesson a line stands in."""
    position = bisect_right([lesson.line for lesson in lessons], line) - 1
    return lessons[max(position, 0)].slug if lessons else ""
