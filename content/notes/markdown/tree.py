"""The tree of a note: making elements and reading their text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

Nodes = list[str | Element]

# The attribute that carries the source line of a block until the page is written.
LINE = "data-line"

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
VOID = frozenset({"br", "hr", "img", "col", "wbr"})
# What makes the text of an element more than its pieces: lines, marks of footnotes.
_BROKEN = BLOCKS | {"br", "sup"}

_SPACES = re.compile(r"[ \t\n\r]+")
_BREAKS = re.compile(r"\n[ \n]*")


def block(tag: str, line: int, parent: Element | None = None) -> Element:
    """A block element that knows its source line, appended to `parent`."""
    element = Element(tag, {LINE: str(line)})
    if parent is not None:
        parent.append(element)
    return element


def line_of(element: Element) -> int:
    """The source line of a block, counted from 1; 0 where it has none."""
    return int(element.get(LINE, 0))


def put(element: Element, nodes: Nodes) -> None:
    """Let an element begin with the nodes, before the blocks that it has."""
    children: list[Element] = []
    texts: list[list[str]] = [[]]
    for node in nodes:
        if isinstance(node, str):
            texts[-1].append(node)
        else:
            children.append(node)
            texts.append([])
    element.text = "".join(texts[0])
    for child, tail in zip(children, texts[1:], strict=True):
        child.tail = "".join(tail)
    element[0:0] = children


def text_of(element: Element) -> str:
    """The plain text of an element: one line for each `<br>` and inner block.

    White space is collapsed as a browser does (no-break spaces stay); marks of
    footnotes are left out.
    """
    if not len(element):
        return _collapse(element.text).strip()
    tags = [one.tag for one in element.iter()]
    if _BROKEN.isdisjoint(tags[1:]):
        return "".join(map(_collapse, element.itertext())).strip()
    text = _with_breaks(element)
    return _BREAKS.sub("\n", text.replace(" \n", "\n")).strip()


def _with_breaks(root: Element) -> str:
    """Text in reading order, without recursion: hostile notes nest deeply."""
    pieces = [_collapse(root.text)]
    stack = [iter(root)]
    tails: list[str] = []
    while stack:
        for child in stack[-1]:
            tag, tail = child.tag, child.tail
            tail = _collapse(tail) if tail else ""
            edge = "\n" if tag in BLOCKS or tag == "br" else ""
            if edge:
                pieces.append(edge)
            if child.get("class") == "footnote-mark":
                pieces.append(tail)
                continue
            if text := child.text:
                pieces.append(_collapse(text))
            after = edge + tail if tag != "br" else tail
            if len(child):
                tails.append(after)
                stack.append(iter(child))
                break
            if after:
                pieces.append(after)
        else:
            stack.pop()
            if tails:
                pieces.append(tails.pop())
    return "".join(pieces)


def _collapse(text: str | None) -> str:
    if not text:
        return ""
    wide = "\n" in text or "  " in text or "\t" in text or "\r" in text
    return _SPACES.sub(" ", text) if wide else text
