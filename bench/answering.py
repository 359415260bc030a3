"""What an answer costs: over its statements alone, over Anki, over a small collection.

python -m bench.answering [SMALL]    in the collection that DATABASE_URL names

With the URL of a small collection it also compares with that one and with Anki.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench import collection
from bench.learner import Ours, Visitor
from bench.timing import Action, check, in_turn, ratio, timed

ROUNDS = 500
FEW = 25
CARDS, REVIEWS = 100_000, 1_000_000
# New cards a day, on both sides.
_NEW = 20
# The last of the crowd: who is pressed here has not cards enough due for both, and the
# first of it are visited by other benches.
_ANOTHER = 17


def main() -> None:
    if sys.argv[1:2] == ["press"]:
        press_when_told(int(sys.argv[2]))
    elif sys.argv[1:]:
        on_sqlite(sys.argv[1])
    else:
        on_postgres()


def press_when_told(place: int) -> None:
    """Another process times us: a line in is a press, a line out its seconds."""
    ours = Ours(collection.opened()[place])
    ours.press()
    press = timed(ours.press)
    print(flush=True)
    for _line in sys.stdin:
        print(press(), flush=True)


@contextmanager
def pressing_elsewhere(url: str, place: int) -> Iterator[Action]:
    """A learner in a process of its own, since one of the app has one database."""
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "bench.answering", "press", str(place)],
        env=os.environ | {"DATABASE_URL": url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None  # noqa: S101
    assert process.stdout is not None  # noqa: S101
    told, said = process.stdin, process.stdout
    said.readline()

    def press() -> float:
        print(file=told, flush=True)
        return float(said.readline())

    try:
        yield press
    finally:
        told.close()
        process.wait()


def on_sqlite(small: str) -> None:
    from bench.anki import Anki

    mine, other = collection.opened()[:2]
    ours, bare = Ours(mine), _bare(other)
    with tempfile.TemporaryDirectory(prefix="studyapp-bench-") as folder:
        anki = Anki(Path(folder), cards=CARDS, reviews=REVIEWS, new_per_day=_NEW)
        anki.press()
        before = ours.reviews + anki.reviews
        with (
            pressing_elsewhere(os.environ["DATABASE_URL"], _ANOTHER) as press_large,
            pressing_elsewhere(small, 0) as press_small,
        ):
            found = in_turn(
                ROUNDS,
                answer=timed(ours.press),
                answer_elsewhere=press_large,
                answer_elsewhere_at_1000_cards=press_small,
                answer_bare_sqlite=timed(bare.press),
                answer_anki=timed(anki.press),
            )
        check(ours.reviews + anki.reviews == before + 2 * ROUNDS, "answers")
        answer = found["answer"].median
        ratio("answer_to_bare_sqlite", answer / found["answer_bare_sqlite"].median, 3)
        ratio("answer_to_anki", answer / found["answer_anki"].median, 1.5)
        # Both alone in their process: here Anki and the bare statements come between.
        large_answer = found["answer_elsewhere"].median
        small_answer = found["answer_elsewhere_at_1000_cards"].median
        ratio("answer_large_to_small", large_answer / small_answer, 1.25)
        _pages(ours, anki)


def _pages(ours: Ours, anki: Any) -> None:
    """What is asked for a few times a day, each time after an answer."""
    visitor = Visitor(ours.enrolment.learner)
    progress = f"/courses/{ours.enrolment.course.slug}/progress/"
    tree, counts = anki.deck_tree(), ours.counts()
    theirs = tree.review_count + tree.learn_count
    # New cards come between; a few of them are in other steps there.
    check(counts.due > 0 and abs(theirs - counts.due) <= 2 * _NEW, "counts")
    check(anki.graphs().ByteSize() > 0, "graphs")
    check(b"<svg" in visitor.read(progress), "progress")
    check(ours.first_card().memory is not None, "the first card")
    found = in_turn(
        FEW,
        counts=timed(ours.counts, ours.press),
        anki_deck_tree=timed(anki.deck_tree, anki.press),
        progress_page=timed(lambda: visitor.get(progress), ours.press),
        anki_graphs=timed(anki.graphs, anki.press),
        first_card=timed(ours.first_card, ours.press),
        anki_first_queue=timed(anki.first_card, anki.reopen),
    )
    for name, one, other, bound in (
        ("counts_to_anki_deck_tree", "counts", "anki_deck_tree", 0.25),
        ("statistics_to_anki_graphs", "progress_page", "anki_graphs", 0.25),
        ("first_card_to_anki_first_queue", "first_card", "anki_first_queue", 0.1),
    ):
        ratio(name, found[one].median / found[other].median, bound)


def on_postgres() -> None:
    mine, other = collection.opened()[:2]
    ours, bare = Ours(mine), _bare(other)
    before = ours.reviews
    ours.press()
    found = in_turn(
        ROUNDS,
        answer=timed(ours.press),
        answer_bare_psycopg=timed(bare.press),
    )
    check(ours.reviews == before + ROUNDS + 1, "answers")
    times = found["answer"].median / found["answer_bare_psycopg"].median
    ratio("answer_to_bare_psycopg", times, 2)


def _bare(enrolment: Any) -> Any:
    """Through the driver alone, once the day has begun as the app begins it."""
    from django.db import connection

    from bench.bare import Bare

    Ours(enrolment).press()
    named = ":" if connection.vendor == "sqlite" else "%"
    return Bare(_driver(connection), enrolment, vendor=connection.vendor, named=named)


def _driver(connection: Any) -> Any:
    """A connection with the settings of the app's own."""
    if connection.vendor == "sqlite":
        settings = connection.settings_dict
        raw = sqlite3.connect(settings["NAME"], isolation_level=None)
        raw.executescript(settings["OPTIONS"]["init_command"])
        return raw
    import psycopg

    parameters = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    kept = {name: parameters[name] for name in names if name in parameters}
    return psycopg.connect(**kept, autocommit=True)


if __name__ == "__main__":
    main()
