"""Importing a long note, from its bytes to its rows."""

from __future__ import annotations

import time

from markdown import markdown

from bench.notes import LARGE, chapters
from content.importing import Upload, apply, plan
from content.models import Card, Course

PARTS = 40
ROUNDS = 2


def ratios() -> dict[str, tuple[float, float]]:
    long = chapters(LARGE)
    short = chapters(LARGE // PARTS)
    # What runs first imports modules and fills caches.
    _import(short, "first")
    plain = min(_markdown(long) for _round in range(ROUNDS))
    part = min(_import(short, f"short-{place}") for place in range(ROUNDS * 2))
    whole = min(_import(long, f"long-{place}") for place in range(ROUNDS))
    return {
        "import_to_markdown": (whole / plain, 5),
        "import_long": (whole / (PARTS * part), 1.2),
    }


def _import(note: str, slug: str) -> float:
    """Seconds to decode, read, plan and publish a note in a course of its own."""
    course = Course.objects.create(slug=slug, title="Bench")
    start = time.process_time()
    planned = plan(course, [Upload("note.md", note.encode())])
    apply(planned)
    taken = time.process_time() - start
    if not Card.objects.filter(course=course).exists():
        raise RuntimeError("nothing was imported")
    return taken


def _markdown(note: str) -> float:
    start = time.process_time()
    markdown(note)
    return time.process_time() - start
