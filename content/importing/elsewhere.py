"""Where another note of a plan says the same as a passage, or something else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from content.contradictions import contradictions
from content.importing.plans import NotePlan, Plan
from content.models import Card


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A card of another note, and where it stands.

    `chapter`, `slug` and `anchor` lead to its line in the lesson; `chapter` is "" where
    the note is handed in with the plan, so that nothing is there to read yet.
    """

    prompt: str
    answer: str
    path: str
    line: int
    lesson: str
    chapter: str
    slug: str
    anchor: str
    key: str = ""

    @classmethod
    def of(cls, note: NotePlan, card: Card, line: int) -> Elsewhere:
        return cls(
            prompt=card.prompt,
            answer=card.answer,
            path=note.path,
            line=line,
            lesson=card.lesson.title,
            chapter="" if note.is_upload else note.row.after.slug,
            slug=card.lesson.slug,
            anchor=card.anchor,
            key=card.key,
        )


def contradicted(plan: Plan) -> dict[str, Elsewhere]:
    """By the fact key of a card, what another note answers to the same question."""
    reads = [note.read for note in plan.notes if note.read]
    pairs = [(one.card.key, other.card.key) for one, other in contradictions(reads)]
    asked = _asked(plan, {key for pair in pairs for key in pair})
    found: dict[str, Elsewhere] = {}
    for one, other in pairs:
        if one in asked and other in asked:
            found.setdefault(one, asked[other])
            found.setdefault(other, asked[one])
    return found


def twins(plan: Plan) -> dict[str, Elsewhere]:
    """By their keys, the cards for which passages of other notes made none."""
    reads = [note.read for note in plan.shown if note.read]
    return _asked(plan, {one.twin for read in reads for one in read.skipped})


def _asked(plan: Plan, keys: Collection[str]) -> dict[str, Elsewhere]:
    """Those of the cards, by fact key, that are neither rejected nor merged."""
    return {
        draft.key: Elsewhere.of(note, row.after, draft.line)
        for note in plan.notes
        if note.read
        for draft, row in zip(note.read.cards, note.cards, strict=False)
        if draft.key in keys and row.after.rejected_at is None
    }
