"""What a line begins, told from the line alone."""

from __future__ import annotations

import re

from content.notes.markdown.lines import Line

ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)")
# A mark that nothing follows: editors leave these behind.
BARE_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s*$")
# One character of white space counts as one here, a tab too: what stands further in
# is text of an item, not a heading of the note.
HEADING = re.compile(r"\s{0,3}(#{1,6})[ \t]+(?=[^#\s])")
FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*([^`\n]*)$|\s*(~{3,})(.*)$")
QUOTE = re.compile(r"\s*>")
_SEPARATOR = re.compile(r"\s*\|?\s*:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*$")
_OTHER = re.compile(
    r"\s{0,3}(?:>|!!!\s|\?\?\?\+?\s|:::+|\[\^[^\]\s]+\]:|===\s+[\"“]|\$\$\s*$)"
)
# How long a line is that its author ended for its length, surely and maybe.
_WHOLE, _FULL = 70, 60
# The end of what a tag opened before the list.
_CLOSING = re.compile(
    r"</(?:details|div|section|article|aside|blockquote|td|table)\s*>", re.I
)
_MARKUP = " *_`([«\"“'=~\u00a0\u202f"


def is_ruler(text: str) -> bool:
    stripped = text.strip()
    mark = stripped[:1]
    return (
        mark in {"-", "*", "_"}
        and stripped.count(mark) >= 3
        and not stripped.strip(mark + " \t")
        and len(text) - len(text.lstrip()) <= 3
    )


def item_start(text: str) -> re.Match[str] | None:
    """The bullet or number that begins the line, unless the line is a ruler."""
    found = ITEM.match(text)
    return None if found and is_ruler(text) else found


def is_separator(line: Line | None) -> bool:
    """Whether the line is the `|---|---|` of a table."""
    if line is None or "|" not in line.text or "-" not in line.text:
        return False
    return _SEPARATOR.match(line.text) is not None


def is_table(line: Line, following: Line | None) -> bool:
    return "|" in line.text and is_separator(following)


def is_underline(line: Line | None) -> bool:
    """Whether the line is the `===` under a heading."""
    if line is None or "=" not in line.text:
        return False
    stripped = line.text.strip()
    return not stripped.strip("=") and len(line.text) - len(line.text.lstrip()) <= 3


def starts_block(line: Line, following: Line | None) -> bool:
    """Whether the line cannot go on a paragraph, lists apart."""
    text = line.text
    return bool(
        HEADING.match(text)
        or _OTHER.match(text)
        or FENCE.match(text)
        or is_ruler(text)
        or is_table(line, following)
    )


def goes_on(
    before: str, line: Line, following: Line | None, *, wrapped: bool = False
) -> bool:
    """Whether text without indentation, glued to a list or quote, belongs to it.

    Markdown says always. Few authors mean it: it does where a sentence goes on, behind
    a full line of text that is `wrapped` already, and where both lines are full.
    """
    if starts_block(line, following) or is_underline(following):
        return False
    if following and following.text.startswith(": "):
        return False
    text = line.text.lstrip()
    if _CLOSING.match(text):
        return False
    if text.lstrip(_MARKUP)[:1].islower() or text[0] in ")],;:»":
        return True
    before = before.rstrip()
    full = len(before) >= _FULL
    wrapped = wrapped or (len(before) >= _WHOLE and len(line.text.rstrip()) >= _FULL)
    return full and (wrapped or before[-1] not in ".:;!?…|")
