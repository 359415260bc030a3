"""HTML tags that people type in notes: which are kept, and with what attributes."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

# Every quantifier is possessive: an unclosed tag is refused without backtracking.
TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)"
    r"(?P<attributes>(?:\s++[^\s\"'=<>/`]++"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+|\s*+/)*+)\s*+>"
)
_ATTRIBUTE = re.compile(
    r"([^\s\"'=<>/`]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?+"
)

KEPT = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ]
)
# Tags that the page does not need, and what stands for them.
_RENAMED = {
    "article": "div",
    "aside": "div",
    "big": "span",
    "center": "div",
    "font": "span",
    "main": "div",
    "section": "div",
    "strike": "del",
    "tt": "code",
}
# Known to HTML and of no use in a lesson: the tag goes, what it encloses stays.
_DROPPED = frozenset(
    [
        "address",
        "applet",
        "area",
        "audio",
        "base",
        "body",
        "button",
        "canvas",
        "data",
        "datalist",
        "dialog",
        "embed",
        "fieldset",
        "footer",
        "form",
        "frame",
        "frameset",
        "head",
        "header",
        "hgroup",
        "html",
        "iframe",
        "input",
        "label",
        "legend",
        "link",
        "map",
        "marquee",
        "math",
        "menu",
        "meta",
        "meter",
        "nav",
        "noframes",
        "noscript",
        "object",
        "optgroup",
        "option",
        "output",
        "param",
        "picture",
        "progress",
        "script",
        "select",
        "slot",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "video",
    ]
)
# These hide what they enclose from a reader, so it goes with them.
HIDDEN = frozenset({"script", "style", "template", "title", "noframes"})

ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"rowspan", "colspan"},
    "th": {"rowspan", "colspan", "scope"},
    "col": {"span"},
    "div": {"data-kind"},
    "colgroup": {"span"},
    "details": {"open"},
    "time": {"datetime"},
}
_EVERYWHERE = {"dir", "lang", "title"}


def kept_name(name: str) -> str | None:
    """The element that a tag stands for, "" if the tag goes, None if it is text.

    A name that HTML does not know is text: people write `<bucket-name>`.
    """
    name = name.lower()
    if name in KEPT:
        return name
    if name in _RENAMED:
        return _RENAMED[name]
    return "" if name in _DROPPED else None


def make_element(name: str, attributes: str) -> Element:
    """The element of an opening tag, with the attributes that may stay.

    An `id`, or a `name` on a link, is left for the anchors to settle.
    """
    element = Element(name)
    for found in _ATTRIBUTE.finditer(attributes):
        key = found[1].lower()
        value = html.unescape(found[2] or found[3] or found[4] or "")
        if key in _EVERYWHERE or key in ATTRIBUTES.get(name, ()):
            element.set(key, value)
        elif key == "id" or (key == "name" and name == "a"):
            element.set("id", value)
    return element
