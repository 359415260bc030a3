"""A learner of the app: by its services, and by its pages."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.timing import check


class Ours:
    """Presses through the app's services, as its pages do it."""

    def __init__(self, enrolment: Any) -> None:
        self.enrolment = enrolment

    def press(self) -> None:
        """Fetch the next card and rate it Good."""
        from quizzes import answering, queue

        now = datetime.now(UTC)
        found = queue.next_card(enrolment=self.enrolment, now=now)
        shown = answering.show(queued=found, enrolment=self.enrolment, now=now)
        answering.answer(enrolment=self.enrolment, token=shown.token, rating=3, now=now)

    def first_card(self) -> Any:
        from quizzes import queue

        tomorrow = datetime.now(UTC) + timedelta(days=1)
        return queue.next_card(enrolment=self.enrolment, now=tomorrow)

    def counts(self) -> Any:
        from quizzes import queue

        return queue.counts(enrolment=self.enrolment, now=datetime.now(UTC))

    @property
    def reviews(self) -> int:
        from quizzes.models import Review

        return Review.objects.filter(learner=self.enrolment.learner_id).count()


class Visitor:
    """Someone logged in, through the whole app but for the socket."""

    def __init__(self, learner: Any) -> None:
        from django.test import Client

        # As a browser asks, which takes pages packed.
        self.client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})
        self.client.force_login(learner)

    def get(self, address: str) -> Any:
        return self.client.get(address)

    def read(self, address: str) -> bytes:
        """What the page says."""
        answer = self.get(address)
        check(answer.status_code == 200, f"{address} came as {answer.status_code}")
        packed = answer.headers.get("Content-Encoding") == "gzip"
        return gzip.decompress(answer.content) if packed else bytes(answer.content)

    def statements(self, address: str) -> int:
        from django.db import connection

        seen: list[str] = []

        def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            seen.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            self.get(address)
        return len(seen)
