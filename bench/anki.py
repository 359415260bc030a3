"""Anki's own core on a collection of the same size: the peer."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from bench.collection import DUE


class Anki:
    """A collection with FSRS on; as many cards due today as ours."""

    def __init__(
        self, folder: Path, *, cards: int, reviews: int, new_per_day: int
    ) -> None:
        self.path = folder / f"anki-{cards}.anki2"
        _build(self.path, cards, reviews, new_per_day)
        self.collection = _open(self.path)

    def reopen(self) -> None:
        """Its first queue is built after it was opened, or after another change."""
        self.collection.close()
        self.collection = _open(self.path)

    def press(self) -> None:
        """Fetch the next card and rate it Good."""
        from anki.cards import Card
        from anki.scheduler.v3 import CardAnswer

        scheduler = self.collection.sched
        (queued,) = scheduler.get_queued_cards(fetch_limit=1).cards
        card = Card(self.collection, backend_card=queued.card)
        card.start_timer()
        answer = scheduler.build_answer(
            card=card, states=queued.states, rating=CardAnswer.GOOD
        )
        scheduler.answer_card(answer)

    def first_card(self) -> Any:
        (queued,) = self.collection.sched.get_queued_cards(fetch_limit=1).cards
        return queued

    def deck_tree(self) -> Any:
        return self.collection.sched.deck_due_tree()

    def graphs(self) -> Any:
        """What its statistics window asks for, over the whole life of the deck."""
        return self.collection._backend.graphs(search="deck:current", days=0)

    @property
    def reviews(self) -> int:
        return int(self.collection.db.scalar("select count() from revlog"))


def _open(path: Path) -> Any:
    from anki.collection import Collection

    return Collection(str(path))


def _build(path: Path, cards: int, reviews: int, new_per_day: int) -> None:
    collection = _open(path)
    collection.set_config("fsrs", True)
    deck = collection.decks.current()
    config = collection.decks.config_dict_for_deck_id(deck["id"])
    config["rev"]["perDay"], config["new"]["perDay"] = 9999, new_per_day
    collection.decks.update_config(config)
    model = collection.models.by_name("Basic")
    today = collection.sched.today
    collection.close()
    # Through Anki itself a million rows would take minutes.
    with sqlite3.connect(path) as database:
        _fill(database, cards, reviews, deck["id"], model["id"], today)
    database.close()


def _fill(
    database: sqlite3.Connection,
    cards: int,
    reviews: int,
    deck: int,
    model: int,
    today: int,
) -> None:
    known, now = cards * 9 // 10, int(time.time())
    # Its tables name it; none of what is written here is sorted by it.
    database.create_collation(
        "unicase", lambda one, other: (one > other) - (one < other)
    )
    database.executemany(
        "insert into notes values (?, ?, ?, ?, -1, '', ?, ?, 0, 0, '')",
        (
            (i + 1, f"g{i}", model, now, f"Durabilité {i} ?\x1f99,99 %", f"D{i}")
            for i in range(cards)
        ),
    )
    database.executemany(
        "insert into cards values (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, 2500, ?, 0, 0, 0, 0, 0, ?)",
        (
            (
                i + 1, i + 1, deck, now, 2 if i < known else 0, 2 if i < known else 0,
                _due(i, known, today), 10 if i < known else 0, 3 if i < known else 0,
                '{"s":10,"d":5,"dr":0.9}' if i < known else "",
            )
            for i in range(cards)
        ),
    )  # fmt: skip
    database.executemany(
        "insert into revlog values (?, ?, -1, 3, 10, 5, 2500, 4000, 1)",
        (((now - 864_000) * 1000 - i * 43_000, i % known + 1) for i in range(reviews)),
    )


def _due(place: int, known: int, today: int) -> int:
    if place >= known:
        return place
    number = place * 7919 % known
    return today if number < DUE else today + 1 + number % 100
