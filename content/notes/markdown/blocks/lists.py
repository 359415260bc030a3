"""Lists, nested as their author saw them.

An item deeper than the item above is its child, whatever indents it; an item as deep
as an open one is its sibling. One pass over the lines of the list with a stack of
open items; what an item holds besides items is read as blocks of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from content.notes.markdown.blocks.headings import is_numbered_title
from content.notes.markdown.blocks.opaque import opaque_end
from content.notes.markdown.blocks.scope import MAX_DEPTH, Scope
from content.notes.markdown.blocks.starts import (
    BARE_ITEM,
    HEADING,
    goes_on,
    item_start,
    starts_block,
)
from content.notes.markdown.lines import Line, columns, dedent, indent_of, inside
from content.notes.markdown.tree import block

_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")


@dataclass(slots=True)
class _Level:
    """An open item: columns before its mark, and before its text."""

    indent: int
    content: int
    item: Element
    number: int | None
    lines: list[Line] = field(default_factory=list)


def read_list(scope: Scope, at: int) -> int:
    if not item_start(scope.lines[at].text):
        return at
    scope.flush()
    return _ListReader(scope).read(at)


class _ListReader:
    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.levels: list[_Level] = []
        self.after_blank = False

    def read(self, at: int) -> int:
        """Read from the first item on; return the index after the list."""
        lines = self.scope.lines
        while at < len(lines):
            line = lines[at]
            if line.blank or (self.levels and BARE_ITEM.match(line.text)):
                self._keep(Line(line.number, ""))
                self.after_blank = True
                at += 1
            elif is_numbered_title(self.scope, at):
                break
            elif found := item_start(line.text):
                at = self._open_item(found, at)
            elif self._holds(line, at):
                at = self._take(at)
            else:
                break
        self._flush()
        return at

    def _keep(self, line: Line) -> None:
        self.levels[-1].lines.append(line)

    def _flush(self) -> None:
        """Read what the innermost item has gathered."""
        if self.levels:
            level = self.levels[-1]
            if any(line.text for line in level.lines):
                self.scope.fill(level.item, level.lines)
            level.lines = []

    def _open_item(self, found: re.Match[str], at: int) -> int:
        self._flush()
        indent = columns(found[1])
        number = int(found[2][:-1]) if found[2][:-1] else None
        while self.levels and (
            indent <= self.levels[-1].indent or len(self.levels) >= MAX_DEPTH
        ):
            self.levels.pop()
        line = self.scope.lines[at]
        item = block("li", line.number, self._list(number, line))
        content = indent + len(found[2]) + min(columns(found[3]), 4)
        self.levels.append(_Level(indent, content, item, number))
        self.after_blank = False
        return self._begin_item(item, line.text[found.end() :], at)

    def _begin_item(self, item: Element, text: str, at: int) -> int:
        number = self.scope.lines[at].number
        if task := _TASK.match(text):
            item.set("class", "task" if task[1] == " " else "task task-done")
            text = text[task.end() :]
        if again := item_start(text):
            # A second mark follows the mark of the item: one line, one item.
            sign = again.end(2) - 1
            text = f"{text[:sign]}\\{text[sign:]}"
        self._keep(Line(number, text))
        end = opaque_end(self.scope, at, text)
        return self._take_until(at + 1, end) if end > at else at + 1

    def _list(self, number: int | None, line: Line) -> Element:
        """The list for the next item: the last one, or a new one of its kind."""
        parent = self.levels[-1].item if self.levels else self.scope.parent
        tag = "ul" if number is None else "ol"
        last = parent[-1] if len(parent) else None
        if last is not None and last.tag == tag and self._continues(last, number):
            return last
        new = block(tag, line.number, parent)
        if number not in {None, 1}:
            new.set("start", str(number))
        return new

    def _continues(self, last: Element, number: int | None) -> bool:
        """Numbers that start again at 1 start a list again."""
        if number is None or not self.after_blank or number != 1:
            return True
        return len(last) < 2

    def _holds(self, line: Line, at: int) -> bool:
        """Whether a line without a mark belongs to an open item; make it the last."""
        following = self.scope.at_line(at + 1)
        indent = indent_of(line.text)
        heading = HEADING.match(line.text) is not None
        inside = [
            level
            for level in self.levels
            if (level.content <= indent if heading else level.indent < indent)
        ]
        if inside:
            self._return_to(inside[-1])
            return True
        if self.after_blank or starts_block(line, following):
            return False
        before = self.levels[-1].lines
        return bool(before) and goes_on(
            before[-1].text, line, following, wrapped=len(before) > 1
        )

    def _return_to(self, level: _Level) -> None:
        if level is self.levels[-1]:
            return
        self._flush()
        while self.levels[-1] is not level:
            self.levels.pop()

    def _take(self, at: int) -> int:
        self.after_blank = False
        end = opaque_end(self.scope, at)
        if end > at:
            return self._take_until(at, end)
        self._keep(inside(self.scope.lines[at], self.levels[-1].content))
        return at + 1

    def _take_until(self, at: int, end: int) -> int:
        """Keep lines in which nothing is Markdown."""
        width = self.levels[-1].content
        for line in self.scope.lines[at:end]:
            self._keep(Line(line.number, dedent(line.text, width)))
        return end
