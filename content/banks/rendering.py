"""The HTML of a question: what each markup becomes, and what may reach a page."""

from __future__ import annotations

import html
import re
from functools import lru_cache

import nh3

from content.notes.markdown import parse
from content.notes.markdown.tags import TAG, kept_name

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt",
    "em", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p",
    "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
}  # fmt: skip
_HIDDEN = {"script", "style", "template", "title"}
# Classes of the frame of a table and of coloured code, as lessons have them.
_CLASSES = {
    "div": re.compile(r"table-frame\Z"),
    "code": re.compile(r"language-[a-z0-9+]{1,20}\Z"),
    "span": re.compile(r"[a-z]{1,2}[0-9]?\Z"),
}
_MEDIA = re.compile(
    r"@@PLUGINFILE@@/(?P<file>[^\"'?#\s<>]{1,200})"
    r"|<(?P<tag>img|audio|video|iframe|object|embed|svg|math|canvas|picture)\b"
    r"(?:[^>]{0,300}?\bsrc=[\"']?(?P<source>[^\"'\s>]{1,300}))?",
    re.IGNORECASE,
)
# A line of words and of signs that mean nothing in Markdown, as most options are:
# half of the texts of a bank, which then need no parser.
_WORDS = re.compile(
    r"(?!.*(?://|  |%%))[^\W\d_](?:[^\W_]|[ ,.;:’()«»%/+?—–€-])*+(?<! )"
)
_ANY_TAG = re.compile(r"<[^>\"]*+(?:\"[^\"]*+\"[^>\"]*+)*+>")
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)\b"
)


@lru_cache(maxsize=4096)
def from_markdown(source: str) -> str:
    """Remembered: a text is asked for its words first, for its HTML when it is stored."""
    if _WORDS.fullmatch(source):
        return f"<p>{source}</p>"
    # The line end keeps a ruler on the first line from opening front matter.
    return parse("\n" + source).html


def from_plain(source: str) -> str:
    text = html.escape(source.strip(), quote=False)
    return f"<p>{_broken(text)}</p>" if text else ""


def from_moodle(source: str) -> str:
    return _broken(escape_unknown(source.strip()))


def escape_unknown(source: str) -> str:
    """HTML in which a name that HTML does not know, as in `<bucket>`, is text."""
    return TAG.sub(_known_or_text, source)


def sanitise(page: str) -> str:
    """The HTML less whatever is not on the list of what a question may hold."""
    return _CLEANER.clean(page).strip()


def unwrap(page: str) -> str:
    """The HTML of a single paragraph without its tags; any other as it is."""
    inner = page.removeprefix("<p>").removesuffix("</p>")
    alone = len(inner) == len(page) - len("<p></p>") and "<p>" not in inner
    return inner if alone else page


def plain(page: str) -> str:
    """What is left to read without tags, on one line; blocks stay apart."""
    text = _ANY_TAG.sub(_space_of_block, _CLEANER.clean(page))
    return " ".join(html.unescape(text).split())


def first_media(page: str) -> str:
    """The first file that the HTML shows, plays or links to in its bank, or ""."""
    found = _MEDIA.search(page)
    if not found:
        return ""
    if found["source"] and found["source"].startswith("@@PLUGINFILE@@/"):
        return found["source"].removeprefix("@@PLUGINFILE@@/")
    return found["file"] or found["source"] or found["tag"].lower()


def _broken(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "<br>\n")


def _known_or_text(found: re.Match[str]) -> str:
    known = kept_name(found["name"]) is not None
    return found[0] if known else html.escape(found[0], quote=False)


def _space_of_block(found: re.Match[str]) -> str:
    return "" if _INLINE_TAG.match(found[0]) else " "


def _filter(tag: str, attribute: str, value: str) -> str | None:
    """The value that an attribute may keep, None where it may not stay."""
    if attribute == "class":
        return value if tag in _CLASSES and _CLASSES[tag].match(value) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_HIDDEN,
    attributes={
        "*": {"class", "dir", "lang", "title"},
        "a": {"href"},
        "ol": {"start", "type"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan", "scope"},
    },
    attribute_filter=_filter,
    link_rel="noopener nofollow",
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
)
