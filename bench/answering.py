"""What an answer costs: over its statements alone, over Anki, over a small collection."""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

ROUNDS = 500
SMALL = (1_000, 10_000)
LARGE = (100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of each operation, as they were taken."""

    name: str
    taken: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.taken)

    def line(self) -> str:
        """In milliseconds: median, mean, 95th percentile."""
        high = statistics.quantiles(self.taken, n=20)[-1]
        mean = statistics.fmean(self.taken)
        figures = (1000 * one for one in (self.median, mean, high))
        return f"{self.name:32}" + "".join(f"{one:10.3f}" for one in figures)


def in_turn(rounds: int, **actions: Callable[[], object]) -> dict[str, Times]:
    """They take turns, so that a busy machine slows all alike."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for _round in range(rounds):
        for name, action in actions.items():
            start = time.perf_counter()
            action()
            taken[name].append(time.perf_counter() - start)
    return {name: Times(name, times) for name, times in taken.items()}


def main() -> None:
    """On the database that DATABASE_URL names: sizes, then the names of our actions."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    with tempfile.TemporaryDirectory(prefix="studyapp-bench-") as folder:
        _measure(Path(folder))


def _measure(folder: Path) -> None:
    from django.conf import settings
    from django.db import connection

    from bench import anki, collection
    from bench.bare import Bare
    from quizzes import answering, queue
    from quizzes.models import Review

    cards, reviews = (int(text) for text in sys.argv[1:3])
    ours, other = collection.build(cards=cards, reviews=reviews // 2)
    raw, named = _raw(connection, settings)
    bare = Bare(raw, other, named)
    now = collection.NOW
    before = Review.objects.count()

    def press() -> None:
        found = queue.next_card(enrolment=ours, now=now)
        shown = answering.show(queued=found, enrolment=ours, now=now)
        answering.answer(enrolment=ours, token=shown.token, rating=3, now=now)

    # The first press of a day counts what is left of it; the other learner's likewise.
    press()
    _open_day(other, now)
    actions: dict[str, Callable[[], object]] = {"ours": press, "bare": bare.press}
    peer: Any = None
    if "anki" in sys.argv:
        peer = anki.opened(folder, cards=cards, reviews=reviews)
        anki.press(peer)
        actions["anki"] = lambda: anki.press(peer)
    found = in_turn(ROUNDS, **actions)
    assert Review.objects.count() == before + 2 * ROUNDS + 2  # noqa: S101
    if peer:
        tomorrow = now + timedelta(days=1)
        found |= in_turn(
            30,
            our_counts=lambda: queue.counts(enrolment=ours, now=now),
            anki_deck_tree=lambda: anki.deck_tree(peer),
            our_first_card=lambda: queue.next_card(enrolment=ours, now=tomorrow),
            anki_first_queue=lambda: anki.first_queue(peer),
        )
    for times in found.values():
        print(times.line(), flush=True)


def _open_day(enrolment: Any, now: Any) -> None:
    from quizzes import answering, queue

    found = queue.next_card(enrolment=enrolment, now=now)
    shown = answering.show(queued=found, enrolment=enrolment, now=now)
    answering.answer(enrolment=enrolment, token=shown.token, rating=3, now=now)


def _raw(connection: Any, settings: Any) -> tuple[Any, str]:
    if connection.vendor == "sqlite":
        database = settings.DATABASES["default"]
        raw = sqlite3.connect(database["NAME"], isolation_level=None)
        raw.executescript(database["OPTIONS"]["init_command"])
        return raw, ":"
    import psycopg

    parameters = connection.get_connection_params()
    kept = {
        key: parameters[key]
        for key in ("dbname", "user", "password", "host", "port")
        if key in parameters
    }
    return psycopg.connect(**kept, autocommit=True), "%"


def run(url: str, cards: int, reviews: int, *more: str) -> dict[str, float]:
    """Medians in milliseconds, by name, from a process of its own; prints its table."""
    environment = os.environ | {
        "DATABASE_URL": url,
        "DEVELOPMENT": "1",
        "DJANGO_SETTINGS_MODULE": "studyapp.settings",
    }
    arguments = [sys.executable, "-m", "bench.answering", str(cards), str(reviews)]
    said = subprocess.run(  # noqa: S603
        [*arguments, *more], env=environment, check=True, capture_output=True, text=True
    ).stdout
    print(
        f"\n{cards} cards, {reviews} reviews{'median':>16}{'mean':>10}{'p95':>10}  ms"
    )
    print(said)
    return {line.split()[0]: float(line.split()[1]) for line in said.splitlines()}


def ratios(folder: Path) -> dict[str, tuple[float, float]]:
    small = run(f"sqlite:///{folder}/small.sqlite3", *SMALL)
    large = run(f"sqlite:///{folder}/large.sqlite3", *LARGE, "anki")
    on_postgres = {}
    if url := os.environ.get("TEST_DATABASE_URL"):
        found = run(url, *LARGE)
        on_postgres["answer_to_bare_postgres"] = (found["ours"] / found["bare"], 2.0)
    return on_postgres | {
        "answer_to_bare_sqlite": (large["ours"] / large["bare"], 3.0),
        "answer_to_anki": (large["ours"] / large["anki"], 1.5),
        "answer_large_to_small": (large["ours"] / small["ours"], 1.25),
        "counts_to_anki_deck_tree": (
            large["our_counts"] / large["anki_deck_tree"],
            0.25,
        ),
        "first_card_to_anki_first_queue": (
            large["our_first_card"] / large["anki_first_queue"],
            0.1,
        ),
    }


if __name__ == "__main__":
    main()
