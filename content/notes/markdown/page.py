"""The whole way of a text: lines, blocks, inline markup, ids, facts, HTML."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from content.notes.markdown.anchors import name_elements
from content.notes.markdown.blocks import read_document
from content.notes.markdown.document import Document
from content.notes.markdown.dressing import dress
from content.notes.markdown.footnotes import place_footnotes
from content.notes.markdown.frontmatter import Meta, read_front_matter
from content.notes.markdown.inline import write_inlines
from content.notes.markdown.lessons import (
    Lesson,
    LessonName,
    Part,
    file_title,
    homes_of_anchors,
    lead_to_lessons,
    name_lessons,
    note_title,
    split_parts,
    toc_of,
)
from content.notes.markdown.lines import split_lines
from content.notes.markdown.sanitising import sanitise
from content.notes.markdown.tree import text_of
from content.notes.markdown.writing import write

if TYPE_CHECKING:
    from content.notes.facts import Fact, Skipped

Found = tuple[tuple["Fact", ...], tuple["Skipped", ...]]
Find = Callable[[Element, Callable[[Element], str]], Found]


@dataclass(frozen=True, slots=True)
class Page:
    """A note as it is read: sanitised HTML, its lessons, the facts found in it.

    `html` is the whole note; a title that stands alone is in it and in no lesson.
    """

    title: str
    meta: Meta
    html: str
    lessons: tuple[Lesson, ...]
    facts: tuple[Fact, ...]
    skipped: tuple[Skipped, ...]


def find_nothing(root: Element, text_of: Callable[[Element], str]) -> Found:
    return (), ()


def parse(text: str, name: str = "", find: Find = find_nothing) -> Page:
    """Read the Markdown of a note; `name` is its file's, for want of a title.

    Any text can be read: what is not markup is text. Time is linear in its length.
    """
    with _collector_at_rest():
        return _parse(text, name, find)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from walking the growing tree again and again:
    nothing in it is garbage, and a large note would take a fifth longer."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _parse(text: str, name: str, find: Find) -> Page:
    meta, lines = read_front_matter(split_lines(text))
    document = Document()
    root = read_document(document, lines)
    write_inlines(document)
    name_elements(root)
    parts = place_footnotes(document, root, split_parts)
    facts, skipped = find(root, text_of)
    own_name = file_title(name)
    title = note_title(root, meta.title, own_name)
    names = name_lessons(parts, title, own_name)
    dress(root)
    lessons, html = _write_parts(parts, names)
    return Page(title, meta, html, lessons, facts, skipped)


def _write_parts(
    parts: list[Part], names: list[LessonName]
) -> tuple[tuple[Lesson, ...], str]:
    """The lessons, and the HTML of the whole note."""
    homes = homes_of_anchors(parts, names)
    lessons, pieces = [], []
    for part, (title, slug) in zip(parts, names, strict=True):
        html = _html(part)
        pieces.append(html)
        if part.empty and len(parts) > 1:
            continue
        if lead_to_lessons(part, slug, homes):
            html = _html(part)
        lessons.append(Lesson(slug, title, html, tuple(toc_of(part)), part.line))
    return tuple(lessons), "".join(pieces)


def _html(part: Part) -> str:
    return "".join(sanitise(write(element)) for element in part.elements)
