"""Headings and rulers."""

from __future__ import annotations

import re

from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import HEADING, is_ruler, is_underline
from content.notes.markdown.lines import Line

_DEEP_HEADING = re.compile(r"\s{4,}(#{1,6})[ \t]+(?=[^#\s])")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
# `{#id}`, `{.class}` and `{: #id}` after the words of a heading.
_ATTRIBUTES = re.compile(r"\s*\{:?\s*([#.][^{}]*)\}\s*$")
_ID = re.compile(r"#([\w-]+)")
_NUMBERED = re.compile(r"\d{1,2}[.)][ \t]+(?=\S)")
_LONGEST_TITLE, _LEAST_UNDER_NUMBER = 100, 4


def read_heading(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    if "#" not in line.text:
        return at
    if found := HEADING.match(line.text):
        _add_heading(scope, line, len(found[1]), line.text[found.end() :])
        return at + 1
    if scope.depth and (found := _DEEP_HEADING.match(line.text)):
        _add_label(scope, line, line.text[found.end() :])
        return at + 1
    return at


def _add_heading(scope: Scope, line: Line, level: int, text: str) -> None:
    heading = scope.add(f"h{level}", line)
    text = _unclosed(text)
    if found := _ATTRIBUTES.search(text):
        text = _unclosed(text[: found.start()])
        if identifier := _ID.search(found[1]):
            heading.set("id", identifier[1])
    scope.document.write(heading, text.strip())


def _unclosed(text: str) -> str:
    """The words of a heading without the `##` at their end."""
    return _CLOSING.sub("", text.rstrip()) or text


def _add_label(scope: Scope, line: Line, text: str) -> None:
    """A heading far inside a container titles a part of it, not of the note."""
    label = scope.add("p", line)
    label.set("class", "label")
    scope.document.write(label, f"**{text.strip()}**")


def read_underline(scope: Scope, at: int) -> int:
    """A line of `=` or `-` under a text that is a title."""
    line = scope.lines[at]
    if not scope.paragraph:
        return at
    if is_underline(line):
        level = 1
    elif scope.document.underlined and _underlines(line, scope.paragraph):
        level = 2
    else:
        return at
    title = scope.paragraph.pop()
    _add_heading(scope, title, level, title.text)
    return at + 1


def _underlines(line: Line, paragraph: list[Line]) -> bool:
    stripped = line.text.strip()
    if len(stripped) < 2 or stripped.strip("-") or not line.text.startswith("-"):
        return False
    title = paragraph[-1].text.strip()
    short = len(paragraph) == 1 and len(title) <= _LONGEST_TITLE
    return short and title[-1] not in ".:;,!?"


def is_numbered_title(scope: Scope, at: int) -> bool:
    """«2. Le pare-feu» over a line of `-` or `=`: a title with its number, no item.

    A ruler glued to the last item of a list is none.
    """
    line, under = scope.lines[at], scope.at_line(at + 1)
    if under is None or scope.depth or not scope.document.underlined:
        return False
    if at and not scope.lines[at - 1].blank:
        return False
    if not _NUMBERED.match(line.text) or len(under.text.strip()) < _LEAST_UNDER_NUMBER:
        return False
    return is_underline(under) or _underlines(under, [line])


def read_numbered_title(scope: Scope, at: int) -> int:
    if scope.paragraph or not is_numbered_title(scope, at):
        return at
    line = scope.lines[at]
    level = 1 if is_underline(scope.at_line(at + 1)) else 2
    _add_heading(scope, line, level, line.text)
    return at + 2


def underlines_are_headings(lines: list[Line]) -> bool:
    """Whether this author underlines headings.

    Who writes `#` before headings types `---` for a ruler, glued to a text or not.
    """
    texts = [line for line in lines if not line.blank]
    if any(is_underline(line) for line in texts):
        return True
    return not any(HEADING.match(line.text) for line in texts)


def read_ruler(scope: Scope, at: int) -> int:
    if not is_ruler(scope.lines[at].text):
        return at
    scope.add("hr", scope.lines[at])
    return at + 1
