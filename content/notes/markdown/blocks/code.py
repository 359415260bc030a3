"""Fenced code, indented code, and TeX between lines of dollars."""

from __future__ import annotations

import re

from content.notes.markdown.blocks.opaque import closes_fence, fence_end
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import FENCE, item_start
from content.notes.markdown.lines import Line, dedent, indent_of
from content.notes.markdown.tree import block

_LANGUAGE = re.compile(r"\{?\s*\.?([A-Za-z0-9_+#.-]+)")


def read_fence(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    if line.text.lstrip()[:1] not in {"`", "~"} or not (m := FENCE.match(line.text)):
        return at
    mark, info = (m[1], m[2]) if m[1] else (m[3], m[4])
    end = fence_end(scope.lines, at, mark)
    closed = end - 1 > at and closes_fence(scope.lines[end - 1].text, mark)
    body = scope.lines[at + 1 : end - 1 if closed else end]
    width = indent_of(line.text)
    _add_code(scope, line, [dedent(inner.text, width) for inner in body], info)
    return end


def _add_code(scope: Scope, line: Line, texts: list[str], info: str = "") -> None:
    pre = scope.add("pre", line)
    code = block("code", line.number, pre)
    if language := _LANGUAGE.match(info):
        code.set("class", f"language-{language[1].lower()}")
    code.text = "\n".join(texts) + "\n"


def read_indented(scope: Scope, at: int) -> int:
    """Lines four columns in after a blank one; a bullet among them is a bullet."""
    if scope.paragraph or scope.open_tags or indent_of(scope.lines[at].text) < 4:
        return at
    end = at
    while end < len(scope.lines) and _is_code(scope.lines[end]):
        end += 1
    body = [dedent(line.text, 4) for line in scope.lines[at:end]]
    while body and not body[-1].strip():
        body.pop()
    _add_code(scope, scope.lines[at], body)
    return end


def _is_code(line: Line) -> bool:
    if line.blank:
        return True
    return indent_of(line.text) >= 4 and not item_start(line.text)


def read_tex(scope: Scope, at: int) -> int:
    if scope.lines[at].text.strip() != "$$":
        return at
    for end in range(at + 1, len(scope.lines)):
        if scope.lines[end].text.strip().endswith("$$"):
            formula = scope.add("div", scope.lines[at])
            formula.set("class", "math")
            texts = [line.text for line in scope.lines[at : end + 1]]
            formula.text = "\n".join(texts)
            return end + 1
        if scope.lines[end].blank:
            break
    return at
