"""What of a note learners will not get: pictures that are not there, links that lead
to no page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from content.notes.markdown.lines import split_lines

NO_PICTURE = "This picture is not handed in: learners see its description."
REMOTE_PICTURE = (
    "Pictures of other sites are not loaded: hand it in with the note instead."
)
NO_PAGE = "This link leads to a file, not to a page: learners see its words alone."

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_PICTURE = re.compile(
    r"!\[[^\]\n]*\]\(\s*(?:<([^<>\n]+)>|([^\s()]+))"
    r"|<img\b[^>]*?\ssrc=[\"']([^\"'>]+)"
    r"|!\[\[([^\[\]|\n]+\.(?:png|jpe?g|gif|webp|svg|avif|bmp))(?:\|[^\[\]\n]*)?\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?<!!)\[(?:[^\[\]\n]|!\[[^\]\n]*\]\([^()\n]*\))+\]\(\s*(?:<([^<>\n]+)>|([^\s()]+))"
    r"|!?\[\[([^\[\]|#\n][^\[\]|\n]*)(?:\|[^\[\]\n]*)?\]\]"
    r"|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]+(\S+)"
)
_LEADS = re.compile(r"(?:https?|mailto|ftp|tel):|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unshown:
    """`line` counts from 1; `text` is the address as its author wrote it."""

    line: int
    text: str
    reason: str


def unshown(text: str, kept: Callable[[str], str]) -> Iterator[Unshown]:
    """In the order of the note. `kept` tells of a picture by the path that the note
    gives it, "" where it is not kept."""
    fence = ""
    for number, line in split_lines(text):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
            continue
        if not fence and ("[" in line or "<img" in line):
            yield from _of_line(number, _CODE.sub("", line), kept)


def _of_line(number: int, line: str, kept: Callable[[str], str]) -> Iterator[Unshown]:
    for found in _PICTURE.finditer(line):
        source = unescape(next(filter(None, found.groups())).strip())
        if source.lower().startswith(("https:", "http:", "//")):
            yield Unshown(number, source, REMOTE_PICTURE)
        elif not source.startswith("data:") and not kept(source):
            yield Unshown(number, source, NO_PICTURE)
    for found in _LINK.finditer(_PICTURE.sub("", line)):
        target = next(filter(None, found.groups())).strip()
        if not _LEADS.match(target):
            yield Unshown(number, target, NO_PAGE)
