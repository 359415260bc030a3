"""Source lines with their numbers, and the width of what indents them."""

from __future__ import annotations

import re
from typing import NamedTuple

TAB = 4
_NEWLINE = re.compile(r"\r\n?")
_DEEP = 4
_DEEP_HEADING = re.compile(r"\s{4,}#{1,6}[ \t]+[^#\s]")
# Control characters, and lone surrogates, which cannot be encoded.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Line(NamedTuple):
    """One line of the note without its end; `number` counts from 1."""

    number: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()


def split_lines(text: str) -> list[Line]:
    """The lines of a note, whatever its line ends are."""
    return [Line(number, line) for number, line in enumerate(texts_of(text), 1)]


def texts_of(text: str) -> list[str]:
    """The same without their numbers."""
    return printable(text.removeprefix("\ufeff")).split("\n")


def printable(text: str) -> str:
    """With line ends of one kind, and U+FFFD for what has no place in a page."""
    if "\r" in text:
        text = _NEWLINE.sub("\n", text)
    return _UNPRINTABLE.sub("\ufffd", text)


def indent_of(text: str) -> int:
    """Columns of white space before the text, tabs reaching every fourth one."""
    if not text[:1].isspace():
        return 0
    return columns(text[: len(text) - len(text.lstrip())])


def columns(text: str, start: int = 0) -> int:
    """The column reached by writing `text` from column `start`."""
    column = start
    for character in text:
        column += TAB - column % TAB if character == "\t" else 1
    return column


def inside(line: Line, width: int) -> Line:
    """The line as a container indented by `width` columns holds it.

    A heading that stands deep in the note stays deep: it titles a part of the
    container, not of the note.
    """
    text = dedent(line.text, width)
    if _DEEP_HEADING.match(line.text):
        text = " " * _DEEP + text.lstrip()
    return Line(line.number, text)


def dedent(text: str, width: int) -> str:
    """The text less at most `width` columns of indentation."""
    column = 0
    for position, character in enumerate(text):
        if column >= width or not character.isspace():
            return " " * (column - width) + text[position:]
        column += TAB - column % TAB if character == "\t" else 1
    return ""
