"""Which note a new one is nearly: renamed, or handed in twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from content.importing.plans import Change, NotePlan, Plan
from content.lessons.tags import between_tags

# Of the letters of both, what both have: notes of one course share phrases, no more.
_ALIKE = 0.5
# A few words in common are none of a note's own.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Resembling:
    """A note by its path; `is_same` where it says the same to the letter, `is_upload`
    where it is handed in with the other."""

    path: str
    title: str
    is_same: bool
    is_upload: bool


def resembling(plan: Plan) -> dict[str, Resembling]:
    """By the paths of new notes, the note that says nearly the same, if any does.

    Of two new ones, the later names the earlier.
    """
    if not any(_is_new(note) for note in plan.notes):
        return {}
    read = [note for note in plan.notes if note.read]
    pieces = {note.path: Counter(_pieces(note)) for note in read}
    found: dict[str, Resembling] = {}
    known = [note for note in read if not _is_new(note)]
    for note in filter(_is_new, read):
        alike = [(_alike(pieces[note.path], pieces[one.path]), one) for one in known]
        best, other = max(alike, key=lambda pair: pair[0], default=(0.0, note))
        if best >= _ALIKE:
            found[note.path] = Resembling(
                other.path, other.row.after.title, best == 1, other.is_upload
            )
        known.append(note)
    return found


def _is_new(note: NotePlan) -> bool:
    return note.is_upload and note.change is Change.NEW


def _pieces(note: NotePlan) -> Iterator[str]:
    for piece in between_tags(note.read.html if note.read else ""):
        if said := " ".join(piece.split()):
            yield said


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """From 0 to 1: the same words in the same pieces."""
    both = one & other
    if len(both) < _FEWEST and one != other:
        return 0
    return _letters(both) / (_letters(one | other) or 1)


def _letters(pieces: Counter[str]) -> int:
    return sum(len(piece) * number for piece, number in pieces.items())
