"""Links, images and footnote marks: their syntax, and the elements they make."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from content.notes.markdown.document import Target, normal_label

AUTOLINK = re.compile(
    r"<((?:https?|ftp|mailto):[^\s<>]++|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})>",
    re.IGNORECASE,
)
WIKILINK = re.compile(r"\[\[([^\s\[\]][^\[\]\n]*+)\]\]")
FOOTNOTE_MARK = re.compile(r"\[\^([^\]\[\s]{1,99})\]")
_ADDRESS = re.compile(r"https?://[^\s<>\"`\[\]«»]++", re.IGNORECASE)
_TAIL = re.compile(
    r"\(\s*+(?:<([^<>\n]*+)>|((?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.)*+\))*+))"
    r"(?:\s++(?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'))?+\s*+\)"
)
# A file name with spaces, which CommonMark refuses and exports are full of.
_LOOSE_TAIL = re.compile(r"\(([^()<>\n\"]{1,300}\.[A-Za-z0-9]{2,5})\)")
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif)$", re.IGNORECASE)
_TRAILING = ".,;:!?'*_~|…"
_MARKUP = re.compile(r"[*_`\[\]]")
Tail = tuple[Target, int]


def read_tail(
    text: str, at: int, label: str, references: Mapping[str, Target]
) -> Tail | None:
    """Where the bracket closed before `at` leads, and where its tail ends."""
    if tail := _TAIL.match(text, at):
        url = tail[1] if tail[1] is not None else tail[2]
        return Target(_plain(url), _plain(tail[3] or tail[4] or "")), tail.end()
    if tail := _LOOSE_TAIL.match(text, at):
        return Target(tail[1].strip()), tail.end()
    return _read_reference(text, at, label, references)


def _read_reference(
    text: str, at: int, label: str, references: Mapping[str, Target]
) -> Tail | None:
    if not references:
        return None
    named = _LABEL.match(text, at)
    wanted = normal_label(named[1] or label if named else label)
    if wanted not in references:
        return None
    return references[wanted], named.end() if named else at


def _plain(text: str) -> str:
    return html.unescape(_ESCAPE.sub(r"\1", text))


def bare_address(text: str, at: int) -> str:
    """The address typed there, less the punctuation of its sentence."""
    found = _ADDRESS.match(text, at)
    if not found:
        return ""
    address = found[0].rstrip(_TRAILING)
    unpaired = address.count(")") - address.count("(")
    while unpaired > 0 and address.endswith(")"):
        kept = address.rstrip(")")
        address = address[: max(len(kept), len(address) - unpaired)].rstrip(_TRAILING)
        unpaired = address.count(")") - address.count("(")
    return address if len(address) > len("https://") else ""


def autolink(address: str) -> Element:
    """A link that shows its own address; a bare e-mail address becomes one too."""
    mail = "@" in address and ":" not in address
    return _linked(f"mailto:{address}" if mail else address, address)


def link(target: Target) -> Element:
    element = Element("a", {"href": target.url})
    if target.title:
        element.set("title", target.title)
    return element


def _linked(url: str, text: str) -> Element:
    element = Element("a", {"href": url})
    element.text = text
    return element


def image(target: Target, alt: str) -> Element:
    element = Element("img", {"src": target.url, "alt": _MARKUP.sub("", alt)})
    if target.title:
        element.set("title", target.title)
    return element


def wikilink(inner: str) -> Element:
    """`[[#Heading|words]]` leads into this note; `[[Other note]]` is its words.

    Without words, note and headings are named, as Obsidian does; the mark of a block
    (`^a1b2`) tells a reader nothing.
    """
    name, _, words = inner.replace("\\|", "|").partition("|")
    note, *headings = name.split("#")
    if not note and headings:
        words = words or "#".join(headings)
        return _linked(f"#{headings[-1]}", words.strip())
    named = [note, *(one for one in headings if not one.startswith("^"))]
    return _mention((words or " > ".join(named)).strip())


def _mention(words: str) -> Element:
    element = Element("span", {"class": "wikilink"})
    element.text = words
    return element


def embed(inner: str) -> Element:
    """`![[schema.png|300]]`: a picture of the same upload, else what it names."""
    name, _, size = inner.replace("\\|", "|").partition("|")
    if not _PICTURE.search(name.strip()):
        return wikilink(inner)
    words = "" if size.replace("x", "").isdigit() else size
    picture = image(Target(name.strip()), words or name.strip())
    if size.isdigit():
        picture.set("width", size)
    return picture


def footnote_mark(number: int) -> Element:
    mark = Element("sup", {"class": "footnote-mark"})
    mark.append(_linked(f"#n-note-{number}", str(number)))
    return mark
