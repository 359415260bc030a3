"""Cards that an instructor writes in a draft, for passages of its notes.

They are there when the draft is published; content.importing.written keeps them then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from content.cards.wording import checked
from content.drafting import deciding
from content.importing import Change
from content.importing.keys import free_key
from content.importing.written import cut, key_of
from content.models import Card, Draft, Publication
from content.notes.identity import normalised

if TYPE_CHECKING:
    from studyapp.models import User

_Written = dict[str, dict[str, Any]]


def write(
    *,
    draft: Draft,
    path: str,
    lesson: str,
    anchor: str,
    context: str,
    passage: str,
    prompt: str,
    answer: str,
    by: User,
    now: datetime,
) -> None:
    """A card that asks `prompt` of a passage of the note at `path`.

    Raises Refused. The same question of the same passage is the same card.
    """
    prompt, answer = checked(prompt, answer)
    passage = cut(passage)
    key = key_of(path, context, passage, prompt)
    said = {
        "path": path,
        "lesson": lesson,
        "anchor": anchor,
        "context": context,
        "passage": passage,
        "prompt": prompt,
        "answer": answer,
        "by": str(by),
        "at": now.isoformat(),
    }
    asks = {
        card.key: "" if card.rejected_at else card.prompt
        for card in Card.objects.filter(course=draft.course, key__startswith=key)
    }

    def added(written: _Written) -> _Written:
        asked = asks | {one: its["prompt"] for one, its in written.items() if its}
        return {**written, _key(key, prompt, asked): said}

    deciding.decide(draft, "written", added)


def _key(key: str, prompt: str, asked: Mapping[str, str]) -> str:
    """That key, numbered where its card asks something else by now."""
    same = normalised(prompt)
    return free_key(key, {one for one in asked if normalised(asked[one]) != same})


def change(*, draft: Draft, key: str, prompt: str, answer: str) -> None:
    """It stays the card of its key, whatever it asks now; raises Refused."""
    prompt, answer = checked(prompt, answer)

    def changed(written: _Written) -> _Written:
        if not written.get(key):
            return written
        return {**written, key: {**written[key], "prompt": prompt, "answer": answer}}

    deciding.decide(draft, "written", changed)


def take_back(*, draft: Draft, key: str) -> None:
    """What was decided of the card, be it to take it out, is not to be done."""
    deciding.decide(
        draft,
        "written",
        lambda written: {one: said for one, said in written.items() if one != key},
    )


def lost(draft: Draft, shown: Iterable[str]) -> list[tuple[str, dict[str, Any]]]:
    """Those that no note of the draft's plan has a place for; `shown` are keys of it."""
    seen = {*shown}
    left = {
        key: said for key, said in draft.written.items() if said and key not in seen
    }
    if not left:
        return []
    # Written as it is published already, it changes nothing, and no plan shows it.
    known = Card.objects.filter(course=draft.course, key__in=left, retired_at=None)
    there = {*known.values_list("key", flat=True)}
    return [(key, said) for key, said in left.items() if key not in there]


def before(publication: Publication) -> _Written:
    """What a draft has to hold for written cards to be as before it was published."""
    draft = Draft.objects.filter(publication=publication).first()
    if draft is None or not draft.written:
        return {}
    cards = Card.objects.filter(course=publication.course_id, key__in=draft.written)
    changes = {
        one.card_id: one for one in publication.card_changes.filter(card__in=cards)
    }
    found: _Written = {}
    for card in cards.select_related("lesson__note"):
        change = changes.get(card.pk)
        if change and change.change != Change.REVIVED:
            found[card.key] = _as_it_was(card, change.before)
        elif change or _is_of(card, draft):
            found[card.key] = {}
    return found


def _is_of(card: Card, draft: Draft) -> bool:
    """Whether it was first written there."""
    at: str = draft.written[card.key].get("at", "")
    return card.written is not None and card.written["at"] == at


def _as_it_was(card: Card, before: Mapping[str, str]) -> dict[str, Any]:
    known = card.written or {}
    return {
        "prompt": before["prompt"],
        "answer": before["answer"],
        "path": card.lesson.note.path,
        "lesson": card.lesson.slug,
        "anchor": card.anchor,
        "context": card.context,
        **{name: known.get(name, "") for name in ("passage", "by", "at")},
    }
