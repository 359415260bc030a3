"""Importing a long note, from its bytes to its rows."""

from __future__ import annotations

import time

from markdown import markdown

from bench.notes import LARGE, chapters
from content.importing import Upload, apply, plan
from content.models import Card, Course

PARTS = 40
ROUNDS = 3


def ratios() -> dict[str, tuple[float, float]]:
    long = chapters(LARGE)
    short = chapters(LARGE // PARTS)
    # What runs first imports modules and fills caches.
    _import(short, "first")
    plain, part, longest = [], [], []
    # They take turns, so that a busy machine slows all alike.
    for place in range(ROUNDS):
        plain.append(_markdown(long))
        part += [_import(short, f"short-{place}-{turn}") for turn in range(2)]
        longest.append(_planned_and_applied(long, f"long-{place}"))
    planned, applied = map(min, zip(*longest, strict=True))
    whole = min(map(sum, longest))
    return {
        "import_to_markdown": (whole / min(plain), 5),
        "import_long": (whole / (PARTS * min(part)), 1.2),
        # Of 1.1 MB and more than 5,000 cards, as an instructor waits for them.
        "plan_of_long_s": (planned, 15),
        "apply_of_long_s": (applied, 5),
    }


def _import(note: str, slug: str) -> float:
    """Seconds to decode, read, plan and publish a note in a course of its own."""
    return sum(_planned_and_applied(note, slug))


def _planned_and_applied(note: str, slug: str) -> tuple[float, float]:
    course = Course.objects.create(slug=slug, title="Bench")
    start = time.process_time()
    planned = plan(course, [Upload("note.md", note.encode())])
    shown = time.process_time()
    apply(planned)
    done = time.process_time()
    if not Card.objects.filter(course=course).exists():
        raise RuntimeError("nothing was imported")
    return shown - start, done - shown


def _markdown(note: str) -> float:
    start = time.process_time()
    markdown(note)
    return time.process_time() - start
