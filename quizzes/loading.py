"""A card with its place and a learner's memory of it, in one statement."""

from __future__ import annotations

from typing import Any

from content.models import Card, Lesson, Note
from quizzes.models import Memory
from studyapp import rows

CARD = rows.Columns(Card, "c")
_LESSON = rows.Columns(Lesson, "l", ["id", "note_id", "slug", "title"])
_NOTE = rows.Columns(Note, "n", ["id", "course_id", "slug", "title", "domain"])
MEMORY = rows.Columns(Memory, "m")
CARD_WHERE = f"""
    SELECT {CARD.sql}, {_LESSON.sql}, {_NOTE.sql}, {MEMORY.sql}
    FROM content_card c
    JOIN content_lesson l ON l.id = c.lesson_id
    JOIN content_note n ON n.id = l.note_id
    LEFT JOIN quizzes_memory m ON m.card_id = c.id AND m.learner_id = %(learner)s
    WHERE
"""  # noqa: S608 - put together from names of columns
STATEMENT = f"{CARD_WHERE} c.id = %(card)s"
# What a press looks at again; the page has shown the rest.
PRESSED = rows.Columns(
    Card, "c", ["id", "course_id", "group", "revision", "retired_at", "rejected_at"]
)
AGAIN = f"""
    SELECT {PRESSED.sql}, {MEMORY.sql}
    FROM content_card c
    LEFT JOIN quizzes_memory m ON m.card_id = c.id AND m.learner_id = %(learner)s
    WHERE c.id = %(card)s
"""  # noqa: S608 - put together from names of columns


def load(*, card_id: int, learner_id: int) -> tuple[Card, Memory | None] | None:
    """The memory is None for a card that the learner has not met.

    The card may be retired or rejected; None where there is no such card at all.
    """
    return read(STATEMENT, {"card": card_id, "learner": learner_id})


def read(
    statement: str, parameters: dict[str, Any]
) -> tuple[Card, Memory | None] | None:
    """The one that a statement finds, which begins with CARD_WHERE."""
    row = rows.first(statement, parameters)
    if row is None:
        return None
    card, lesson, note, memory = rows.parted(row, CARD, _LESSON, _NOTE, MEMORY)
    rows.relate(lesson, note=note)
    rows.relate(card, lesson=lesson)
    if memory:
        rows.relate(memory, card=card)
    return card, memory


def load_again(*, card_id: int, learner_id: int) -> tuple[Card, Memory | None] | None:
    """The same, the card without its words and its place."""
    row = rows.first(AGAIN, {"card": card_id, "learner": learner_id})
    if row is None:
        return None
    card, memory = rows.parted(row, PRESSED, MEMORY)
    return card, memory
