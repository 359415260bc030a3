"""HTML blocks, as elements of the tree with Markdown inside.

A line that begins with a tag of a block is read tag by tag; between tags, lines are
read as everywhere else. So a table in HTML is a table to whoever reads the tree, and
the list that somebody typed inside `<details>` is a list.
"""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from content.notes.markdown import tags
from content.notes.markdown.blocks.opaque import RAW, raw_end
from content.notes.markdown.blocks.scope import Scope
from content.notes.markdown.lines import Line
from content.notes.markdown.tree import LINE, VOID, block, line_of

_NAMES = (
    "address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|div"
    "|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend"
    "|li|link|main|meta|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title"
    "|tr|ul"
)
_BLOCK = re.compile(rf"\s*</?(?:{_NAMES})(?=[\s>/]|$)", re.IGNORECASE)
_INSIDE = re.compile(rf"`+[^`]*`+|</?(?:{_NAMES})(?=[\s>/])", re.IGNORECASE)
_MOST_LINES_OF_A_TAG = 20
_DEEPEST = 40

# What the beginning of an element ends, as in HTML.
_ENDS = {
    "td": {"td", "th", "p", "li"},
    "th": {"td", "th", "p", "li"},
    "tr": {"td", "th", "tr", "p", "li"},
    "tbody": {"td", "th", "tr", "thead", "tbody", "p"},
    "tfoot": {"td", "th", "tr", "thead", "tbody", "p"},
    "li": {"li", "p"},
    "dt": {"dt", "dd", "p"},
    "dd": {"dt", "dd", "p"},
}


def read_html(scope: Scope, at: int) -> int:
    text = scope.lines[at].text
    if "<" not in text:
        return at
    raw = raw_end(scope, at, text)
    if raw > at:
        _add_raw(scope, scope.lines[at:raw])
        return raw
    if not _BLOCK.match(text) and not (scope.open_tags and _INSIDE.search(text)):
        return at
    line, end = _whole_tags(scope, at)
    _read_tags(scope, line)
    return end


def _whole_tags(scope: Scope, at: int) -> tuple[Line, int]:
    """The line, with those after it on which its last tag goes on."""
    line, end = scope.lines[at], at + 1
    text = line.text
    while text.rfind("<") > text.rfind(">") and end < len(scope.lines):
        following = scope.lines[end]
        if following.blank or end - at >= _MOST_LINES_OF_A_TAG:
            return line, at + 1
        text = f"{text} {following.text.strip()}"
        end += 1
    return Line(line.number, text), end


def _read_tags(scope: Scope, line: Line) -> None:
    at = start = 0
    while found := _INSIDE.search(line.text, at):
        tag = tags.TAG.match(line.text, found.start())
        if found[0].startswith("`") or not tag:
            at = found.end()
            continue
        _add_text(scope, line.number, line.text[start : tag.start()])
        _apply(scope, line, tag)
        at = start = tag.end()
    _add_text(scope, line.number, line.text[start:])


def _add_text(scope: Scope, number: int, text: str) -> None:
    if text.strip():
        scope.paragraph.append(Line(number, text))


def _apply(scope: Scope, line: Line, tag: re.Match[str]) -> None:
    name = tag["name"].lower()
    kept = tags.kept_name(name)
    scope.flush()
    if not kept:
        return
    if tag["close"]:
        _close(scope, kept)
    elif kept in VOID:
        scope.add(kept, line)
    elif len(scope.open_tags) < _DEEPEST:
        element = tags.make_element(kept, tag["attributes"])
        if name == "aside":
            # So Notion exports its callouts.
            element.attrib.update({"class": "callout", "data-kind": "note"})
        _open(scope, line, element)


def _open(scope: Scope, line: Line, element: Element) -> None:
    ended = _ENDS.get(element.tag, {"p"})
    while scope.open_tags and scope.open_tags[-1].tag in ended:
        scope.open_tags.pop()
    if element.tag == "tr" and scope.parent.tag == "table":
        scope.open_tags.append(block("tbody", line.number, scope.parent))
    element.set(LINE, str(line.number))
    scope.parent.append(element)
    scope.open_tags.append(element)


def _close(scope: Scope, name: str) -> None:
    for index in range(len(scope.open_tags) - 1, -1, -1):
        if scope.open_tags[index].tag == name:
            if name == "table":
                _head(scope.open_tags[index])
            del scope.open_tags[index:]
            return


def _head(table: Element) -> None:
    """A first row of nothing but header cells is the head of its table."""
    body = table.find("tbody")
    if body is None or table.find("thead") is not None or not len(body):
        return
    row = body[0]
    if len(row) and all(cell.tag == "th" for cell in row) and len(body) > 1:
        head = block("thead", line_of(row))
        head.append(row)
        body.remove(row)
        table.insert(list(table).index(body), head)


def _add_raw(scope: Scope, lines: list[Line]) -> None:
    """`<pre>` keeps its text as it is; scripts and styles are nobody's reading."""
    text = "\n".join(line.text for line in lines).lstrip()
    name = RAW.findall(text)[0]
    body, behind = re.split(f"</{name}>", text, maxsplit=1, flags=re.IGNORECASE)
    opening = tags.TAG.match(body)
    if opening and name.lower() in {"pre", "textarea"}:
        body = tags.TAG.sub(_untagged, body[opening.end() :])
        code = block("code", lines[0].number, scope.add("pre", lines[0]))
        code.text = html.unescape(body).removeprefix("\n")
    _read_tags(scope, Line(lines[-1].number, behind))


def _untagged(tag: re.Match[str]) -> str:
    return tag[0] if tags.kept_name(tag["name"]) is None else ""
