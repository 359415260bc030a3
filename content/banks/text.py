"""A text of a question, in the words of its author and in the markup of its bank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from content.banks import rendering


class TextFormat(StrEnum):
    """The markup of a text; `moodle` is HTML in which a line end breaks the line."""

    MARKDOWN = "markdown"
    HTML = "html"
    PLAIN = "plain"
    MOODLE = "moodle"


@dataclass(frozen=True, slots=True)
class Text:
    """A source text and its markup; false where there is nothing to read."""

    source: str
    format: TextFormat = TextFormat.MARKDOWN

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def html(self) -> str:
        """Sanitised HTML of one or more blocks."""
        return rendering.sanitise(self._raw_html)

    @property
    def inline_html(self) -> str:
        """The same, without the paragraph around it where there is only one."""
        return rendering.unwrap(self.html)

    @property
    def plain(self) -> str:
        """What a reader sees, on one line."""
        return rendering.plain(self._raw_html)

    @property
    def words(self) -> str:
        """The source on one line, less HTML tags: what tells two texts apart.

        Cheaper than `plain`, which it equals but for the signs of Markdown.
        """
        if self.format in (TextFormat.HTML, TextFormat.MOODLE):
            return rendering.plain(rendering.escape_unknown(self.source))
        return " ".join(self.source.split())

    @property
    def media(self) -> str:
        """The name of a picture, sound or other file that the text needs, or ""."""
        may_hold = any(sign in self.source for sign in ("<", "![", "@@"))
        return rendering.first_media(self._raw_html) if may_hold else ""

    @property
    def _raw_html(self) -> str:
        return _TO_HTML[self.format](self.source)


_TO_HTML: dict[TextFormat, Callable[[str], str]] = {
    TextFormat.MARKDOWN: rendering.from_markdown,
    TextFormat.HTML: rendering.escape_unknown,
    TextFormat.PLAIN: rendering.from_plain,
    TextFormat.MOODLE: rendering.from_moodle,
}
