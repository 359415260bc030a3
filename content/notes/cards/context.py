"""A question with what it is asked of and in, in words that can be said."""

from __future__ import annotations

from content.notes.cards.model import Sketch
from content.notes.cards.processes import lacks_process
from content.notes.cards.said import said_well
from content.notes.cards.scope import placed
from content.notes.cards.unnamed import told_of_what
from content.notes.cards.unplaced import is_bare_row


def in_context(sketch: Sketch) -> Sketch | None:
    """The sketch with its place said; None where it needs one and has none."""
    told = placed(sketch)
    return said_well(told) if told else None


def with_field(told: Sketch, sketch: Sketch) -> Sketch | None:
    """What was put in context, after its field; None of a row that says not of what."""
    whole = told_of_what(told)
    if whole.prompt != sketch.prompt:
        return whole
    return None if is_bare_row(sketch) or lacks_process(sketch) else whole
