"""Which ends of line inside a paragraph were meant.

Markdown joins the lines of a paragraph; most people who type notes mean each line,
and see it so in Obsidian or Notion. A line was wrapped, not ended, where the next
word would not have fitted.
"""

from __future__ import annotations

import itertools

from content.notes.markdown.lines import Line

_NARROWEST_WRAP = 60
# Nobody wraps wider than this: longer lines end where they were ended.
_WIDEST_WRAP = 120
_BEGINS_WORDS = frozenset("\"'«“‘([{*_`<$€&…~=\\")


def join_lines(lines: list[Line]) -> str:
    """The text of a paragraph, two spaces before each end of line that was meant."""
    texts = [line.text.lstrip() for line in lines]
    if len(texts) == 1:
        return _last(texts[0])
    width = max(_NARROWEST_WRAP, *(len(text.rstrip()) for text in texts))
    if width > _WIDEST_WRAP:
        width += width
    joined = [
        _ended(text, following, width) for text, following in itertools.pairwise(texts)
    ]
    return "\n".join([*joined, _last(texts[-1])])


def _last(text: str) -> str:
    """The last line, less the mark of a break that nothing follows."""
    return text.rstrip().removesuffix(" \\").rstrip()


def _ended(text: str, following: str, width: int) -> str:
    if text.endswith(("  ", "\\")):
        return text
    first_word = following.split(" ", 1)[0]
    fits = len(text.rstrip()) + 1 + len(first_word) <= width
    return text.rstrip() + "  " if fits or _is_sign(following[:1]) else text.rstrip()


def _is_sign(character: str) -> bool:
    """Whether a line begins with a sign that stands before it, as `•` or an emoji."""
    return not character.isalnum() and character not in _BEGINS_WORDS
