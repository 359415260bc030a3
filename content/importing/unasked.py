"""What a page tells of the passages of a note that made no card."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from content.importing.elsewhere import Elsewhere
from content.importing.passages import passages
from content.importing.plans import Change, NotePlan
from content.importing.written import cut
from content.models import Card
from content.notes.beside import beside
from content.notes.facts import reasons
from content.notes.groups import grouped


def unasked(note: NotePlan, same: Mapping[str, Elsewhere]) -> Iterator[dict[str, Any]]:
    """Each with its line, its text, the reason, where another note states the same
    the `twin` there, of those of `same`, and where a card of its line says part of it
    what is `beside`.

    `name` tells it from the others of the plan as long as it says the same, `anchor`,
    `lesson` and `context` where it stands; `written` are the cards written for it.
    """
    if note.read is None:
        return
    places = {one.anchor: one for one in passages(note.read)}
    said = grouped(note.read.skipped, lambda one: one.anchor)
    texts = {anchor: [cut(one.text) for one in ones] for anchor, ones in said.items()}
    cards = tuple(_asked(note))
    asked = grouped((c for c in cards if not c.written), lambda card: card.anchor)
    written = grouped(_written(cards, texts), lambda pair: pair[0])
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
        if twin := same.get(one.twin):
            told["twin"] = asdict(twin)
        # The other cells of a row are no part of what one of them says.
        alone = place and place.tag != "tr" and one.reason == reasons.NO_QUESTION
        if alone and (part := beside(one.text, asked.get(one.anchor, ()))):
            told["beside"] = part._asdict()
        yield told


def _asked(note: NotePlan) -> Iterator[Card]:
    for one in note.cards:
        if one.change is not Change.RETIRED and one.after.rejected_at is None:
            yield one.after


def _written(
    cards: Iterable[Card], texts: Mapping[str, Sequence[str]]
) -> Iterator[tuple[tuple[str, str], Card]]:
    """Those that were written for the note, each with the passage that it is shown
    at: where its own says something else by now, the first that stands there."""
    for card in cards:
        there = texts.get(card.anchor, ())
        if card.written and there:
            passage = card.written["passage"]
            at = passage if passage in there else there[0]
            yield (card.anchor, at), card


def _name(path: str, text: str, time: int) -> str:
    told = f"{path}\n{time}\n{text}"
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()
