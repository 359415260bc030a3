"""The least work that keeps an answer: our own statements through the driver alone.

What the app does beside them, from tokens and FSRS to models, is what a ratio tells.
"""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bench.collection import state
from quizzes import loading, recording, sight, tally
from quizzes.models import Enrolment
from quizzes.studyday import study_day


class Connection(Protocol):
    def execute(self, statement: str, parameters: Any = ..., /) -> Any: ...


class Bare:
    """One learner's presses; `named` is how the driver writes a parameter's name."""

    def __init__(
        self, connection: Connection, enrolment: Enrolment, *, vendor: str, named: str
    ):
        self.connection = connection
        self.named = named
        now = datetime.now(UTC)
        today = study_day(now, enrolment.learner.zone)
        self.whose = {
            "enrolment": enrolment.pk,
            "learner": enrolment.learner_id,
            "course": enrolment.course_id,
        }
        self.day, self.later = today, today + timedelta(30)
        self.tomorrow, self.since = today + timedelta(1), today - timedelta(1)
        self.now, self.held_since = now, now - timedelta(1)
        self.state = state(today, now - timedelta(10))
        if vendor == "sqlite":
            self._write_times_as_texts()
        # The statements that the app sends, kept as they are.
        self.look = self._spelt(sight.statement(None, afresh=False))
        self.load = self._spelt(loading.STATEMENT)
        self.load_again = self._spelt(loading.AGAIN)
        self.add = self._spelt(tally.ADD)
        self.log = self._spelt(recording.LOG)
        self.remember = self._spelt(recording.REMEMBER)
        self.bury = self._spelt(recording.BURY_SIBLINGS)
        self.begin = "BEGIN IMMEDIATE" if vendor == "sqlite" else "BEGIN"
        self.commit = "COMMIT"

    def press(self) -> None:
        """Rate the card that comes next, and keep it."""
        card = self.next_card()
        self.rate(card)

    def next_card(self) -> int:
        """Find and read what is shown."""
        seen = self.connection.execute(
            self.look,
            {
                **self.whose, "today": self.day, "since": self.since, "now": self.now,
                "soon": self.now, "held_since": self.held_since,
                "most_reviews": 9999, "most_new": 20,
            },
        ).fetchone()  # fmt: skip
        card = int(seen[2])
        whose = {"card": card, "learner": self.whose["learner"]}
        self.connection.execute(self.load, whose).fetchone()
        return card

    def rate(self, card: int) -> None:
        run, whose = self.connection.execute, self.whose
        token = uuid.uuid4().hex
        run(self.begin)
        row = self._load_again(card)
        run(
            self.add,
            {**whose, "day": self.day, "press": token, "introduced": 0, "reviewed": 1},
        )
        logged = run(
            self.log,
            {
                **whose, "card": card, "token": token, "rating": 3,
                "reviewed_at": self.now, "study_day": self.day, "duration_ms": 4000,
                "card_revision": 1, "before": self.state, "after": self.state,
                "before_version": row["version"], "fit": None,
            },
        )  # fmt: skip
        run(
            self.remember,
            {
                "memory": row["memory"], "before_version": row["version"],
                "version": logged.fetchone()[0], "state": 2, "step": None,
                "stability": 20.0, "difficulty": 5.0, "due_on": self.later,
                "due_at": None, "reviewed_on": self.day, "reviewed_at": self.now,
                "reps": 4, "lapses": 0,
            },
        )  # fmt: skip
        run(
            self.bury,
            {
                **whose, "card": card, "group": row["group"], "until": self.tomorrow,
                "now": self.now, "press": token,
            },
        )  # fmt: skip
        run(self.commit)

    def _load_again(self, card: int) -> dict[str, Any]:
        whose = {"card": card, "learner": self.whose["learner"]}
        row = self.connection.execute(self.load_again, whose).fetchone()
        start = len(row) - len(loading.MEMORY)
        return {
            "group": row[loading.PRESSED.names.index("group")],
            "memory": row[start + loading.MEMORY.names.index("id")],
            "version": row[start + loading.MEMORY.names.index("version")],
        }

    def _write_times_as_texts(self) -> None:
        """As Django writes them."""
        for name in ("day", "later", "tomorrow", "since"):
            setattr(self, name, getattr(self, name).isoformat())
        for name in ("now", "held_since"):
            moment = getattr(self, name).replace(tzinfo=None)
            setattr(self, name, moment.isoformat(" "))

    def _spelt(self, statement: str) -> str:
        if self.named != ":":
            return statement
        return re.sub(r"%\((\w+)\)s", r":\1", statement).replace("%%", "%")
