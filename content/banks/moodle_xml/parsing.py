"""XML of strangers, read by the standard library's expat.

Entities are the danger: those that expand without end and those that fetch files.
Both need a document type, which Moodle never writes, so one is refused as soon as it
begins and no entity is ever declared. What else could cost memory (depth, elements
of one question) is counted. That is all that a package would add here, and expat
tells lines, which ElementTree does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from content.banks.reasons import Reason, UnreadableBank

MAX_DEPTH = 50
# A question of 26 options with their files has some 300.
MAX_ELEMENTS = 2_000


@dataclass(slots=True)
class Node:
    """An element; `line` counts from 1, `text` is what stands directly in it."""

    name: str
    attributes: dict[str, str]
    line: int
    pieces: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def child(self, name: str) -> Node | None:
        return next((one for one in self.children if one.name == name), None)

    def all(self, name: str) -> list[Node]:
        return [one for one in self.children if one.name == name]


def parse(text: str, take: Callable[[Node, bool], None]) -> None:
    """Give each `<question>` of the quiz to `take`, with whether all of it was kept.

    Raises `UnreadableBank` for what is no well-formed quiz, or is an attack.
    """
    builder = _Builder(take)
    try:
        # The declaration may name another encoding: the text is decoded already. In
        # one piece, since older expats read a long token again for each new piece.
        builder.parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise UnreadableBank(Reason.BAD_XML, error.lineno) from None


class _Builder:
    def __init__(self, take: Callable[[Node, bool], None]) -> None:
        self._take = take
        self._open: list[Node] = []
        self._depth = self._elements = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end

    def _refuse_doctype(self, *_: object) -> NoReturn:
        raise UnreadableBank(Reason.DOCTYPE)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._depth == 0 and name != "quiz":
            raise UnreadableBank(Reason.NOT_MOODLE, name)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnreadableBank(Reason.TOO_DEEP, MAX_DEPTH)
        if self._open or (self._depth == 2 and name == "question"):
            self._add(Node(name, attributes, self.parser.CurrentLineNumber))

    def _add(self, node: Node) -> None:
        self._elements = self._elements + 1 if self._open else 1
        if self._open and self._elements <= MAX_ELEMENTS:
            self._open[-1].children.append(node)
        self._open.append(node)

    def _text(self, text: str) -> None:
        if self._open and self._elements <= MAX_ELEMENTS:
            self._open[-1].pieces.append(text)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        node = self._open.pop()
        if not self._open:
            self._take(node, self._elements <= MAX_ELEMENTS)
