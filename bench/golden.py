"""A thousand random histories, here and in Anki itself: the same intervals?

python -m bench.golden [HISTORIES]    needs `pip install anki`, and nothing of it

Both have FSRS with the same parameters, steps and rollover, and no fuzz. Prints how many
of the four buttons differ in interval and in the memory that they leave; ends with
status 1 where one does.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from math import isclose
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import fsrs

# Anki draws its fuzz from the card, except in this mode.
os.environ["ANKI_TEST_MODE"] = "1"
from anki.collection import Collection

from quizzes import fuzz
from quizzes.policy import Policy
from quizzes.scheduling import MemoryState, Outcomes, Rating, State, outcomes

_ZONE = ZoneInfo("UTC")
_POLICY = Policy(desired_retention=0.9)
_REVIEW = 2
# Anki keeps single floats, which round thousands of days to one more or less.
_SINGLE = 1e-3
_LONG = 1000


def compared(histories: int) -> Iterator[tuple[MemoryState, Outcomes, Any]]:
    """Each memory with what we and what Anki would make of it now."""
    # One unknown of both sides less.
    fuzz.fuzz_range = lambda days, **_maximum: (days, days)  # type: ignore[assignment]
    now = datetime.now(tz=UTC)
    with tempfile.TemporaryDirectory() as folder:
        collection = _collection(Path(folder, "golden.anki2"))
        card = collection.find_cards("")[0]
        for seed in range(histories):
            memory = _history(Random(seed), now)  # noqa: S311
            ours = outcomes(memory, now=now, zone=_ZONE, policy=_POLICY, seed=seed)
            _put(collection, card, memory)
            yield memory, ours, collection._backend.get_scheduling_states(card)
        collection.close()


def _collection(path: Path) -> Any:
    """One card, at our settings."""
    collection = Collection(str(path))
    collection.set_config("fsrs", True)
    config = collection.decks.all_config()[0]
    config["fsrsParams6"] = list(fsrs.scheduler.DEFAULT_PARAMETERS)
    config["desiredRetention"] = _POLICY.desired_retention
    collection.decks.update_config(config)
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"] = "golden"
    collection.add_note(note, 1)
    return collection


def _history(luck: Random, now: datetime) -> MemoryState:
    """A card in review after some presses, up to two years late or early."""
    while True:
        then = now - timedelta(days=luck.randint(0, 700))
        moment, memory = then - timedelta(days=3000), None
        for _press in range(luck.randint(1, 12)):
            found = outcomes(memory, now=moment, zone=_ZONE, policy=_POLICY, seed=1)
            rating = luck.choices(list(Rating), (2, 1, 6, 1))[0]
            memory = found.of(rating).pressed(moment)
            days = max(0, (memory.due_on - memory.reviewed_on).days)
            moment += timedelta(days=round(days * luck.uniform(0.3, 2)))
        if memory and memory.state == State.Review and moment <= now:
            return memory


def _put(collection: Any, card: int, memory: MemoryState) -> None:
    """The card as the memory has it; Anki counts its age back from this moment."""
    late = (datetime.now(tz=UTC).date() - memory.reviewed_on).days
    interval = (memory.due_on - memory.reviewed_on).days
    data = {
        "s": memory.stability,
        "d": memory.difficulty,
        "dr": _POLICY.desired_retention,
        "decay": fsrs.scheduler.FSRS_DEFAULT_DECAY,
        "lrt": int(time.time()) - late * 86_400,
    }
    collection.db.execute(
        "update cards set type = ?, queue = ?, ivl = ?, due = ?, reps = ?, data = ?"
        " where id = ?",
        *(_REVIEW, _REVIEW, interval, collection.sched.today - late + interval),
        *(memory.reps, json.dumps(data), card),
    )


def _theirs(state: Any) -> tuple[int, float]:
    """Interval in days, 0 for a step, and stability."""
    if state.normal.HasField("relearning"):
        return 0, state.normal.relearning.learning.memory_state.stability
    return (
        state.normal.review.scheduled_days,
        state.normal.review.memory_state.stability,
    )


def main() -> int:
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    intervals = memories = 0
    for memory, ours, theirs in compared(histories):
        for outcome, name in zip(ours, ("again", "hard", "good", "easy"), strict=True):
            days, stability = _theirs(getattr(theirs, name))
            off = abs(outcome.interval.days - days)
            if off > (days > _LONG):
                intervals += 1
                print(
                    f"# {name}: {outcome.interval.days} d, Anki {days} d, of {memory}"
                )
            memories += not isclose(outcome.after.stability, stability, rel_tol=_SINGLE)
    print(f"# of {4 * histories} buttons")
    print(f"golden_intervals_that_differ {intervals} 0")
    print(f"golden_memories_that_differ {memories} 0")
    return int(bool(intervals or memories))


if __name__ == "__main__":
    sys.exit(main())
