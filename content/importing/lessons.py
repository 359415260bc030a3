"""What an import does to the lessons of one note."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from content.importing import rows
from content.importing.order import out_of_order
from content.importing.plans import RowPlan
from content.models import Card, Lesson, Note
from content.notes import markdown
from content.notes.reading import ReadNote


def plan_lessons(
    note: Note,
    stored: Sequence[Lesson],
    read: ReadNote,
    known_cards: Mapping[str, Card],
) -> tuple[RowPlan[Lesson], ...]:
    """Lessons in reading order, then those that go; `known_cards` by draft key."""
    found = match_lessons(stored, read.lessons, _origins(read, known_cards))
    moved = _moved(found, read.lessons)
    planned = [
        rows.compare(
            found.get(lesson.slug),
            rows.lesson_row(note, found.get(lesson.slug), lesson, position),
            rows.LESSON,
            rows.seen_of_lesson,
            moved=lesson.slug in moved,
        )
        for position, lesson in enumerate(read.lessons, 1)
    ]
    kept = {row.pk for row in found.values()}
    gone = [row for row in stored if row.pk not in kept and row.retired_at is None]
    return (*planned, *map(rows.retire, gone))


def _origins(
    read: ReadNote, known_cards: Mapping[str, Card]
) -> Mapping[str, Counter[int]]:
    """For each lesson, how many of its cards stood in which stored lesson."""
    origins: dict[str, Counter[int]] = defaultdict(Counter)
    for draft in read.cards:
        if card := known_cards.get(draft.key):
            origins[draft.lesson][card.lesson_id] += 1
    return origins


def _moved(found: Mapping[str, Lesson], lessons: Sequence[markdown.Lesson]) -> set[str]:
    slugs = [lesson.slug for lesson in lessons if lesson.slug in found]
    strays = out_of_order([found[slug].position for slug in slugs])
    return {slugs[index] for index in strays}


def match_lessons(
    stored: Sequence[Lesson],
    lessons: Sequence[markdown.Lesson],
    origins: Mapping[str, Counter[int]],
) -> dict[str, Lesson]:
    """The stored row of each lesson that has one, by the lesson's slug.

    A row is found by slug, by title, or because most of the lesson's cards came from
    it: a renamed heading keeps its row. Whoever has the slug of a row, be it retired,
    gets that row, so that slugs stay unique whatever else is renamed.
    """
    live = [row for row in stored if row.retired_at is None]
    passes: list[tuple[dict[Hashable, Lesson], Callable[..., Hashable]]] = [
        ({row.slug: row for row in stored}, lambda one: one.slug),
        ({_plain(row.title): row for row in live}, lambda one: _plain(one.title)),
        ({row.pk: row for row in live}, lambda one: _main(origins.get(one.slug))),
    ]
    found: dict[str, Lesson] = {}
    for candidates, name in passes:
        taken = {row.pk for row in found.values()}
        for lesson in lessons:
            row = candidates.get(name(lesson))
            if row and row.pk not in taken and lesson.slug not in found:
                found[lesson.slug] = row
                taken.add(row.pk)
    return found


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def _main(origins: Counter[int] | None) -> int | None:
    """The lesson from which more than half of the cards came."""
    if not origins:
        return None
    lesson, cards = origins.most_common(1)[0]
    return lesson if 2 * cards > origins.total() else None
