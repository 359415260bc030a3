"""The least work that keeps an answer: our own statements through the driver alone.

What the app does beside them, from tokens and FSRS to models, is what a ratio tells.
"""

from __future__ import annotations

import re
import uuid
from typing import Any, Protocol

from bench.collection import NOW, STATE, TODAY
from quizzes import loading, recording, sight, tally
from quizzes.models import Enrolment


class Connection(Protocol):
    def execute(self, statement: str, parameters: Any = ..., /) -> Any: ...


class Bare:
    """One learner's presses; `named` is how the driver writes a parameter's name."""

    def __init__(self, connection: Connection, enrolment: Enrolment, named: str):
        self.connection = connection
        self.whose = {
            "enrolment": enrolment.pk,
            "learner": enrolment.learner_id,
            "course": enrolment.course_id,
        }
        day, now = TODAY, NOW
        if named == ":":
            day, now = TODAY.isoformat(), NOW.replace(tzinfo=None).isoformat(" ")
        self.moment = {"today": day, "since": day, "day": day, "now": now, "soon": now}
        self.named = named
        # The statements that the app sends, kept as they are.
        self.look = self._spelt(sight.statement(None, afresh=False))
        self.load = self._spelt(loading.STATEMENT)
        self.add = self._spelt(tally.ADD)
        self.log = self._spelt(recording.LOG)
        self.remember = self._spelt(recording.REMEMBER)
        self.bury = self._spelt(recording.BURY_SIBLINGS)

    def press(self) -> None:
        run, whose, moment = self.connection.execute, self.whose, self.moment
        limits = {"most_reviews": 9999, "most_new": 20}
        seen = run(self.look, {**whose, **moment, **limits}).fetchone()
        card = seen[2]
        self._load(card)
        token, day, now = uuid.uuid4().hex, moment["today"], moment["now"]
        run("BEGIN IMMEDIATE" if self.named == ":" else "BEGIN")
        row = self._load(card)
        memory, version = row[-15], row[-1]
        group = row[loading.CARD.names.index("group")]
        run(
            self.add,
            {**whose, "day": day, "press": token, "introduced": 0, "reviewed": 1},
        )
        logged = run(
            self.log,
            {
                **whose, "card": card, "token": token, "rating": 3, "reviewed_at": now,
                "study_day": day, "duration_ms": 4000, "card_revision": 1,
                "before": STATE, "after": STATE, "before_version": version,
            },
        )  # fmt: skip
        review = logged.fetchone()[0]
        later = "2026-04-01" if self.named == ":" else TODAY.replace(month=4)
        run(
            self.remember,
            {
                "memory": memory, "before_version": version, "version": review,
                "state": 2, "step": None, "stability": 20.0, "difficulty": 5.0,
                "due_on": later, "due_at": None, "reviewed_on": day,
                "reviewed_at": now, "reps": 4, "lapses": 0,
            },
        )  # fmt: skip
        run(
            self.bury,
            {
                **whose,
                "card": card,
                "group": group,
                "until": day,
                "now": now,
                "press": token,
            },
        )
        run("COMMIT")

    def _load(self, card: int) -> Any:
        whose = {"card": card, "learner": self.whose["learner"]}
        return self.connection.execute(self.load, whose).fetchone()

    def _spelt(self, statement: str) -> str:
        if self.named != ":":
            return statement
        return re.sub(r"%\((\w+)\)s", r":\1", statement).replace("%%", "%")
