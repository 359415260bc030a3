"""From the tree to HTML, without recursion: hostile notes nest deeply."""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from content.notes.markdown.tree import BLOCKS, LINE, VOID

_PRIVATE = frozenset({LINE, "data-begun"})


def write(element: Element) -> str:
    """The HTML of an element; each table stands in a frame."""
    out: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            out.append(node)
            continue
        before, after = _around(node)
        out.append(before)
        if text := node.text:
            out.append(_escaped(text))
        if tail := node.tail:
            stack.append(_escaped(tail))
        if len(node):
            stack.append(after)
            stack.extend(reversed(node))
        else:
            out.append(after)
    return "".join(out)


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def _around(element: Element) -> tuple[str, str]:
    opening = f"<{element.tag}"
    for key, value in element.items():
        if key not in _PRIVATE:
            opening += f' {key}="{escape(value)}"'
    opening += ">"
    if element.tag in VOID:
        return opening, ""
    if element.tag == "table":
        return f'<div class="table-frame">{opening}', "</table></div>\n"
    end = "\n" if element.tag in BLOCKS else ""
    return opening, f"</{element.tag}>{end}"
