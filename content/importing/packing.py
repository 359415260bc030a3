"""What reading a note gave as bytes and back, each value as it was."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from content.notes.cards import Sketched
from content.notes.cards.model import Sketch
from content.notes.decoding import Repair
from content.notes.facts import Fact, Skipped
from content.notes.markdown import Lesson, Meta, Page
from content.notes.markdown.lessons import TocEntry
from content.notes.reading import NoteAlone

# As fast as it goes: the least that is kept is not worth the wait.
_LEVEL = 1


def packed(note: NoteAlone) -> bytes:
    page, sketched = note.page, note.sketched
    table: dict[Fact, int] = {}
    told = {
        "name": note.name,
        "encoding": note.encoding,
        "repairs": [_values(one) for one in note.repairs],
        "title": page.title,
        "meta": _values(page.meta),
        "html": page.html,
        "lessons": [_values(one) for one in page.lessons],
        "said": [_place(fact, table) for fact in page.facts],
        "skipped": page.skipped,
        "picked": [_of_sketch(one, table) for one in sketched.picked],
        "drills": [_of_sketch(one, table) for one in sketched.drills],
        "reported": sketched.reported,
        "facts": list(table),
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpacked(data: bytes) -> NoteAlone:
    """What `packed` made the bytes of."""
    told = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    facts = [Fact._make(_tuples(row)) for row in told["facts"]]
    page = Page(
        title=told["title"],
        meta=Meta(*_tuples(told["meta"])),
        html=told["html"],
        lessons=tuple(map(_lesson, told["lessons"])),
        facts=tuple(facts[place] for place in told["said"]),
        skipped=_skipped(told["skipped"]),
    )
    sketched = Sketched(
        picked=_sketches(told["picked"], facts),
        drills=_sketches(told["drills"], facts),
        reported=_skipped(told["reported"]),
    )
    repairs = tuple(Repair(*row) for row in told["repairs"])
    return NoteAlone(told["name"], told["encoding"], repairs, page, sketched)


def _values(one: Repair | Meta | Lesson) -> list[Any]:
    return [getattr(one, field.name) for field in fields(one)]


def _place(fact: Fact, table: dict[Fact, int]) -> int:
    """Where the fact stands among those written: cards are of facts of their page."""
    return table.setdefault(fact, len(table))


def _of_sketch(sketch: Sketch, table: dict[Fact, int]) -> list[Any]:
    fact, *rest = sketch
    return [_place(fact, table), *rest]


def _sketches(
    rows: Iterable[Sequence[Any]], facts: Sequence[Fact]
) -> tuple[Sketch, ...]:
    return tuple(Sketch(facts[place], *_tuples(rest)) for place, *rest in rows)


def _skipped(rows: Iterable[Sequence[Any]]) -> tuple[Skipped, ...]:
    return tuple(Skipped(*row) for row in rows)


def _lesson(row: Sequence[Any]) -> Lesson:
    slug, title, html, toc, line = row
    return Lesson(slug, title, html, tuple(TocEntry(*entry) for entry in toc), line)


def _tuples(row: Iterable[Any]) -> Iterable[Any]:
    """JSON knows lists only, and these are of texts."""
    return (tuple(value) if isinstance(value, list) else value for value in row)
