"""The lessons of a note: its top-level parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.markdown.addresses import place_in_lesson
from content.notes.markdown.anchors import Names, slug_of
from content.notes.markdown.tree import line_of, text_of

_EXTENSION = re.compile(r"\.(?:md|markdown|mdown|txt)$", re.IGNORECASE)
# Notion adds the id of the page to the name of the file that it exports.
_NOTION_ID = re.compile(r" [0-9a-f]{32}$")
# Pictures and what joins or colours them; letters, digits and arrows are none.
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]"
    "|[\ufe0e\ufe0f\u200d\u20e3]"
)
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class TocEntry(NamedTuple):
    """A heading below the title of a lesson; `anchor` is its id."""

    level: int
    title: str
    anchor: str


class LessonName(NamedTuple):
    title: str
    slug: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A part of a note.

    `html` is sanitised and begins with the part's own heading, where it has one;
    links to another lesson of the note lead to `../<slug>/#<anchor>`. `line` is the
    first source line, counted from 1.
    """

    slug: str
    title: str
    html: str
    toc: tuple[TocEntry, ...]
    line: int


@dataclass(slots=True)
class Part:
    """Top-level blocks from one heading that begins a lesson to the next."""

    elements: list[Element]
    heading: Element | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing but headings and rulers stands in it."""
        return all(el.tag == "hr" or el is self.heading for el in self.elements)

    @property
    def line(self) -> int:
        return line_of(self.elements[0]) if self.elements else 1


def split_parts(root: Element) -> list[Part]:
    """The parts of a note, in order; a part without a heading may come first."""
    parts = [Part([])]
    level = _lesson_level(root)
    for element in root:
        rank = _LEVELS.get(element.tag)
        if rank is not None and rank <= level:
            parts.append(Part([], element))
        parts[-1].elements.append(element)
    return [part for part in parts if part.elements]


def _lesson_level(root: Element) -> int:
    """H1 where there are several, else the highest headings below it."""
    ranks = [_LEVELS[element.tag] for element in root if element.tag in _LEVELS]
    if ranks.count(1) > 1:
        return 1
    return min((rank for rank in ranks if rank > 1), default=1)


def note_title(root: Element, typed: str, file_title: str) -> str:
    """Front matter's title, the only H1, the first heading, or the file's name."""
    mains = [heading for heading in root.iter("h1") if text_of(heading)]
    headings = (el for el in root.iter() if el.tag in _LEVELS and text_of(el))
    chosen = mains[0] if len(mains) == 1 else next(headings, None)
    return typed or (_line_of_text(chosen) if chosen is not None else "") or file_title


def file_title(name: str) -> str:
    """The name of a file as a title, less its folders, its extension and its dashes."""
    stem = _NOTION_ID.sub("", _EXTENSION.sub("", name.replace("\\", "/")))
    words = stem.rpartition("/")[2].replace("_", " ").replace("-", " ").split()
    title = " ".join(words)
    return title[:1].upper() + title[1:]


def name_lessons(parts: list[Part], title: str, file_title: str) -> list[LessonName]:
    """A title and a unique slug for each part.

    What comes before the first heading is named after the note, or after its file
    where the note is named after that heading.
    """
    titles = [_line_of_text(part.heading) for part in parts if part.heading is not None]
    opening = file_title if title in titles and file_title else title
    names, named = Names(), []
    for part in parts:
        own = opening if part.heading is None else _line_of_text(part.heading)
        named.append(LessonName(own or title, names.unique(slug_of(own), "lesson")))
    return named


def _line_of_text(element: Element) -> str:
    """As lists name it: in one line, without the emoji that decorate a heading."""
    text = text_of(element)
    return " ".join(_EMOJI.sub(" ", text).split()) or " ".join(text.split())


def homes_of_anchors(parts: list[Part], names: list[LessonName]) -> dict[str, str]:
    """The slug of the lesson in which each id stands; none where no link leads to any."""
    links = (link for part in parts for top in part.elements for link in top.iter("a"))
    if not any(link.get("href", "").startswith("#") for link in links):
        return {}
    return {
        anchor: name.slug
        for part, name in zip(parts, names, strict=True)
        if not part.empty
        for top in part.elements
        for element in top.iter()
        if (anchor := element.get("id"))
    }


def lead_to_lessons(part: Part, slug: str, homes: dict[str, str]) -> bool:
    """Lead links of a part to the other lessons of its note; whether it has any."""
    found = False
    for link in (link for top in part.elements for link in top.iter("a")):
        anchor = link.get("href", "").removeprefix("#")
        home = homes.get(anchor, slug)
        if home != slug:
            link.set("href", place_in_lesson(home, anchor))
            found = True
    return found


def toc_of(part: Part) -> Iterator[TocEntry]:
    for element in part.elements:
        if element is not part.heading and element.tag in _LEVELS:
            level, anchor = _LEVELS[element.tag], element.get("id", "")
            yield TocEntry(level, _line_of_text(element), anchor)
