"""Whether a worker grows: what it holds after 10,000 requests and after 100.

python -m bench.memory    in the collection that DATABASE_URL names, on Linux

Its own memory, not the pages of the database that it shares with the system's cache.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from bench import collection
from bench.reviewing import Reviewer
from bench.serving import Server, logged_in, served
from bench.timing import check, ratio

FEW, MANY = 100, 10_000
_PRESS = re.compile(rb'name="press" value="(\w+)"')
_PAGES = ("/", "/courses/bench/lessons/", "/courses/bench/study/", "/settings/")


def main() -> None:
    reviewer = Reviewer(logged_in(collection.opened()[3].learner))
    with served("studyapp.settings", workers=1) as server:
        asyncio.run(_ask(server, reviewer))


async def _ask(server: Server, reviewer: Reviewer) -> None:
    """A rating, taken back, then a page, and so on."""
    await reviewer.open(server.port)
    held = {}
    pages = cycle(_PAGES)
    for number in range(1, MANY + 1):
        match number % 3:
            case 0:
                await _look(server, reviewer, next(pages))
            case 1:
                card = (await reviewer.rate(server.port)).body
            case 2:
                await _take_back(server, reviewer, card)
        if number in (FEW, MANY):
            held[number] = _kilobytes(server)
            print(f"after {number} requests {held[number] / 1024:.1f} MiB")
    ratio("memory_after_10000_to_100", held[MANY] / held[FEW], 1.1)


async def _look(server: Server, reviewer: Reviewer, page: str) -> None:
    answer = await reviewer.person.get(server.port, page)
    check(answer.status == 200, page)


async def _take_back(server: Server, reviewer: Reviewer, card: bytes) -> None:
    press = _PRESS.search(card)
    check(press is not None, "a card without an undo")
    assert press is not None  # noqa: S101
    answer = await reviewer.person.post(
        server.port,
        "/courses/bench/study/undo/",
        {"press": press[1].decode()},
        HX_Request="true",
    )
    reviewer.read(answer)


def _kilobytes(server: Server) -> int:
    """What the worker keeps for itself."""
    (worker,) = _children(server.pid)
    status = Path(f"/proc/{worker}/status").read_text()
    found = re.search(r"RssAnon:\s+(\d+) kB", status)
    if found is None:
        raise RuntimeError("This system does not say what a process holds.")
    return int(found[1])


def _children(pid: int) -> Iterator[int]:
    for place in Path(f"/proc/{pid}/task").iterdir():
        yield from map(int, (place / "children").read_text().split())


if __name__ == "__main__":
    main()
