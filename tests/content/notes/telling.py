"""Whether what a note says is told: in a card, or among what was skipped."""

from __future__ import annotations

import re
from html import unescape

from content.notes.language.typography import fold, plain
from content.notes.reading import ReadNote

_NOT_SAID = re.compile(
    r"<(pre|h[1-6]|th)\b.*?</\1>|<p class=\"callout-title\">.*?</p>", re.S
)
_BLOCK = re.compile(
    r"<(?:li|p|td|dd|dt)\b[^>]*>(.*?)"
    r"(?=</?(?:li|p|td|dd|dt|ul|ol|table|tr|div|blockquote)\b)",
    re.S,
)
_STEM = 4
_YOURS = {"votr", "vous"}
_TAG = re.compile(r"<[^>]+>")


def blocks_of(note: ReadNote) -> list[str]:
    """The text of each bullet, cell, term and paragraph of the page.

    Not headings and titles, nor what only opens a list: «Limites :».
    """
    html = _NOT_SAID.sub("", note.html)
    texts = (plain(unescape(_TAG.sub("", found))) for found in _BLOCK.findall(html))
    return [text for text in texts if text and not text.rstrip().endswith(":")]


def known_words(note: ReadNote) -> set[str]:
    """The words of all cards and of all that was skipped."""
    told = [
        " ".join((card.context, card.prompt, card.answer, card.value, card.attribute,
                  card.subject, *card.items))
        for card in note.cards
    ]  # fmt: skip
    told += [one.text for one in note.skipped]
    return {word[:_STEM] for word in fold(" ".join(told)).split()}


def is_told(text: str, known: set[str]) -> bool:
    """Seven words that tell in ten are known by how they begin.

    «Créez» may have become «Créer», and «votre compte» «le compte».
    """
    words = [word[:_STEM] for word in fold(text).split() if len(word) > 3]
    words = [word for word in words if word.isalpha() and word not in _YOURS]
    return sum(word not in known for word in words) <= 0.3 * len(words)
