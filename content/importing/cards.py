"""What an import does to the cards of one note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from content.importing import rows
from content.importing.keys import free_key
from content.importing.order import out_of_order
from content.importing.plans import RowPlan
from content.models import Card, Lesson, Note
from content.notes.cards import Draft
from content.notes.reading import ReadNote


def plan_cards(
    note: Note,
    lessons: Mapping[str, Lesson],
    read: ReadNote,
    known: Mapping[str, Card],
    keys: set[str],
    positions: Sequence[int],
) -> list[RowPlan[Card]]:
    """Cards in reading order; `known` are the stored ones by draft key.

    `keys` are those taken in the course: a card keeps its key while the words of its
    fact change, so a new fact may find the key that its words give in use.
    """
    strays = _strays(read, known, lessons)
    planned = []
    blank = Card(course=note.course)
    for position, draft in zip(positions, read.cards, strict=True):
        before = known.get(draft.key)
        lesson = lessons[draft.lesson]
        after = rows.card_row(before, blank, draft, lesson, position)
        if before is None:
            after.key = free_key(draft.key, keys)
        moved = before is not None and (
            draft.key in strays or before.lesson_id != lesson.pk
        )
        planned.append(
            rows.compare(before, after, rows.CARD, rows.seen_of_card, moved=moved)
        )
    return planned


def _strays(
    read: ReadNote, known: Mapping[str, Card], lessons: Mapping[str, Lesson]
) -> set[str]:
    """Draft keys of cards that stand elsewhere among those that shared their lesson."""
    staying: dict[str, list[Draft]] = defaultdict(list)
    for draft in read.cards:
        card = known.get(draft.key)
        if card and card.lesson_id == lessons[draft.lesson].pk:
            staying[draft.lesson].append(draft)
    return {
        drafts[index].key
        for drafts in staying.values()
        for index in out_of_order([known[draft.key].position for draft in drafts])
    }
