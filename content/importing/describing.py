"""A plan in words for a terminal, and as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.importing.merged import conflicts
from content.importing.plans import Change, NotePlan, Plan, RowPlan, counted_as
from content.importing.reasons import told
from content.importing.words import of_cards, said_of
from content.importing.written import adrift
from content.models import Card
from content.notes.facts import Skipped

_NOTES = {
    Change.NEW: gettext_lazy("new note"),
    Change.CHANGED: gettext_lazy("changed note"),
    Change.MOVED: gettext_lazy("moved note"),
    Change.UNCHANGED: gettext_lazy("unchanged note"),
    Change.RETIRED: gettext_lazy("retired note"),
    Change.REVIVED: gettext_lazy("revived note"),
}


# Of a card that an instructor wrote.
_GONE = gettext_lazy("  its passage is no longer in the note: “%(prompt)s”")
_EDITED = gettext_lazy("  its passage says something else now: “%(prompt)s”")


def as_text(plan: Plan, *, verbose: bool = False) -> Iterator[str]:
    """Lines: the counts, then each note with what changes in it.

    `verbose` adds new cards and what made none, which are many at a first import.
    """
    yield _("Course: %(title)s (%(slug)s)") % {
        "title": plan.course.title,
        "slug": plan.course.slug,
    }
    yield _("Cards: %(counts)s") % {
        "counts": ", ".join(
            f"{number} {of_cards(name, number)}" for name, number in plan.counts.items()
        )
    }
    for one in conflicts(plan):
        yield _("Merged cards that differ now: “%(away)s”, merged into “%(kept)s”.") % {
            "away": one.away.prompt,
            "kept": one.kept.prompt,
        }
    for note in plan.shown:
        yield ""
        yield from _note(note, verbose=verbose)


def _note(note: NotePlan, *, verbose: bool) -> Iterator[str]:
    yield _("%(path)s: %(change)s, %(lessons)d lessons, %(cards)d cards") % {
        "path": note.path,
        "change": _NOTES[note.change],
        "lessons": sum(one.change is not Change.RETIRED for one in note.lessons),
        "cards": sum(one.change is not Change.RETIRED for one in note.cards),
    }
    if note.read:
        for repair in note.read.repairs:
            where = f"{repair.line}: " if repair.line else ""
            yield _("  repaired: %(repair)s") % {"repair": where + told(repair.what)}
        yield _("  passages that made no card: %(number)d") % {
            "number": len(note.read.skipped)
        }
        for skipped in note.read.skipped if verbose else ():
            text = " ".join(skipped.text.split())
            yield f"    {skipped.line}: {text} ({told(skipped.reason)})"
    for one in adrift(note):
        yield (_GONE if one.is_gone else _EDITED) % {"prompt": one.prompt}
    for card in note.cards:
        if card.change is not Change.UNCHANGED and (
            verbose or card.change is not Change.NEW
        ):
            yield from _card(card)


def _card(card: RowPlan[Card]) -> Iterator[str]:
    name = counted_as(card)
    yield f"  {said_of(of_cards(name), card.after.prompt)}"
    before = card.before
    if before and before.prompt != card.after.prompt:
        yield f"    − {before.prompt}"
    if before and before.answer != card.after.answer:
        yield f"    − {before.answer}"
        yield f"    + {card.after.answer}"


def as_json(plan: Plan, *, applied: bool) -> dict[str, Any]:
    """What the plan changes; unchanged cards are only counted."""
    return {
        "course": plan.course.slug,
        "applied": applied,
        "counts": plan.counts,
        "notes": [_note_json(note) for note in plan.shown],
        "cards": [
            _card_json(note, card)
            for note in plan.shown
            for card in note.cards
            if card.change is not Change.UNCHANGED
        ],
    }


def _note_json(note: NotePlan) -> dict[str, Any]:
    read = note.read
    return {
        "file": note.path,
        "change": note.change.value,
        "title": note.row.after.title,
        "encoding": read.encoding if read else None,
        "repairs": [str(one) for one in read.repairs] if read else [],
        "lessons": [
            {
                "slug": one.after.slug,
                "title": one.after.title,
                "change": one.change.value,
            }
            for one in note.lessons
        ],
        "skipped": [skipped_json(one) for one in read.skipped] if read else [],
    }


def _card_json(note: NotePlan, card: RowPlan[Card]) -> dict[str, Any]:
    return {
        "key": card.after.key,
        "change": card.change.value,
        "rejected": card.after.rejected_at is not None,
        "file": note.path,
        "kind": card.after.kind,
        "context": card.after.context,
        "prompt": card.after.prompt,
        "answer": card.after.answer,
        "revision": card.after.revision,
        "before": card.before
        and {"prompt": card.before.prompt, "answer": card.before.answer},
    }


def skipped_json(skipped: Skipped) -> dict[str, Any]:
    return {"line": skipped.line, "text": skipped.text, "reason": skipped.reason}
