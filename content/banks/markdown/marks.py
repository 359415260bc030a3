"""What each line of a bank is: a heading, an option, an answer, or text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from content.banks.letters import read_letters
from content.notes.markdown.lines import Line, indent_of

TICK = re.compile(
    r"[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+\[(?P<mark>[ xX])\](?:[ \t]+(?P<said>.*))?$"
)
_LETTER = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?(?P<bold>\*\*|__)?\(?(?P<mark>[A-Za-z])[.)]"
    r"(?P<closed>\*\*|__)?(?:[ \t]+(?P<said>.*))?$"
)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
_NUMBER = re.compile(
    r"(?:\*\*|__)?(?:question |q ?)?(\d{1,4})[.):](?:\*\*|__)?[ \t]+(?=\S)",
    re.IGNORECASE,
)
_FENCE = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_DRESS = re.compile(r"<[^<>]{0,200}>|[*_`>]")
_KEY = re.compile(
    r"(?:the )?(?:correct |right |bonnes? )?(?:answers?|r[ée]ponses?)"
    r"(?: correctes?| is| are)?[ \u00a0\u202f]*:(.*)",
    re.IGNORECASE,
)
_KEY_WORD = re.compile(r"answer|r[ée]ponse", re.IGNORECASE)


class Kind(Enum):
    BLANK = auto()
    HEADING = auto()
    TICK = auto()
    LETTER = auto()
    KEY = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Marked:
    """A line and what it is.

    `mark` is what tells: the signs of a heading, the tick or letter of an option,
    the letters of an answer; `said` is the text after it. `indent` is in columns.
    """

    number: int
    text: str
    kind: Kind
    mark: str = ""
    said: str = ""
    indent: int = 0

    @property
    def place(self) -> int | None:
        """The number that the line begins with, as questions of a list do."""
        found = _NUMBER.match(self.text) if self.kind is Kind.TEXT else None
        return int(found[1]) if found else None


def mark_lines(lines: Iterable[Line]) -> list[Marked]:
    lines = list(lines)
    code = set(_code(lines))
    return [
        Marked(line.number, line.text, Kind.TEXT, indent=indent_of(line.text))
        if line.number in code
        else _mark(line)
        for line in lines
    ]


def without_number(text: str) -> str:
    return _NUMBER.sub("", text, count=1)


def key_letters(text: str) -> tuple[str, str] | None:
    """The letters that an answer line names and what it says after them."""
    if not _KEY_WORD.search(text[:200]):
        return None
    found = _KEY.fullmatch(_DRESS.sub("", text).strip())
    return read_letters(found[1]) if found else None


def _mark(line: Line) -> Marked:
    text, indent = line.text, indent_of(line.text)
    if line.blank:
        return Marked(line.number, "", Kind.BLANK)
    if heading := _HEADING.match(text):
        said = (heading[2] or "").strip().rstrip("#").rstrip()
        return Marked(line.number, text, Kind.HEADING, heading[1], said)
    if tick := TICK.match(text):
        said = (tick["said"] or "").strip()
        mark = tick["mark"].strip().lower()
        return Marked(line.number, text, Kind.TICK, mark, said, indent)
    if key := key_letters(text):
        return Marked(line.number, text, Kind.KEY, *key, indent)
    if letter := _LETTER.match(text):
        open_bold = letter["bold"] if letter["bold"] and not letter["closed"] else ""
        said = open_bold + (letter["said"] or "").strip()
        mark = letter["mark"].upper()
        return Marked(line.number, text, Kind.LETTER, mark, said, indent)
    return Marked(line.number, text, Kind.TEXT, indent=indent)


def _code(lines: list[Line]) -> Iterator[int]:
    """Numbers of the lines of fenced code, in which nothing is looked for.

    A fence that nothing closes before the next one opens, or before the end, would
    swallow the questions after it: it is text.
    """
    fence, inside = "", list[int]()
    for line in lines:
        found = _FENCE.match(line.text)
        if found and (not fence or found["info"].strip()):
            fence, inside = found["fence"], []
        elif found and found["fence"].startswith(fence):
            yield from (*inside, line.number)
            fence = ""
        if fence:
            inside.append(line.number)
