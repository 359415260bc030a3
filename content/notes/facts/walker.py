"""The walk over the tree of a page, block by block, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain, zip_longest
from typing import ClassVar
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.above import OPENED, read_above, read_lines
from content.notes.facts.actors import Actors
from content.notes.facts.asking import asks_what
from content.notes.facts.builder import Builder
from content.notes.facts.code import commands_in
from content.notes.facts.counted import uncounted
from content.notes.facts.definitions import read_definitions
from content.notes.facts.drawings import read_fence
from content.notes.facts.dropped import skip_dropped
from content.notes.facts.elided import is_elided
from content.notes.facts.glosses import expand_name
from content.notes.facts.grid import is_unruled
from content.notes.facts.headed import headed_subject
from content.notes.facts.labelling import labelled
from content.notes.facts.limits import check_cells
from content.notes.facts.lists import read_asked, read_list, text_below
from content.notes.facts.model import Fact, Skipped
from content.notes.facts.no_facts import NoFacts
from content.notes.facts.numbered import numbered_parts, title_of
from content.notes.facts.options import read_quiz
from content.notes.facts.outline import FIRST_PSEUDO_LEVEL, LAST_LEVEL, Outline
from content.notes.facts.paired import read_pair
from content.notes.facts.places import Places
from content.notes.facts.quiz import asks
from content.notes.facts.spans import read_grid
from content.notes.facts.spelling import Spelling
from content.notes.facts.tables import read_table
from content.notes.facts.text import (
    HEADINGS,
    Passage,
    TextOf,
    blocks_in,
    passage,
    whole_text,
)
from content.notes.language import headings
from content.notes.language.detection import language_of
from content.notes.language.names import is_name, is_proper
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import is_empty, one_line, plain


def find(
    root: Element, text_of: TextOf, note: str = ""
) -> tuple[tuple[Fact, ...], tuple[Skipped, ...]]:
    """The facts of a page and what gave none; `note` is the name of its file.

    Sets the ids of elements that hold either.
    """
    check_cells(root)
    text = text_of(root)
    text_of = uncounted(root, text_of)
    outline = Outline(Spelling(text), Actors(text), _service_of(root, text_of))
    builder = Builder(
        outline,
        text_of,
        language_of(text),
        note,
        commands_in(root),
        Places(text, _parts_of(root, text_of)),
    )
    no_facts = NoFacts.of(root, builder)
    builder.nested = partial(_read_nested, builder, no_facts)
    _Walk(builder, no_facts).blocks(root)
    skip_dropped(root, text, builder)
    return tuple(builder.facts), tuple(builder.skipped)


def _parts_of(root: Element, text_of: TextOf) -> tuple[str, ...]:
    """The headings that stand beside the first one."""
    parts = [one for one in root if one.tag in HEADINGS]
    beside = [one for one in parts if one.tag == parts[0].tag]
    return tuple(one_line(whole_text(one, text_of)) for one in beside)


def _service_of(root: Element, text_of: TextOf) -> str:
    """The service of a note that no title heads: named by its first part and no other."""
    parts = [one for one in root if one.tag in HEADINGS]
    if not parts or any(one.tag == "h1" for one in parts):
        return ""
    texts = [whole_text(one, text_of) for one in parts]
    first, named = headed_subject(texts[0]), {*chain(*map(services_in, texts))}
    return first if is_service(first) and len(named) == 1 else ""


def _words_of(element: Element) -> str:
    """All its words: enough to tell the language, and soon read."""
    return " ".join(element.itertext())


def _read_nested(
    builder: Builder, no_facts: NoFacts, blocks: Sequence[Element]
) -> None:
    """The blocks of a bullet or of a definition, under what that is about."""
    if not blocks:
        return
    level = builder.position.local_level
    builder.position.depth += 1
    _Walk(builder, no_facts, level).blocks(blocks)
    builder.position.depth -= 1
    builder.outline.leave(level)


class _Walk:
    """`level`: that of a line which acts as a heading among these blocks."""

    def __init__(
        self, builder: Builder, no_facts: NoFacts, level: int = FIRST_PSEUDO_LEVEL
    ) -> None:
        self.builder = builder
        self.no_facts = no_facts
        self.level = level
        self.label = ""
        self.listed = False
        self.beside = False
        self.question = ""
        self.following: Element | None = None
        self.taken: Element | None = None
        self.parts: frozenset[Element] = frozenset()

    def blocks(self, parent: Iterable[Element]) -> None:
        elements = list(parent)
        if not self._is_nested:
            self.parts |= numbered_parts(elements)
        for element, after, behind in zip_longest(elements, elements[1:], elements[2:]):
            if element is self.taken:
                continue
            self.following = after
            if read_quiz(element, after, behind, self.builder):
                self.taken = after
                continue
            if element.tag in HEADINGS:
                self._heading(element)
                continue
            if element.tag == "hr":
                continue
            read = self._READERS.get(str(element.tag), _Walk._other)
            with self.builder.at(element):
                if read_asked(element, self.builder):
                    self.label = ""
                elif not self.no_facts.skips(element, after):
                    read(self, element)
            self.question = ""
            if element.tag != "p":
                self.label, self.beside = "", False
                self.listed = element.tag in OPENED

    @property
    def _is_nested(self) -> bool:
        return self.level > FIRST_PSEUDO_LEVEL

    def _heading(self, element: Element) -> None:
        text = whole_text(element, self.builder.text_of)
        self.label, self.listed, self.beside = "", False, False
        if not is_empty(text):
            level = self.level if self._is_nested else int(str(element.tag)[1])
            self.builder.outline.enter(level, text)
            self.label = self.builder.outline.aspect
            self.question = self._question(text)

    @property
    def _is_headed(self) -> bool:
        """Right under what names a thing: of it, or of nobody knows what."""
        outline = self.builder.outline
        return outline.names_a_subject and is_name(outline.subject)

    def _question(self, heading: str) -> str:
        """The question a heading asks of the paragraph under it: «Peut-on… ?»."""
        if self.builder.outline.names_a_subject and not asks_what(heading):
            return ""
        question = prose.asked_in(headings.without_numbering(heading))
        return question if prose.stands_alone(question, self.builder) else ""

    def _paragraph(self, element: Element) -> None:
        if is_unruled(element):
            self.builder.skip(self._all_text(element), reasons.UNRULED)
            return
        text = passage(element, self.builder.text_of)
        if self._is_nested and not self._is_headed:
            self.builder.skip(text.text, reasons.DEPENDENT)
            return
        if self.no_facts.answered(text) or self._is_of_label_above(text):
            return
        if read_pair(text, self.following, self.builder):
            self.taken = self.following
            return
        if self.question and not text.text.endswith(":") and not prose.noise(text):
            with self.builder.speaking(text.text):
                left = prose.read_answer(self.question, text.text, self.builder)
                if left:
                    prose.read_sentences(left, text.bold, self.builder)
            return
        found = labelled(text.text, text.lead) if self.listed else None
        over = (text.lead and is_proper(text.lead)) or (
            found and (text.lead or is_proper(found.label))
        )
        if self.listed and (over or self.builder.outline.names_a_class):
            # The list was all that «**X** :» above it opened.
            self.builder.outline.leave(self.level)
        self.listed = False
        self.label = read_above(text, self.following, self.level, self.builder)

    def _is_of_label_above(self, text: Passage) -> bool:
        """«Idéal pour…» below the line «**gp3** : …» is of no heading: skipped."""
        if self.beside and is_elided(text.text, self.builder.language):
            self.builder.skip(text.text, reasons.NO_SUBJECT)
            return True
        found = labelled(text.text, text.lead) if text.lead else None
        self.beside = found is not None and bool(found.value)
        return False

    def _list(self, element: Element) -> None:
        if self._gives_examples():
            self.builder.skip(self._all_text(element), reasons.EXAMPLE)
            return
        if self.listed and self.builder.outline.names_a_class:
            # «**Types de files**» was over with the list right under it.
            self.builder.outline.leave(self.level)
        if self.no_facts.lists_contents(element):
            self.builder.skip(self._all_text(element), reasons.CONTENTS)
            return
        title, below = "", list[Passage]()
        if element in self.parts:
            title, below = title_of(element, self.builder.text_of)
        if title:
            self.builder.outline.enter(LAST_LEVEL, title)
            expand_name(title, self.builder)
            self.builder.skip(title, reasons.LEAD_IN)
            read_lines(below, self.builder)
            return
        told = None
        if len(element) == 1 and (after := self.following) is not None:
            told = self.taken = text_below(element, after, self.builder)
        with self.builder.speaking(_words_of(element)):
            read_list(element, self.builder, self.label, after=told)

    def _gives_examples(self) -> bool:
        nearest = (self.label, *self.builder.outline.trail[-2:])
        return any(headings.is_example(heading) for heading in nearest)

    def _table(self, element: Element) -> None:
        if self._gives_examples():
            self.builder.skip(self._all_text(element), reasons.EXAMPLE)
            return
        for caption in element.findall("caption"):
            with self.builder.at(caption):
                text = passage(caption, self.builder.text_of)
                prose.read_paragraph(text, self.builder)
        with self.builder.speaking(_words_of(element)):
            read_table(read_grid(element, self.builder.text_of), self.builder)

    def _other(self, element: Element) -> None:
        """A bullet outside of a list, a caption: its own text, then what it holds."""
        self._paragraph(element)
        self.blocks(blocks_in(element))

    def _definitions(self, element: Element) -> None:
        read_definitions(element, self.builder, self.blocks)

    def _callout(self, element: Element) -> None:
        if "callout" not in (element.get("class") or ""):
            self.blocks(element)
            return
        title = element.find("p[@class='callout-title']")
        body = [child for child in element if child is not title]
        if element.get("data-kind") == "example":
            self.builder.skip(self._all_text(element), reasons.EXAMPLE)
            return
        heading = self.builder.text_of(title) if title is not None else ""
        if element.get("data-kind") == "question" and not asks(plain(heading)):
            self.builder.skip(self._all_text(element), reasons.EXERCISE)
            return
        subject = headed_subject(one_line(plain(heading)))
        kept = subject if is_proper(subject) else ""
        if heading:
            self.builder.outline.enter(self.level, heading, subject=kept)
            self.label = "" if kept else one_line(plain(heading))
        self.listed = False
        self.blocks(body)
        self.builder.outline.leave(self.level)
        self.builder.skip(plain(heading), reasons.LEAD_IN)

    def _details(self, element: Element) -> None:
        for child in element:
            if child.tag == "summary":
                text = self.builder.text_of(child)
                self.builder.outline.enter(self.level, text)
        self.blocks(child for child in element if child.tag != "summary")
        self.builder.outline.leave(self.level)

    def _code(self, element: Element) -> None:
        read_fence(element, self.builder, example=self._gives_examples())

    def _all_text(self, element: Element) -> str:
        return whole_text(element, self.builder.text_of)

    _READERS: ClassVar[dict[str, Callable[[_Walk, Element], None]]] = {
        "p": _paragraph,
        "ul": _list,
        "ol": _list,
        "table": _table,
        "dl": _definitions,
        "blockquote": blocks,
        "div": _callout,
        "section": blocks,
        "details": _details,
        "pre": _code,
    }
