"""Hostile notes end soon. Times are generous: a slow machine must not fail."""

from __future__ import annotations

import gc
import time
from contextlib import suppress
from xml.etree.ElementTree import Element

import pytest

from content.notes.markdown import parse
from content.notes.reading import read_note
from content.notes.unreadable import UnreadableNote

SECONDS = 5

HOSTILE = {
    "nested brackets": "[" * 10_000,
    "closed brackets": "[" * 10_000 + "]" * 10_000,
    "nested pictures": "![" * 10_000,
    "links that never end": "[a](" * 20_000,
    "titles that never end": '[a](b "' * 20_000,
    "emphasis": "*a**b" * 20_000,
    "emphasis of two kinds": "*a _b " * 20_000,
    "emphasis closed late": "**a *b " * 10_000 + "c** d* " * 10_000,
    "backticks": "".join("`" * (i % 300 + 1) + "a" for i in range(6_000)),
    "a line of a megabyte": "mot " * 250_000,
    "a bold line": "**mot** " * 60_000,
    "an address of dots": "https://a" + "." * 500_000,
    "100,000 cells": "|a|b|c|d|\n|-|-|-|-|\n" + "|x|y|z|t|\n" * 25_000,
    "100,000 columns": "|a" * 100_000 + "|\n" + "|-" * 100_000 + "|\n|x|\n",
    "short rows of a wide table": "|a" * 3_000 + "|\n|-|\n" + "|x|\n" * 30_000,
    "deep lists": "".join("  " * i + "- x\n" for i in range(1_000)),
    "deep quotes": ">" * 10_000 + " a",
    "quotes and lists": "> - " * 3_000 + "a",
    "open tags": "<div>" * 20_000,
    "tags that never end": "<div\n" * 20_000,
    "crossed tags": "<b><i>" * 10_000 + "</b></i>" * 10_000,
    "tables in tables": "<table><tr><td>" * 5_000,
    "comments that never end": "<!--\n" * 50_000,
    "scripts that never end": "<script>\n" * 30_000,
    "fences": "".join("`" * (3 + i % 50) + "x\n" for i in range(20_000)),
    "dollars": "$a_" * 50_000,
    "ampersands": "&" * 200_000,
    "backslashes": "\\" * 300_000,
    "white space": " " * 500_000 + "a",
    "tabs": "\t" * 500_000 + "- a",
    "dashes": "- " * 200_000,
    "footnotes": "".join(f"[^{i}] " for i in range(5_000))
    + "\n\n"
    + "".join(f"[^{i}]: x\n" for i in range(5_000)),
    "headings of one name": "# a\n" * 20_000,
    "yaml": "---\na: " + "[" * 9_000 + "\n---\n",
    "code": "```bash\n" + "$((" * 6_000 + "\n```",
    "nested callouts": "".join("    " * i + "!!! note\n" for i in range(300)),
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_notes_end_soon(source: str) -> None:
    start = time.process_time()
    parse(source)
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_facts_of_hostile_notes_are_found_soon_or_refused(source: str) -> None:
    start = time.process_time()
    with suppress(UnreadableNote):
        read_note(source.encode(), "note.md")
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "block",
    [
        "- **mot** : `code` et texte\n    - plus\n",
        "| **a** | b<br>- c |\n|---|---|\n| d | e |\n\n",
        "## Titre\n\nUn paragraphe avec *du* texte.\n\n> [!note] Titre\n> suite\n\n",
    ],
)
def test_time_grows_with_length_only(block: str) -> None:
    def seconds(size: int) -> float:
        source = block * (size // len(block))
        times = []
        for _ in range(3):
            start = time.process_time()
            parse(source)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(200_000) < 10 * 2 * seconds(20_000)


def test_nothing_of_a_note_waits_for_the_garbage_collector() -> None:
    source = (
        "## Titre\n\n| **a** | [b](#titre) |\n|---|---|\n- `c` <br> d[^1]\n\n[^1]: e\n"
    )

    def elements() -> int:
        return sum(isinstance(one, Element) for one in gc.get_objects())

    gc.collect()
    gc.disable()
    try:
        before = elements()
        parse(source * 200)
        left = elements() - before
    finally:
        gc.enable()
    assert left < 20
