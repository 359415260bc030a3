"""What a page tells of the passages of a note that made no card."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from content.importing.elsewhere import Elsewhere
from content.importing.passages import passages
from content.importing.plans import Change, NotePlan
from content.importing.written import cut
from content.models import Card
from content.notes.groups import grouped


def unasked(note: NotePlan, same: Mapping[str, Elsewhere]) -> Iterator[dict[str, Any]]:
    """Each with its line, its text, the reason, and where another note states the
    same the `twin` there, of those of `same`.

    `name` tells it from the others of the plan as long as it says the same, `anchor`,
    `lesson` and `context` where it stands; `written` are the cards written for it.
    """
    if note.read is None:
        return
    places = {one.anchor: one for one in passages(note.read)}
    said = grouped(note.read.skipped, lambda one: one.anchor)
    texts = {anchor: [cut(one.text) for one in ones] for anchor, ones in said.items()}
    written = grouped(_written(note, texts), lambda pair: pair[0])
    times = Counter[str]()
    for one in note.read.skipped:
        place = places.get(one.anchor)
        times[one.text] += 1
        told = {
            "name": _name(note.path, one.text, times[one.text]),
            "line": one.line,
            "text": one.text,
            "reason": one.reason,
            "anchor": place.anchor if place else "",
            "lesson": place.lesson if place else "",
            "context": place.context if place else "",
            "written": [
                {"key": c.key, "pk": c.pk, "prompt": c.prompt, "answer": c.answer}
                for _place, c in written.get((one.anchor, cut(one.text)), ())
            ],
        }
        twin = same.get(one.twin)
        yield {**told, "twin": asdict(twin)} if twin else told


def _written(
    note: NotePlan, texts: Mapping[str, Sequence[str]]
) -> Iterator[tuple[tuple[str, str], Card]]:
    """The cards that were written for a note, each with the passage that it is shown
    at: where its own says something else by now, the first that stands there."""
    for one in note.cards:
        card = one.after
        there = texts.get(card.anchor, ())
        is_asked = one.change is not Change.RETIRED and card.rejected_at is None
        if card.written and there and is_asked:
            passage = card.written["passage"]
            at = passage if passage in there else there[0]
            yield (card.anchor, at), card


def _name(path: str, text: str, time: int) -> str:
    told = f"{path}\n{time}\n{text}"
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()
