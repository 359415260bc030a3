"""Our extension of Python-Markdown: its stages, each with a step of ours.

Python-Markdown's own block parser loses what people type: a list glued to a
paragraph, nesting by fewer than four spaces, ragged tables. Its inline patterns hide
entities and HTML from whoever reads the tree, and some cost the square of a hostile
text. So the library drives, and blocks and inline markup are read by our rules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, ElementTree

from markdown import Extension, Markdown
from markdown.blockparser import BlockParser
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from content.notes.markdown.anchors import name_elements
from content.notes.markdown.blocks import read_document
from content.notes.markdown.document import Document
from content.notes.markdown.dressing import dress
from content.notes.markdown.footnotes import place_footnotes
from content.notes.markdown.frontmatter import Meta, read_front_matter
from content.notes.markdown.inline import write_inlines
from content.notes.markdown.lessons import (
    Lesson,
    Part,
    file_title,
    name_lessons,
    note_title,
    split_parts,
)
from content.notes.markdown.lines import Line, split_lines
from content.notes.markdown.publishing import publish
from content.notes.markdown.tree import text_of

if TYPE_CHECKING:
    from content.notes.facts import Fact, Skipped

Found = tuple[tuple["Fact", ...], tuple["Skipped", ...]]
Find = Callable[[Element, Callable[[Element], str]], Found]


@dataclass(eq=False)
class NoteExtension(Extension):
    """Reads one note; what it publishes stands beside the HTML when it is converted.

    A new one for each note, as for the Markdown instance: both keep the note's state.
    """

    name: str
    find: Find
    title: str = ""
    meta: Meta = field(default_factory=Meta)
    lessons: tuple[Lesson, ...] = ()
    facts: tuple[Fact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    document: Document = field(default_factory=Document)
    parts: list[Part] = field(default_factory=list)

    def extendMarkdown(self, md: Markdown) -> None:
        md.stripTopLevelTags = False
        md.preprocessors = Registry()
        md.preprocessors.register(_Lines(self, md), "lines", 30)
        md.parser = _Blocks(self, md)
        md.treeprocessors = Registry()
        for priority, (name, step) in enumerate(reversed(self._steps())):
            md.treeprocessors.register(_Step(step, md), name, priority)
        # What these put back was never taken out.
        md.postprocessors = Registry()
        # Once the output format has set the serializer, the library calls `reset`.
        md.registerExtension(self)
        self.md = md

    def reset(self) -> None:
        self.md.serializer = self._serialise

    def _steps(self) -> list[tuple[str, Callable[[Element], None]]]:
        return [
            ("inline", lambda root: write_inlines(self.document)),
            ("names", name_elements),
            ("parts", self._part),
            ("facts", self._find),
            ("title", self._entitle),
            ("dress", dress),
        ]

    def _part(self, root: Element) -> None:
        self.parts = place_footnotes(self.document, root, split_parts)

    def _find(self, root: Element) -> None:
        self.facts, self.skipped = self.find(root, text_of)

    def _entitle(self, root: Element) -> None:
        self.title = note_title(root, self.meta.title, file_title(self.name))

    def _serialise(self, root: Element) -> str:
        names = name_lessons(self.parts, self.title, file_title(self.name))
        self.lessons, html = publish(self.parts, names)
        return html

    def release(self) -> None:
        """Hold nothing of the note any more.

        The library and its extensions hold one another, so that only the garbage
        collector frees them: what they read must not wait for it, nor be walked by it.
        """
        self.document, self.parts = Document(), []
        self.md.lines = []  # type: ignore[attr-defined]
        self.lessons, self.facts, self.skipped = (), (), ()


class _Lines(Preprocessor):
    def __init__(self, note: NoteExtension, md: Markdown) -> None:
        super().__init__(md)
        self.note = note

    def run(self, lines: list[str]) -> list[Any]:
        """Numbered lines, without the front matter."""
        self.note.meta, numbered = read_front_matter(split_lines("\n".join(lines)))
        return numbered


class _Blocks(BlockParser):
    def __init__(self, note: NoteExtension, md: Markdown) -> None:
        super().__init__(md)
        self.note = note

    def parseDocument(  # type: ignore[override]
        self, lines: list[Line]
    ) -> ElementTree[Element]:
        return ElementTree(read_document(self.note.document, lines))


class _Step(Treeprocessor):
    def __init__(self, step: Callable[[Element], None], md: Markdown) -> None:
        super().__init__(md)
        self.step = step

    def run(self, root: Element) -> None:
        self.step(root)
