"""What it costs to read a note, counted in calls: those are the same on any machine.

But for hostile lines: what grows with the square of their length takes minutes.
"""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from bench.notes import chapters
from content.notes.reading import read_note

# Of each sign of a note, whatever is made of it. They were 11.9 in November 2026, and a
# fourth more before rules remembered what they are asked again and again.
_MOST_CALLS = 12.5
# Of processor time, three times what the slowest takes.
_MOST_SECONDS = 4


def test_a_sign_costs_a_dozen_calls_whatever_rules_there_are() -> None:
    # What runs first compiles patterns and reads vocabularies.
    read_note(chapters(28_000).encode(), "first.md")
    note = chapters(60_000).encode()
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        # To look up what was told before is none.
        lookup = frame.f_code.co_name == "__missing__" or _is_getitem(argument)
        calls += event in {"call", "c_call"} and not lookup

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read = read_note(note, "note.md")
    finally:
        sys.setprofile(before)
    assert len(read.cards) + len(read.skipped) > 500
    assert calls / len(note) < _MOST_CALLS


def _is_getitem(argument: object) -> bool:
    return getattr(argument, "__name__", "") == "__getitem__"


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("- **X** : ", "a ; "),
        ("", "a ; "),
        ("## ", "((a"),
        ("", "www."),
        ("Un ", "1 à "),
        ("", "Un outil lit des lots.\n"),
        ("| Nom | Taille |\n|---|---|\n| X | ", "1 ms et "),
        ("| Nom | Taille |\n|---|---|\n| X | ", "Un vs Deux : "),
    ],
)
def test_a_long_line_of_signs_is_read_as_soon_as_another(
    before: str, sign: str
) -> None:
    line = sign * (80_000 // len(sign))
    start = time.process_time()
    read_note(f"# Titre\n\n{before}{line}\n".encode(), "note.md")
    assert time.process_time() - start < _MOST_SECONDS
