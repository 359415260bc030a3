"""Anki's own core on a collection of the same size: the peer."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from bench.collection import DUE


def opened(folder: Path, *, cards: int, reviews: int) -> Any:
    """A collection with FSRS on; as many cards due today as ours."""
    from anki.collection import Collection

    collection = Collection(str(folder / f"anki-{cards}.anki2"))
    collection.set_config("fsrs", True)
    deck = collection.decks.current()
    config = collection.decks.config_dict_for_deck_id(deck["id"])
    config["rev"]["perDay"] = config["new"]["perDay"] = 9999
    collection.decks.update_config(config)
    model = collection.models.by_name("Basic")
    known, today = cards * 9 // 10, collection.sched.today
    now = int(time.time())
    collection.db.executemany(
        "insert into notes values (?, ?, ?, ?, -1, '', ?, ?, 0, 0, '')",
        (
            (i + 1, f"g{i}", model["id"], now, f"Durabilité {i} ?\x1f99,99 %", f"D{i}")
            for i in range(cards)
        ),
    )
    collection.db.executemany(
        "insert into cards values (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, 2500, ?, 0, 0, 0, 0, 0, ?)",
        (
            (
                i + 1, i + 1, deck["id"], now,
                2 if i < known else 0, 2 if i < known else 0,
                _due(i, known, today), 10 if i < known else 0, 3 if i < known else 0,
                '{"s":10,"d":5,"dr":0.9}' if i < known else "",
            )
            for i in range(cards)
        ),
    )  # fmt: skip
    collection.db.executemany(
        "insert into revlog values (?, ?, -1, 3, 10, 5, 2500, 4000, 1)",
        (((now - 864_000) * 1000 - i * 1000, i % known + 1) for i in range(reviews)),
    )
    collection.close()
    return Collection(str(folder / f"anki-{cards}.anki2"))


def _due(place: int, known: int, today: int) -> int:
    if place >= known:
        return place
    number = place * 7919 % known
    return today if number < DUE else today + 1 + number % 100


def press(collection: Any) -> None:
    """Fetch the next card and rate it Good."""
    from anki.cards import Card
    from anki.scheduler.v3 import CardAnswer

    (queued,) = collection.sched.get_queued_cards(fetch_limit=1).cards
    card = Card(collection, backend_card=queued.card)
    card.start_timer()
    answer = collection.sched.build_answer(
        card=card, states=queued.states, rating=CardAnswer.GOOD
    )
    collection.sched.answer_card(answer)


def first_queue(collection: Any) -> None:
    """As after opening it, or after a change of any card."""
    collection.sched.reset()
    collection.sched.get_queued_cards(fetch_limit=1)


def deck_tree(collection: Any) -> None:
    collection.sched.deck_due_tree()
