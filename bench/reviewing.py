"""A rating sent by eight people at once, and the next card that comes back for it.

python -m bench.reviewing    in the collection that DATABASE_URL names

Beside a minimal view that does the same statements; both under gunicorn.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Coroutine, Sequence
from typing import Any

from bench import collection
from bench.learner import Ours
from bench.serving import Answer, Person, logged_in, served
from bench.timing import Times, check, ratio, tell

PEOPLE, ROUNDS = 8, 63
_TOKEN = re.compile(rb'name="token" value="([^"]+)"')
_SLUG = "bench"


class Reviewer:
    """Someone with the page of a card before them."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.token = ""

    async def open(self, port: int) -> None:
        self.read(await self.person.get(port, f"/courses/{_SLUG}/study/"))

    async def rate(self, port: int) -> Answer:
        """The part of the page that comes back."""
        answer = await self.person.post(
            port,
            f"/courses/{_SLUG}/study/answer/",
            {"token": self.token, "rating": 3},
            HX_Request="true",
        )
        self.read(answer)
        return answer

    def read(self, answer: Answer) -> None:
        check(answer.status == 200, f"a page came back as {answer.status}")
        found = _TOKEN.search(answer.body)
        if found is None:
            raise RuntimeError("A page came without a card.")
        self.token = found[1].decode()


class MinimalReviewer:
    """The same for the minimal view, whose page is the id of a card."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.card = 0

    async def open(self, port: int) -> None:
        self._read(await self.person.get(port, f"/rate/{_SLUG}/"))

    async def rate(self, port: int) -> None:
        form = {"card": self.card}
        self._read(await self.person.post(port, f"/rate/{_SLUG}/", form))

    def _read(self, answer: Answer) -> None:
        check(answer.status == 200, f"a minimal rating came back as {answer.status}")
        self.card = int(answer.body)


async def _measure(ours: int, minimal: int, people: Sequence[Person]) -> None:
    asked = {"rating_over_http": ours, "rating_minimal": minimal}
    reviewers: dict[str, list[Any]] = {
        "rating_over_http": [Reviewer(person) for person in people[:PEOPLE]],
        "rating_minimal": [MinimalReviewer(person) for person in people[PEOPLE:]],
    }
    for name, port in asked.items():
        for one in reviewers[name]:
            await one.open(port)
            await one.rate(port)
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for _round in range(ROUNDS):
        for name, port in asked.items():
            taken[name] += await _together([one.rate(port) for one in reviewers[name]])
    times = {name: Times(seconds) for name, seconds in taken.items()}
    tell(times)
    medians = [times[name].median for name in asked]
    ratio("rating_over_http_to_minimal", medians[0] / medians[1], 1.5)


async def _together(asks: Sequence[Coroutine[Any, Any, object]]) -> list[float]:
    """The seconds of each."""

    async def seconds(ask: Coroutine[Any, Any, object]) -> float:
        start = time.perf_counter()
        await ask
        return time.perf_counter() - start

    return list(await asyncio.gather(*map(seconds, asks)))


def main() -> None:
    enrolments = collection.opened()[2 : 2 + 2 * PEOPLE]
    from bench.minimal import PLAIN_BACKEND

    for enrolment in enrolments[PEOPLE:]:
        # The first press of a day counts it, which the minimal view does not.
        Ours(enrolment).press()
    before = _reviews(enrolments)
    people = [
        *(logged_in(one.learner) for one in enrolments[:PEOPLE]),
        *(logged_in(one.learner, PLAIN_BACKEND) for one in enrolments[PEOPLE:]),
    ]
    with (
        served("studyapp.settings", workers=2) as ours,
        served("bench.minimal", workers=2) as minimal,
    ):
        asyncio.run(_measure(ours.port, minimal.port, people))
    sent = 2 * PEOPLE * (ROUNDS + 1)
    check(_reviews(enrolments) == before + sent, "ratings")


def _reviews(enrolments: Sequence[Any]) -> int:
    from quizzes.models import Review

    return Review.objects.filter(
        learner__in=[one.learner_id for one in enrolments]
    ).count()


if __name__ == "__main__":
    main()
