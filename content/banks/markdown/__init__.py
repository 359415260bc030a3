"""Questions in Markdown: our own format, lists with ticks, lettered options.

docs/questions.md describes it to its authors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.banks.drafts import Draft
from content.banks.markdown.chunks import chunks, titled
from content.banks.markdown.marks import TICK, key_letters, mark_lines
from content.banks.markdown.question import read_question
from content.banks.questions import Labels
from content.banks.reasons import Remark
from content.notes.markdown.frontmatter import Meta, read_front_matter
from content.notes.markdown.lines import split_lines

_LETTER = re.compile(r"^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?\(?A[.)]", re.MULTILINE)
_KEY = re.compile(r"^.{0,200}?(?:answer|r[ée]ponse).{0,200}$", re.I | re.MULTILINE)


def recognise_ticks(text: str) -> bool:
    return any(TICK.match(line) for line in text.split("\n"))


def recognise_letters(text: str) -> bool:
    keys = (key_letters(found[0]) for found in _KEY.finditer(text))
    return bool(_LETTER.search(text)) and any(keys)


def read(text: str) -> Iterator[Draft | Remark]:
    meta, lines = read_front_matter(split_lines(text))
    for chunk in chunks(mark_lines(lines), _defaults(meta)):
        yield read_question(chunk)


def title(text: str) -> str:
    """Of its front matter, else the one heading above all of its questions."""
    meta, lines = read_front_matter(split_lines(text))
    return meta.title or titled(mark_lines(lines))


def _defaults(meta: Meta) -> Labels:
    task = meta.tasks[0] if len(meta.tasks) == 1 else ""
    return Labels(domain=meta.domain, task=task, tags=meta.tags)
