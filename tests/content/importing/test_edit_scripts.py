"""Edits of every real note: what they leave alone stays, what they change is kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

import pytest

from content.models import Card
from content.notes.groups import grouped
from content.notes.identity import normalised
from tests.content.importing.edits import SCRIPTS, Edit, Original, Script
from tests.content.importing.shelf import Shelf


@dataclass
class Tally:
    """Of one kind of edit over all notes: what was tried, and what went wrong."""

    untouched: int = 0
    # Of facts, which may have several cards: one that stays keeps the history.
    touched: int = 0
    changed: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    def fault(self, name: str, note: str, card: Card) -> None:
        self.faults[name] += 1
        self.told.append(f"{name}: {note}: {card.prompt} → {card.answer}")

    def share(self, name: str, number: int) -> float:
        return 1 - self.faults[name] / number if number else 1.0


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_an_edit_loses_no_history(
    shared: Path, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    tally = Tally()
    for file in sorted((shared / "notes").glob("*.md")):
        note = _original(file)
        edit = script(note, Random(file.name))  # the same each time
        if edit and note.read.cards:
            _try(tally, note, edit, Shelf(monkeypatch))
    told = "\n".join(tally.told[:20])
    assert tally.untouched > 1_000, "it found little to edit"
    assert tally.share("lost", tally.untouched) >= 0.995, told
    assert tally.share("raised for nothing", tally.untouched) >= 0.995, told
    assert tally.share("history lost", tally.touched) >= 0.95, told
    assert tally.share("not raised", tally.changed) >= 0.95, told
    assert not tally.faults["twice"], told
    assert not tally.faults["not restored"], told


@cache
def _original(file: Path) -> Original:
    return Original.of(file.name, file.read_bytes())


def _try(tally: Tally, note: Original, edit: Edit, shelf: Shelf) -> None:
    original = note.edited(note.lines)
    shelf.publish(original)
    before = shelf.cards
    shelf.publish(edit.files)
    _compare(tally, note.path, edit, before, shelf.cards)
    shelf.publish(original, retire=set(edit.files) - set(original))
    for key, card in shelf.cards.items():
        was = before.get(key)
        if _state(card) != _state(was) if was else not card.retired_at:
            tally.fault("not restored", note.path, card)


def _compare(
    tally: Tally,
    path: str,
    edit: Edit,
    before: dict[str, Card],
    after: dict[str, Card],
) -> None:
    for key, card in before.items():
        now = after[key]
        is_lost = now.pk != card.pk or now.retired_at is not None
        if key not in edit.gone | edit.touched:
            tally.untouched += 1
            if is_lost:
                tally.fault("lost", path, card)
            elif now.revision > card.revision and now.value == card.value:
                tally.fault("raised for nothing", path, card)
        if key in edit.changed:
            tally.changed += 1
            if is_lost or now.revision == card.revision:
                tally.fault("not raised", path, card)
    touched = grouped(
        (card for key, card in before.items() if key in edit.touched),
        lambda card: (card.anchor, normalised(card.value)),
    )
    for cards in touched.values():
        tally.touched += 1
        if all(after[card.key].retired_at for card in cards):
            tally.fault("history lost", path, cards[0])
    live = [card for card in after.values() if not card.retired_at]
    for alike in grouped(live, lambda card: (card.prompt, card.answer)).values():
        if len(alike) > 1:
            tally.fault("twice", path, alike[0])


def _state(card: Card) -> tuple[object, ...]:
    names = ("pk", "fact_key", "kind", "prompt", "answer", "value", "items", "choices")
    more = ("lesson_id", "anchor", "context", "position", "retired_at")
    return tuple(getattr(card, name) for name in names + more)
