"""The lines of each question of a bank.

A heading has a question under it, or a numbered list of questions, or headings of
questions: in the last two cases it names a category.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from content.banks.labels import is_label, is_misspelt, labelled, split_line
from content.banks.markdown.groups import Group, groups
from content.banks.markdown.marks import Kind, Marked
from content.banks.questions import Labels
from content.banks.reasons import Refusal
from content.banks.text import Text

_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Chunk:
    """The lines of one question, less its heading; `labels` are those given above it,
    `error` what was wrong with them."""

    line: int
    title: str
    lines: Sequence[Marked]
    category: str
    labels: Labels
    error: Refusal | None = None


@dataclass(slots=True)
class _Section:
    """A heading and the lines up to the next one; level 0 stands before the first."""

    line: int = 1
    level: int = 0
    title: str = ""
    lines: list[Marked] = field(default_factory=list)

    @classmethod
    def of(cls, heading: Marked) -> _Section:
        return cls(heading.number, len(heading.mark), heading.said[:_LONGEST_TITLE])


@dataclass(frozen=True, slots=True)
class _Above:
    """A heading above questions and the labels that hold for these."""

    level: int
    title: str
    labels: Labels
    error: Refusal | None = None


def chunks(lines: Sequence[Marked], labels: Labels) -> Iterator[Chunk]:
    above = [_Above(0, "", labels)]
    sections = _sections(lines)
    for at, section in enumerate(sections):
        while len(above) > 1 and above[-1].level >= section.level:
            above.pop()
        found = groups(section.lines)
        deeper = at + 1 < len(sections) and sections[at + 1].level > section.level
        if len(found) > 1:
            above.append(_heading(section, above[-1]))
            yield from _listed(section, found, above)
        elif found or not (deeper or section.level < 2):
            yield _chunk(section.line, section.title, section.lines, above)
        else:
            above.append(_heading(section, above[-1]))


def titled(lines: Sequence[Marked]) -> str:
    """The heading that a whole bank stands under, which names it; or ""."""
    headings = [one for one in _sections(lines) if one.level]
    if len(headings) < 2:
        return ""
    first, *others = headings
    over_all = all(one.level > first.level for one in others)
    return _plain(first.title) if over_all and not groups(first.lines) else ""


def split_labels(
    lines: Sequence[Marked],
) -> tuple[list[tuple[str, str]], Sequence[Marked]]:
    """The `key: value` lines that begin a text, and the lines after them."""
    start = next((n for n, line in enumerate(lines) if line.text.strip()), len(lines))
    values = []
    for line in lines[start:]:
        value = split_line(line.text)
        if value is None:
            break
        values.append(value)
    # One that is known, or all but known, vouches for the others: a misspelt label is
    # no text.
    if not any(is_label(key) or is_misspelt(key) for key, _ in values):
        return [], lines
    return values, lines[start + len(values) :]


def _sections(lines: Sequence[Marked]) -> list[_Section]:
    sections = [_Section()]
    for line in lines:
        if line.kind is Kind.HEADING:
            sections.append(_Section.of(line))
        else:
            sections[-1].lines.append(line)
    return sections


def _heading(section: _Section, parent: _Above) -> _Above:
    values, _ = split_labels(section.lines)
    try:
        labels, _ = labelled(parent.labels, values)
    except Refusal as error:
        return _Above(section.level, section.title, parent.labels, error)
    return _Above(section.level, section.title, labels, parent.error)


def _listed(
    section: _Section, found: Sequence[Group], above: Sequence[_Above]
) -> Iterator[Chunk]:
    lines = section.lines
    starts = [*dict.fromkeys(_starts(lines, found)), len(lines)]
    for start, end in itertools.pairwise(starts):
        yield _chunk(lines[start].number, "", lines[start:end], above)


def _starts(lines: Sequence[Marked], found: Sequence[Group]) -> Iterator[int]:
    """Where the questions of a list begin, between the options of one and the next.

    Numbers that go on tell; where there are none, it is the last paragraph. The text
    after the last options may hold questions without any.
    """
    number: int | None = None
    ends = [0, *(group.end for group in found)]
    nexts = [*(group.start for group in found), len(lines)]
    for start, end in zip(ends, nexts, strict=True):
        numbered = []
        for at in range(start, end):
            place = lines[at].place
            if place is not None and number in (None, place):
                numbered.append(at)
                number = place + 1
        yield from numbered
        if not numbered and end < len(lines):
            begin = _paragraph(lines, start, end)
            place = lines[begin].place
            number = number if place is None else place + 1
            yield begin


def _paragraph(lines: Sequence[Marked], start: int, end: int) -> int:
    """Where the last paragraph between two places begins."""
    at = end
    while at > start and lines[at - 1].kind is Kind.BLANK:
        at -= 1
    while at > start and lines[at - 1].kind is not Kind.BLANK:
        at -= 1
    return at


def _chunk(
    line: int, title: str, lines: Sequence[Marked], above: Sequence[_Above]
) -> Chunk:
    category = "/".join(_plain(one.title) for one in above if one.title)
    title = _plain(title)
    return Chunk(line, title, lines, category, above[-1].labels, above[-1].error)


@lru_cache(maxsize=64)
def _plain(title: str) -> str:
    return Text(title).plain
