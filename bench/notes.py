"""Reading notes: how time grows with length, and what plain Python-Markdown takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from markdown import markdown

from content.importing.starter import FOLDER
from content.notes.markdown import parse

SMALL = 28_000
LARGE = 1_100_000
ROUNDS = 5

_LIST = (
    "## Liste\n\n"
    + "- **mot** : `code` et *texte*\n    - plus [bas](https://x.y)\n" * 20
)
_TABLE = "## Table\n\n" + "| **a** | b<br>- c |\n|---|---|\n" + "| `d` | e |\n" * 20


def ratios() -> dict[str, tuple[float, float]]:
    """Of each kind of note; the chapters are those of the starter course."""
    found = {}
    chapters = "\n\n".join(
        path.read_text(encoding="utf-8") for path in sorted(_chapters())
    )
    for name, kind in {"chapters": chapters, "lists": _LIST, "tables": _TABLE}.items():
        small, large = _of_size(kind, SMALL), _of_size(kind, LARGE)
        short, plain, long = _fastest(
            lambda note=small: parse(note),
            lambda note=small: markdown(note),
            lambda note=large: parse(note),
        )
        found[f"read_long_{name}"] = (long / short, 40)
        found[f"read_{name}_to_markdown"] = (short / plain, 2.5)
    return found


def _chapters() -> list[Path]:
    return list((FOLDER / "notes").glob("*.md"))


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
            start = time.process_time()
            action()
            times.append(time.process_time() - start)
    return [min(times) for times in taken]
