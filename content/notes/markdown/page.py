"""A note as Python-Markdown and our extension read it, in one parse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import Registry

from content.notes.garbage import collector_at_rest
from content.notes.markdown.extension import Find, Found, NoteExtension
from content.notes.markdown.frontmatter import Meta
from content.notes.markdown.lessons import Lesson, file_title

if TYPE_CHECKING:
    from content.notes.facts import Fact, Skipped


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
    note = NoteExtension(name=name, find=find, title=file_title(name))
    with collector_at_rest():
        html = _Bare(extensions=[note]).convert(text)
        page = Page(note.title, note.meta, html, note.lessons, note.facts, note.skipped)
        note.release()
    return page


class _Bare(Markdown):
    """The library without its own processors and patterns: the extension brings all.

    To register them takes longer than to read the text of an exam question.
    """

    def build_parser(self) -> Self:
        self.inlinePatterns = Registry()
        return self
