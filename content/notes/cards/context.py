"""A question with what it is asked of and in, in words that can be said."""

from __future__ import annotations

from content.notes.cards.model import Sketch
from content.notes.cards.said import said_well
from content.notes.cards.scope import placed
from content.notes.cards.unnamed import told_of_what
from content.notes.cards.unplaced import is_bare_row


def in_context(sketch: Sketch) -> Sketch | None:
    """The sketch with its place said; None where it needs one and has none."""
    told = placed(sketch)
    told = said_well(told) if told else None
    if told is None:
        return None
    told = told_of_what(told)
    unplaced = told.prompt == sketch.prompt
    return None if unplaced and is_bare_row(sketch) else told
