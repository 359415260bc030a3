"""The formats that a bank may have, and how one is told from another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from content.banks import aiken, gift, markdown, moodle_xml
from content.banks.drafts import Draft
from content.banks.reasons import Reason, Remark, UnreadableBank


@dataclass(frozen=True, slots=True)
class Format:
    """A format: whether a text is written in it, and the questions of one that is.

    `read` raises `UnreadableBank` where the whole text is broken; `title` gives the
    name of the bank where the format has a place for it.
    """

    name: str
    suffixes: tuple[str, ...]
    recognise: Callable[[str], bool]
    read: Callable[[str], Iterator[Draft | Remark]]
    title: Callable[[str], str] = lambda text: ""


# The order matters: a tick in a list or `{=` is surer than a line `Answer: B`, and bare
# letters than those of Markdown lists.
FORMATS = (
    Format("moodle-xml", (".xml",), moodle_xml.recognise, moodle_xml.read),
    Format(
        "markdown",
        (".md", ".markdown"),
        markdown.recognise_ticks,
        markdown.read,
        markdown.title,
    ),
    Format("gift", (".gift",), gift.recognise, gift.read),
    Format("aiken", (".aiken",), aiken.recognise, aiken.read),
    Format("markdown", (), markdown.recognise_letters, markdown.read, markdown.title),
)


def format_of(text: str, name: str) -> Format:
    """The format of a text by what it holds, else by the name of its file.

    Raises `UnreadableBank` where neither tells.
    """
    for one in FORMATS:
        if one.recognise(text):
            return one
    suffix = PurePath(name.lower()).suffix
    for one in FORMATS:
        if suffix in one.suffixes:
            return one
    raise UnreadableBank(Reason.UNKNOWN_FORMAT)
