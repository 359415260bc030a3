"""How many bytes the review page sends: on a first visit, and with each next card.

python -m bench.weight    in the collection that DATABASE_URL names

As the app sends them to a browser that takes gzip and Brotli.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator

from bench import collection
from bench.reviewing import Reviewer
from bench.serving import Server, logged_in, served
from bench.timing import check, ratio

CARDS = 20
# What a browser loads with the page, and what a module or a style sheet loads in turn.
_LOADED = re.compile(r"""(?:<link[^>]+href|<script[^>]+src)="(/static/[^"]+)\"""")
_IN_TURN = re.compile(
    r"""(?:from\s*|import\s*|url\()["']?([^"')\s]+\.(?:js|css|woff2|svg))"""
)


def main() -> None:
    enrolment = collection.opened()[2]
    reviewer = Reviewer(logged_in(enrolment.learner))
    with served("studyapp.settings", workers=1) as server:
        asyncio.run(_weigh(server, reviewer))


async def _weigh(server: Server, reviewer: Reviewer) -> None:
    page = await reviewer.person.get(server.port, "/courses/bench/study/")
    check(page.status == 200, "the review page")
    files = await _files(server, reviewer, page.body.decode())
    first = len(page.sent) + sum(files.values())
    print(f"page {len(page.body)} bytes, sent in {len(page.sent)}")
    for path, size in files.items():
        print(f"{path} {size} bytes")
    await reviewer.open(server.port)
    cards = [await reviewer.rate(server.port) for _card in range(CARDS)]
    largest = max(cards, key=lambda card: len(card.sent))
    print(f"next card {len(largest.body)} bytes, sent in {len(largest.sent)}")
    ratio("first_visit_kilobytes", first / 1000, 60)
    ratio("next_card_kilobytes", len(largest.sent) / 1000, 4)


async def _files(server: Server, reviewer: Reviewer, page: str) -> dict[str, int]:
    """The size of each, as sent."""
    found: dict[str, int] = {}
    waiting = sorted(set(_LOADED.findall(page)))
    while waiting:
        path = waiting.pop()
        plain = await reviewer.person.get(server.port, path)
        sent = await reviewer.person.get(
            server.port, path, Accept_Encoding="gzip, deflate, br"
        )
        check(plain.status == sent.status == 200, path)
        found[path] = len(sent.sent)
        if path.endswith((".js", ".css")):
            named = _named(path, plain.body.decode())
            waiting += [one for one in named if one not in found and one not in waiting]
    return found


def _named(path: str, text: str) -> Iterator[str]:
    folder = path.rpartition("/")[0]
    for name in _IN_TURN.findall(text):
        parts = folder.split("/")
        for part in name.split("/"):
            if part == "..":
                parts.pop()
            elif part != ".":
                parts.append(part)
        yield name if name.startswith("/") else "/".join(parts)


if __name__ == "__main__":
    main()
