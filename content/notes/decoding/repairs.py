"""What was done to a text, for its author to see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BAD_BYTE = "A byte that is no text was replaced."
OTHER_ENCODING = "The line was saved in another encoding than the rest."
MOJIBAKE = "Characters damaged by a wrong encoding were restored."
DECOMPOSED = "Letters and their accents were joined."
_MORE = "More lines were repaired in the same way."
_MOST_OF_A_KIND = 50

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair; `line` counts from 1 and is None where it concerns the whole file.

    `what` is one of a few fixed English sentences, so that it can be translated.
    """

    line: int | None
    what: str

    def __str__(self) -> str:
        return self.what if self.line is None else f"{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a note, the encoding of its bytes, and what was repaired."""

    text: str
    encoding: str
    repairs: tuple[Repair, ...]


def split_keeping_ends(text: str) -> list[str]:
    """The lines of a text, each with its end, whatever the ends are."""
    if "\r" not in text:
        *ended, last = text.split("\n")
        return [*(f"{line}\n" for line in ended), last]
    lines, start = [], 0
    for end in _LINE_END.finditer(text):
        lines.append(text[start : end.end()])
        start = end.end()
    return [*lines, text[start:]]


def sum_up(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """The repairs in order, those of one kind not without end."""
    return tuple(_at_most(repairs))


def _at_most(repairs: Iterable[Repair]) -> Iterator[Repair]:
    seen: Counter[str] = Counter()
    for repair in repairs:
        seen[repair.what] += 1
        if seen[repair.what] <= _MOST_OF_A_KIND:
            yield repair
    if any(count > _MOST_OF_A_KIND for count in seen.values()):
        yield Repair(None, _MORE)
