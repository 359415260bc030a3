"""Speed as ratios to the least work that would do: name, ratio, bound, one a line.

Ends with status 1 where a ratio is over its bound.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

# Within the reviews that a learner has in a day.
ROUNDS = 150


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="studyapp-bench-") as folder:
        path = str(Path(folder, "bench.sqlite3"))
        _open_django(path)
        ratios = _ratios(path) | _notes()
    for name, (ratio, bound) in ratios.items():
        print(f"{name} {ratio:.2f} {bound:.2f}")
    return int(any(ratio > bound for ratio, bound in ratios.values()))


def _open_django(path: str) -> None:
    os.environ |= {"DATABASE_URL": f"sqlite:///{path}", "DEVELOPMENT": "1"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "studyapp.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _ratios(path: str) -> dict[str, tuple[float, float]]:
    from django.conf import settings

    from bench import bare, world
    from quizzes import answering, queue

    enrolment, other = world.made()[:2]
    pragmas = settings.DATABASES["default"]["OPTIONS"]["init_command"]
    raw = bare.connection(path, pragmas)
    queued = None

    def next_card() -> None:
        nonlocal queued
        queued = queue.next_card(enrolment=enrolment, now=world.NOW)

    def answer() -> None:
        shown = answering.show(queued=queued, enrolment=enrolment, now=world.NOW)
        answering.answer(
            enrolment=enrolment,
            token=shown.token,
            rating=3,
            now=world.NOW,
        )

    row = ()

    def bare_next_card() -> None:
        nonlocal row
        row = bare.due(raw, other)

    def bare_answer() -> None:
        bare.answer(raw, other, row)

    fetch, fetch_bare, press, press_bare = _medians(
        next_card, bare_next_card, answer, bare_answer
    )
    return {
        "next_card": (fetch / fetch_bare, 4),
        "answer": (press / press_bare, 10),
        "next_card_and_answer": ((fetch + press) / (fetch_bare + press_bare), 6),
    }


def _notes() -> dict[str, tuple[float, float]]:
    from bench import imports, notes

    return notes.ratios() | imports.ratios()


def _medians(*actions: Callable[[], None]) -> list[float]:
    """Seconds of each; they take turns, so that a busy machine slows all alike."""
    taken: list[list[float]] = [[] for _ in actions]
    for _round in range(ROUNDS):
        for times, action in zip(taken, actions, strict=True):
            start = time.perf_counter()
            action()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


if __name__ == "__main__":
    sys.exit(main())
