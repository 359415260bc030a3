"""Cards from facts: `write` for one note, in two steps `sketch` and `finish`;
`CourseCards` for those of a course."""

from __future__ import annotations

from content.notes.cards.choice import Stated
from content.notes.cards.course import CourseCards
from content.notes.cards.model import Draft
from content.notes.cards.writing import Sketched, finish, sketch, write

__all__ = [
    "CourseCards",
    "Draft",
    "Sketched",
    "Stated",
    "finish",
    "sketch",
    "write",
]
