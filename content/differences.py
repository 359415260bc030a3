"""What differs between two texts, for a page to mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
# Beyond, to compare word by word takes long, and nobody would read it so.
_MOST_WORDS = 2_000
_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a note; the number that it has not, before or after, is None."""

    kind: Literal["same", "deleted", "inserted"]
    before: int | None
    after: int | None
    pieces: tuple[Piece, ...]


def words(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, those that the other has not being marked."""
    if before == after:
        return (Piece(before),), (Piece(after),)
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > _MOST_WORDS:
        return (Piece(before, True),), (Piece(after, True),)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    left, right = [], []
    for kind, i, j, k, m in matcher.get_opcodes():
        left.append(Piece("".join(old[i:j]), kind != "equal"))
        right.append(Piece("".join(new[k:m]), kind != "equal"))
    return _joined(left), _joined(right)


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Marks that only a space parts become one: «quatre jours», not each word."""
    joined: list[Piece] = []
    for index, piece in enumerate(pieces):
        if not piece.text:
            continue
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        between = (
            piece.text.isspace()
            and joined
            and joined[-1].differs
            and after
            and after.text
            and after.differs
        )
        differs = piece.differs or bool(between)
        if joined and joined[-1].differs == differs:
            joined[-1] = Piece(joined[-1].text + piece.text, differs)
        else:
            joined.append(Piece(piece.text, differs))
    return tuple(joined)


def lines(before: str, after: str) -> list[list[Line]]:
    """The places where two notes differ, each with the lines around it."""
    old, new = before.splitlines(), after.splitlines()
    matcher = SequenceMatcher(None, old, new)
    return [
        [line for opcode in group for line in _lines(opcode, old, new)]
        for group in matcher.get_grouped_opcodes(_CONTEXT)
    ]


def _lines(
    opcode: tuple[str, int, int, int, int], old: Sequence[str], new: Sequence[str]
) -> Iterator[Line]:
    kind, i, j, k, m = opcode
    if kind == "equal":
        for offset in range(j - i):
            text = old[i + offset]
            yield Line("same", i + offset + 1, k + offset + 1, _plain(text))
        return
    left, right = _compared(old[i:j], new[k:m])
    for offset, pieces in enumerate(left, i + 1):
        yield Line("deleted", offset, None, pieces)
    for offset, pieces in enumerate(right, k + 1):
        yield Line("inserted", None, offset, pieces)


def _compared(
    old: Sequence[str], new: Sequence[str]
) -> tuple[list[tuple[Piece, ...]], list[tuple[Piece, ...]]]:
    """Word by word where as many lines stand for as many, as for corrected values."""
    if len(old) != len(new):
        return [_plain(one) for one in old], [_plain(one) for one in new]
    pairs = [words(one, two) for one, two in zip(old, new, strict=True)]
    return [one for one, _two in pairs], [two for _one, two in pairs]


def together(base: str, mine: str, theirs: str) -> str | None:
    """What both have made of a text, where no line is touched by the two otherwise;
    None where one is, or one beside it."""
    lines = base.splitlines(keepends=True)
    edits = sorted({*_edits(lines, mine), *_edits(lines, theirs)})
    if any(after[0] <= before[1] for before, after in pairwise(edits)):
        return None
    for start, end, new in reversed(edits):
        lines[start:end] = new
    return "".join(lines)


def _edits(base: list[str], text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where the text differs: from a line to another, what stands there instead."""
    new = text.splitlines(keepends=True)
    for kind, i, j, k, m in SequenceMatcher(None, base, new).get_opcodes():
        if kind != "equal":
            yield i, j, tuple(new[k:m])


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(text),)
