"""Definition lists: a term, then `: definition` on the lines below it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from content.notes.markdown.blocks.opaque import opaque_end
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.blocks.starts import goes_on, item_start
from content.notes.markdown.lines import Line, indent_of, inside
from content.notes.markdown.tree import block

_MARK = re.compile(r"[ ]{0,3}:[ \t]+(?=\S)")
_LONGEST_TERM = 120


def read_definition(scope: Scope, at: int) -> int:
    line = scope.lines[at]
    if ":" not in line.text[:4] or not (mark := _MARK.match(line.text)):
        return at
    definitions = _definition_list(scope)
    if definitions is None:
        return at
    end = _definition_end(scope, at + 1)
    inner = [Line(line.number, line.text[mark.end() :])]
    more = scope.lines[at + 1 : end]
    # By the least indented line, so that lists in the definition keep their depth.
    indents = [indent_of(line.text) for line in more if not line.blank]
    width = min([max(4, mark.end()), *(one for one in indents if one >= 2)])
    inner += [inside(line, width) for line in more]
    scope.fill(block("dd", line.number, definitions), inner)
    return end


def _definition_list(scope: Scope) -> Element | None:
    """The list that the definition belongs to, with its terms in it."""
    last = scope.parent[-1] if len(scope.parent) else None
    if scope.paragraph:
        terms = _take_terms(scope)
        scope.flush()
        last = scope.parent[-1] if len(scope.parent) else None
    elif last is not None and last.tag == "dl":
        return last
    else:
        return _adopt(scope, last)
    if last is None or last.tag != "dl":
        last = block("dl", terms[0].number, scope.parent)
    for term in terms:
        scope.document.write(block("dt", term.number, last), term.text.strip())
    return last


def _take_terms(scope: Scope) -> list[Line]:
    """The lines of the paragraph that name what is defined."""
    if all(len(line.text) <= _LONGEST_TERM for line in scope.paragraph):
        terms = scope.paragraph[:]
    else:
        terms = scope.paragraph[-1:]
    del scope.paragraph[-len(terms) :]
    return terms


def _adopt(scope: Scope, last: Element | None) -> Element | None:
    """A paragraph of one line, a blank one, a definition: the paragraph is a term."""
    inlines = scope.document.inlines
    if last is None or last.tag != "p" or not inlines or inlines[-1][0] is not last:
        return None
    if "\n" in inlines[-1][1] or len(inlines[-1][1]) > _LONGEST_TERM:
        return None
    parent = scope.parent
    parent.remove(last)
    before = parent[-1] if len(parent) else None
    if before is None or before.tag != "dl":
        before = block("dl", int(last.get("data-line", 0)), parent)
    last.tag = "dt"
    before.append(last)
    return before


def _definition_end(scope: Scope, at: int) -> int:
    end, blank = at, False
    while end < len(scope.lines):
        line = scope.lines[end]
        if line.blank:
            blank = True
            end += 1
        elif indent_of(line.text) >= 2 and not _MARK.match(line.text):
            end = max(end + 1, opaque_end(scope, end))
            blank = False
        elif blank or not _glued(scope, end):
            break
        else:
            end += 1
    while end > at and scope.lines[end - 1].blank:
        end -= 1
    return end


def _glued(scope: Scope, at: int) -> bool:
    line = scope.lines[at]
    if _MARK.match(line.text) or item_start(line.text):
        return False
    return goes_on(scope.lines[at - 1].text, line, scope.at_line(at + 1))
