"""The ids of matching entries, best first, by the full text of each database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

# To tell which match best takes as long for each, and a word may be in every card of a
# large course: no more than these are ranked.
_RANKED = 2000
# A word in the title, which for a card is its question, weighs as much as five.
_SQLITE = f"""
    SELECT entry.id AS id, entry.lesson_id AS lesson_id, entry.title AS title,
    bm25(content_search, 5.0, 1.0) AS rank
    FROM content_search
    CROSS JOIN content_searchentry entry ON entry.id = content_search.rowid
    WHERE content_search MATCH %s AND entry.course_id = %s AND {{kind}} AND {{published}}
    LIMIT {_RANKED}
"""  # noqa: S608 - nothing of a visitor's is in it
_VECTOR = (
    "(setweight(to_tsvector('simple', entry.folded_title), 'A')"
    " || setweight(to_tsvector('simple', entry.folded_body), 'D'))"
)
# The less it is the better it matches, as SQLite has it.
_POSTGRES = f"""
    SELECT entry.id, entry.lesson_id, entry.title,
    -ts_rank('{{{{0.2, 0.4, 0.6, 1.0}}}}', {_VECTOR}, query) AS rank
    FROM content_searchentry entry, to_tsquery('simple', %s) query
    WHERE {_VECTOR} @@ query AND entry.course_id = %s AND {{kind}} AND {{published}}
    LIMIT {_RANKED}
"""  # noqa: S608 - nothing of a visitor's is in it
# Before the limit, which what nobody may read would else use up: the entries of notes
# that are out of the course stay, and so do those of rejected cards.
_PUBLISHED = """
NOT EXISTS (
    SELECT 1 FROM content_lesson lesson JOIN content_note note ON note.id = lesson.note_id
    WHERE lesson.id = entry.lesson_id
    AND (lesson.retired_at IS NOT NULL OR note.retired_at IS NOT NULL)
) AND NOT EXISTS (
    SELECT 1 FROM content_card card
    WHERE card.id = entry.card_id
    AND (card.retired_at IS NOT NULL OR card.rejected_at IS NOT NULL)
)"""
# From the words to the entries, which CROSS JOIN holds SQLite to: by the entries of the
# course, it would look for the words once for each.
_OF_CARDS = {
    "sqlite": """
SELECT entry.card_id
FROM content_search
CROSS JOIN content_searchentry entry ON entry.id = content_search.rowid
WHERE content_search MATCH %s AND entry.course_id = %s AND entry.card_id IS NOT NULL
LIMIT %s
""",
    "postgresql": f"""
SELECT entry.card_id
FROM content_searchentry entry, to_tsquery('simple', %s) query
WHERE {_VECTOR} @@ query AND entry.course_id = %s AND entry.card_id IS NOT NULL
LIMIT %s
""",  # noqa: S608 - nothing of a visitor's is in it
}
_SUBJECTS = """
SELECT ranked.id, card.subject, card.lesson_id, card.context
FROM ({ranked}) AS ranked
JOIN content_searchentry entry ON entry.id = ranked.id
JOIN content_card card ON card.id = entry.card_id
ORDER BY rank, ranked.id
"""
_KIND = {True: "entry.card_id IS NOT NULL", False: "entry.card_id IS NULL"}


class Asked(NamedTuple):
    """A card that matches: the id of its entry, what it is about and where it stands."""

    entry: int
    subject: str
    lesson: int
    trail: str

    @property
    def heading(self) -> str:
        return self.trail.rsplit(" › ", 1)[-1]


def asked(terms: Sequence[str], *, course_id: int, most: int) -> list[Asked]:
    """Of published cards that hold each of the `terms` as the beginning of a word, best
    first; of very many, the best of some of them."""
    rows = _rows(
        f"{_SUBJECTS.format(ranked=_ranked(cards=True))} LIMIT %s",
        [_query(terms), course_id, most],
    )
    return [Asked(*row) for row in rows]


def parts(
    terms: Sequence[str], *, course_id: int, first: Sequence[Asked], most: int
) -> list[int]:
    """The same of parts of lessons: those in which the cards `first` stand before the
    others of their lessons, and these before all others."""
    headings = sorted({one.heading for one in first})
    lessons = sorted({one.lesson for one in first})
    place = (
        f"CASE WHEN NOT {_one_of('lesson_id', lessons)} THEN 2"
        f" WHEN {_one_of('title', headings)} THEN 0 ELSE 1 END"
    )
    return _ids(
        f"SELECT id FROM ({_ranked(cards=False)}) AS ranked"  # noqa: S608
        f" ORDER BY {place}, rank, id LIMIT %s",
        [_query(terms), course_id, *lessons, *headings, most],
    )


def _one_of(column: str, values: Sequence[object]) -> str:
    return f"({column} IN ({', '.join(['%s'] * len(values)) or 'NULL'}) IS TRUE)"


def holding_most(
    terms: Sequence[str], *, course_id: int, cards: bool, most: int
) -> list[int]:
    """Of published entries that hold any of the `terms`, those that hold the most."""
    each = f"SELECT id, rank FROM ({_ranked(cards=cards)}) AS one"  # noqa: S608
    held = " UNION ALL ".join([each] * len(terms))
    return _ids(
        f"SELECT id FROM ({held}) AS held GROUP BY id"  # noqa: S608
        " ORDER BY COUNT(*) DESC, SUM(rank), id LIMIT %s",
        [value for term in terms for value in (_query([term]), course_id)] + [most],
    )


def cards_with(terms: Sequence[str], *, course_id: int, most: int) -> list[int]:
    """The ids of cards, rejected ones among them, in no order of their own."""
    with connection.cursor() as cursor:
        cursor.execute(_OF_CARDS[connection.vendor], [_query(terms), course_id, most])
        return [row[0] for row in cursor.fetchall()]


def _ranked(*, cards: bool) -> str:
    sql = _POSTGRES if connection.vendor == "postgresql" else _SQLITE
    return sql.format(kind=_KIND[cards], published=_PUBLISHED)


def _ids(sql: str, values: list[str | int]) -> list[int]:
    return [row[0] for row in _rows(sql, values)]


def _rows(sql: str, values: list[str | int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _query(terms: Sequence[str]) -> str:
    if connection.vendor == "postgresql":
        return " & ".join(f"{term}:*" for term in terms)
    return " ".join(f'"{term}"*' for term in terms)
