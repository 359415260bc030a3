"""Which lines are options that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from content.banks.markdown.marks import Kind, Marked


class Group(NamedTuple):
    """The options of one question: the indices of their lines, in order."""

    options: tuple[int, ...]

    @property
    def start(self) -> int:
        return self.options[0]

    @property
    def end(self) -> int:
        """The index after the line of the last option."""
        return self.options[-1] + 1


def groups(lines: Sequence[Marked]) -> list[Group]:
    """The groups of options, in order; letters count only where nothing has a tick."""
    ticked = any(line.kind is Kind.TICK for line in lines)
    kind = Kind.TICK if ticked else Kind.LETTER
    found = _Groups(kind)
    for at in range(len(lines)):
        found.meet(at, lines)
    return [Group(tuple(group)) for group in found.all if ticked or len(group) > 1]


class _Groups:
    def __init__(self, kind: Kind) -> None:
        self.all: list[list[int]] = []
        self._kind = kind
        self._open = False
        self._letter = ""

    def meet(self, at: int, lines: Sequence[Marked]) -> None:
        line = lines[at]
        if line.kind is self._kind and self._is_option(line):
            if not self._open:
                self.all.append([])
            self.all[-1].append(at)
            self._open, self._letter = True, line.mark
        elif self._ends(at, lines):
            self._open = False

    def _is_option(self, line: Marked) -> bool:
        """Ticks always; a letter where it begins the alphabet or goes on in it."""
        if self._kind is Kind.TICK:
            return True
        if self._open and ord(line.mark) == ord(self._letter) + 1:
            return True
        if line.mark == "A":
            self._open = False
            return True
        return False

    def _ends(self, at: int, lines: Sequence[Marked]) -> bool:
        """An answer ends the options, as does text at the margin after a blank line
        or with a number."""
        line = lines[at]
        if line.kind is Kind.KEY:
            return True
        if line.kind is Kind.BLANK or line.indent:
            return False
        apart = at > 0 and lines[at - 1].kind is Kind.BLANK
        return apart or line.place is not None
