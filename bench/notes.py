"""Reading notes: how time grows with length, and what plain Python-Markdown takes."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from markdown import markdown

from content.importing.starter import FOLDER
from content.notes.markdown import parse
from content.notes.reading import read_note
from content.notes.unreadable import UnreadableNote

SMALL = 28_000
LARGE = 1_100_000
ROUNDS = 3
OFTEN = 40

_LIST = (
    "## Liste\n\n"
    + "- **mot** : `code` et *texte*\n    - plus [bas](https://x.y)\n" * 20
)
_TABLE = "## Table\n\n" + "| **a** | b<br>- c |\n|---|---|\n" + "| `d` | e |\n" * 20
# DynamoDB, RDS, S3: what a copy of the chapters calls otherwise, so that it states
# facts of its own.
_NAME = re.compile(r"\b(?:[A-Z][a-z]*[A-Z0-9][A-Za-z0-9]*|[A-Z]{2,}[0-9]*)\b")


def ratios() -> dict[str, tuple[float, float]]:
    """Of each kind of note; the chapters are those of the starter course."""
    found = {}
    kinds = {"chapters": chapters(LARGE), "lists": _LIST, "tables": _TABLE}
    for name, kind in kinds.items():
        small, large = _of_size(kind, SMALL), _of_size(kind, LARGE)
        short, plain = _fastest(
            lambda note=small: parse(note),
            lambda note=small: markdown(note),
        )
        # As long as the long one takes: what lasts a moment may have a fast one.
        often, long = _fastest(
            lambda note=small: [parse(note) for _time in range(OFTEN)],
            lambda note=large: parse(note),
        )
        found[f"read_long_{name}"] = (OFTEN * long / often, 40)
        found[f"read_{name}_to_markdown"] = (short / plain, 2.5)
    slowest = max(_cells(columns) for columns in (2, 10))
    return found | _cards() | {"table_of_100000_cells_s": (slowest, 5)}


def _cards() -> dict[str, tuple[float, float]]:
    """What facts and cards add to reading a page, each time of chapters unread yet."""
    notes = iter(_slices(chapters(LARGE), SMALL * 4))

    def read() -> None:
        note = next(notes)
        taken.append(_seconds(lambda: parse(note)))
        whole.append(_seconds(lambda: read_note(note.encode(), "bench.md")))

    taken: list[float] = []
    whole: list[float] = []
    for _round in range(ROUNDS):
        read()
    return {"facts_and_cards_to_parse": (min(whole) / min(taken) - 1, 1.5)}


def _cells(columns: int) -> float:
    """Seconds until a hostile table is refused: it states too many facts."""
    more = range(1, columns)
    rows = "".join(
        f"| ligne {row} |{''.join(f' v{row}-{column} |' for column in more)}\n"
        for row in range(100_000 // columns)
    )
    note = f"## Table\n\n| a |{' b |' * len(more)}\n|---|{'---|' * len(more)}\n{rows}"

    def refuse() -> None:
        with suppress(UnreadableNote):
            read_note(note.encode(), "cells.md")

    return _seconds(refuse)


def chapters(size: int) -> str:
    """So many bytes of the starter course's chapters; no fact stands in it twice."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in _paths())
    copies = size // len(text.encode()) + 1
    return _of_size("\n\n".join(_renamed(text, copy) for copy in range(copies)), size)


def _renamed(text: str, copy: int) -> str:
    return _NAME.sub(lambda found: f"{found[0]}{copy}", text) if copy else text


def _paths() -> list[Path]:
    return sorted((FOLDER / "notes").glob("*.md"))


def _slices(text: str, size: int) -> Iterator[str]:
    for start in range(0, len(text) - size, size):
        yield text[start : start + size]


def _of_size(kind: str, size: int) -> str:
    """As many whole lines of it as fill so many bytes, again from its start."""
    lines = kind.splitlines(keepends=True)
    length = sum(len(line.encode()) for line in lines)
    lines *= size // length + 1
    taken = 0
    for number, line in enumerate(lines):
        taken += len(line.encode())
        if taken > size:
            return "".join(lines[:number])
    return "".join(lines)


def _fastest(*actions: Callable[[], object]) -> list[float]:
    """Seconds of each; they take turns, so that a busy machine slows all alike."""
    taken: list[list[float]] = [[] for _ in actions]
    for _round in range(ROUNDS):
        for times, action in zip(taken, actions, strict=True):
            times.append(_seconds(action))
    return [min(times) for times in taken]


def _seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start
