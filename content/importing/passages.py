"""Where may a card be written: what stands at each anchor of a note, and under what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from content.lessons import tags
from content.lessons.source_line import said_at
from content.notes.language.headings import without_numbering, without_tags
from content.notes.language.typography import one_line, plain
from content.notes.reading import ReadNote

# As in content.lessons.reading_page: of stored HTML these find tags and nothing else.
_HEADING = r"<h(?P<level>[1-6])(?: [a-z-]+=\"[^\"]*\")*>(?P<title>.*?)</h(?P=level)>"
_BLOCK = r'<(?P<tag>\w+)(?: [a-z-]+="[^"]*")*? id="(?P<anchor>[^"]+)"[^>]*>'
_PLACE = re.compile(f"{_HEADING}|{_BLOCK}", re.DOTALL)
_ID = re.compile(r' id="([^"]+)"')
_LINE = re.compile(r"n-l(\d+)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A row, bullet or paragraph; `context` is the trail of headings above it, and
    `start` where its own HTML begins in that of the note."""

    anchor: str
    lesson: str
    context: str
    line: int
    tag: str
    start: int


def passages(note: ReadNote) -> Iterator[Passage]:
    """In the order of the note, each that stands in a lesson."""
    homes = {
        anchor: lesson.slug
        for lesson in note.lessons
        for anchor in _ID.findall(lesson.html)
    }
    trail: list[tuple[int, str]] = []
    line = 0
    for found in _PLACE.finditer(note.html):
        if found["level"]:
            level = int(found["level"])
            trail = [one for one in trail if one[0] < level]
            trail.append((level, _titled(found["title"])))
            continue
        anchor = found["anchor"]
        if numbered := _LINE.match(anchor):
            line = int(numbered[1])
        if home := homes.get(anchor):
            context = " › ".join(title for _level, title in trail if title)
            yield Passage(anchor, home, context, line, found["tag"], found.end())


def text_of(passage: Passage, note: ReadNote) -> str:
    """Its words in one line."""
    return " ".join(said_at(note.html, passage.start, passage.tag))


def _titled(html: str) -> str:
    """A heading as the trail of a card has it."""
    text = one_line(plain(unescape(tags.without_tags(html))))
    return without_numbering(without_tags(text))
