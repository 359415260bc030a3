"""Definitions of links and footnotes, which are shown where they are used."""

from __future__ import annotations

import re

from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import goes_on, item_start
from content.notes.markdown.document import Target, normal_label
from content.notes.markdown.lines import Line, indent_of, inside

_FOOTNOTE = re.compile(r"\s{0,3}\[\^([^\]\[\s]{1,99})\]:[ \t]*")
_REFERENCE = re.compile(
    r"\s{0,3}\[([^\]\[^][^\]\[]{0,998})\]:[ \t]*(?:<([^<>]*)>|(\S+))"
    r"(?:[ \t]+(?:\"([^\"]*)\"|'([^']*)'|\(([^()]*)\)))?[ \t]*$"
)
# Anything else after `[label]:` is a sentence, which nobody wants hidden.
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|[#./])|\S*[./]\S*\w$", re.IGNORECASE)


def read_reference(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    if line.text.lstrip()[:1] != "[" or scope.paragraph:
        return at
    found = _REFERENCE.match(line.text)
    if not found or not (found[2] is not None or _ADDRESS.match(found[3])):
        return at
    target = Target(found[2] or found[3] or "", found[4] or found[5] or found[6] or "")
    scope.document.references.setdefault(normal_label(found[1]), target)
    return at + 1


def read_footnote(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    found = _FOOTNOTE.match(line.text) if "[^" in line.text[:6] else None
    if not found:
        return at
    label = normal_label(found[1])
    if label in scope.document.footnotes:
        return at
    end = _footnote_end(scope, at + 1)
    inner = [Line(line.number, line.text[found.end() :])]
    inner += [inside(line, 4) for line in scope.lines[at + 1 : end]]
    note = scope.add("div", line)
    note.set("class", "footnote")
    scope.document.footnotes[label] = note
    scope.fill(note, inner)
    return end


def _footnote_end(scope: Scope, at: int) -> int:
    end, blank = at, False
    while end < len(scope.lines):
        line = scope.lines[end]
        inside = indent_of(line.text) >= 2
        if not line.blank and not inside and (blank or not _glued(scope, end)):
            break
        blank = line.blank
        end += 1
    return end


def _glued(scope: Scope, at: int) -> bool:
    line = scope.lines[at]
    if _FOOTNOTE.match(line.text) or item_start(line.text):
        return False
    return goes_on(scope.lines[at - 1].text, line, scope.at_line(at + 1))
