"""The statements by which a learner's list of cards is found.

In SQL, as those of quizzes.sight: what stands first has to be walked in the order of an
index, and stopped at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizzes.browsing.wanted import Order, State
from quizzes.models.memory import LEECH_LAPSES
from quizzes.part import Part

_PUBLISHED = "c.retired_at IS NULL AND c.rejected_at IS NULL"
MEMORY = """
    LEFT JOIN quizzes_memory m ON m.card_id = c.id AND m.learner_id = %(learner)s
"""
HOLD = """
    LEFT JOIN quizzes_hold h ON h.card_id = c.id AND h.learner_id = %(learner)s
"""
_MINE = "m.learner_id = %(learner)s AND m.course_id = %(course)s"
# Set aside by hand; a sibling's press only puts a card off.
_STATE = """CASE
    WHEN h.id IS NOT NULL AND h.until IS NULL THEN 'aside'
    WHEN h.until > %(today)s AND h.sibling_press IS NULL THEN 'aside'
    WHEN m.id IS NULL THEN 'new'
    WHEN m.due_at IS NOT NULL THEN 'learning'
    ELSE 'review'
END"""
_IS_DUE = """CASE
    WHEN m.due_at IS NOT NULL THEN m.due_at <= %(now)s
    ELSE m.due_on <= %(today)s AND (h.until IS NULL OR h.until <= %(today)s)
END"""
# How each card of a pool stands: what it is chosen and put in order by.
_STANDS = f"""
    SELECT c.id, c.position, {_STATE}, {_IS_DUE},
    m.due_at, m.due_on, m.freshness, m.lapses, m.difficulty
    FROM content_card c {MEMORY} {HOLD}
    WHERE {_PUBLISHED} AND c.course_id = %(course)s AND {{pool}}
"""  # noqa: S608 - put together from the texts above alone
# Where few are of a state, the list starts from them.
_IN_STEPS = f"""
    SELECT m.card_id FROM quizzes_memory m WHERE {_MINE} AND m.due_at IS NOT NULL
"""  # noqa: S608 - put together from the text above alone
_REVIEWED = f"""
    SELECT m.card_id FROM quizzes_memory m WHERE {_MINE} AND m.due_at IS NULL
"""  # noqa: S608 - put together from the text above alone
_FEW = {
    State.LEARNING: _IN_STEPS,
    State.REVIEW: _REVIEWED,
    State.DUE: f"{_REVIEWED} AND m.due_on <= %(today)s UNION ALL {_IN_STEPS}",
    State.LEECH: f"""
        SELECT m.card_id FROM quizzes_memory m
        WHERE {_MINE} AND m.lapses > 0 AND m.lapses >= {LEECH_LAPSES}
    """,  # noqa: S608 - put together from numbers and the text above
    State.ASIDE: """
        SELECT h.card_id FROM quizzes_hold h
        WHERE h.learner_id = %(learner)s AND h.course_id = %(course)s
    """,
}
_IS = {
    State.ALL: "",
    State.DUE: f" AND {_STATE} IN ('learning', 'review') AND {_IS_DUE}",
    State.NEW: f" AND {_STATE} = 'new'",
    State.REVIEW: f" AND {_STATE} = 'review'",
}
# Walked by their places, or by the memories: which CROSS JOIN holds SQLite to.
_CARDS = f"SELECT c.id FROM content_card c {MEMORY} {HOLD} WHERE {_PUBLISHED}"  # noqa: S608
_MEMORIES = f"""
    SELECT c.id FROM quizzes_memory m CROSS JOIN content_card c {HOLD}
    WHERE {_MINE} AND c.id = m.card_id AND {_PUBLISHED}
"""  # noqa: S608 - put together from the texts above alone
_BY_PLACE = " ORDER BY c.position, c.id LIMIT %(reach)s"
_BY_STEP = " AND m.due_at IS NOT NULL{until} ORDER BY m.due_at LIMIT %(reach)s"
_BY_DAY = """ AND m.due_at IS NULL{until}
    ORDER BY m.due_on, m.freshness LIMIT %(reach)s"""
_BY_LAPSES = """ AND m.lapses > 0
    ORDER BY m.lapses DESC, m.difficulty DESC LIMIT %(reach)s"""


def of_pool(pool: str) -> str:
    """How the cards `c` of a pool stand."""
    return _STANDS.format(pool=pool)


def any_card() -> str:
    return "1 = 1"


def these(cards: Iterable[int]) -> str:
    return f"c.id IN ({', '.join(map(str, cards)) or 'NULL'})"


def few(state: State, most: int) -> str:
    """The ids of all cards of a state, or `most` of more."""
    return f"SELECT * FROM ({_FEW[state]}) AS few LIMIT {most}"  # noqa: S608


def walk(state: State, order: Order, part: Part | None) -> str:
    """The ids of a page, of ALL, DUE, NEW or REVIEW, in that order."""
    streams = " UNION ALL ".join(
        f"SELECT * FROM ({stream}) AS s{number}"  # noqa: S608
        for number, stream in enumerate(_streams(state, order, part))
    )
    return f"SELECT id FROM ({streams}) AS listed LIMIT %(most)s OFFSET %(start)s"  # noqa: S608


def _streams(state: State, order: Order, part: Part | None) -> Iterator[str]:
    """What comes one after the other, each in the order of an index."""
    there = f" AND {part.condition}" if part else ""
    # Of lessons, by an index that begins with them.
    cards = f"{_CARDS}{there or ' AND c.course_id = %(course)s'}{_IS[state]}"
    memories = f"{_MEMORIES}{there}{_IS[state]}"
    if state == State.NEW:
        yield f"{cards} AND c.position >= %(new_from)s{_BY_PLACE}"
    elif order == Order.COURSE:
        yield f"{cards}{_BY_PLACE}"
    elif order == Order.HARD:
        yield f"{memories}{_BY_LAPSES}"
        yield f"{cards} AND COALESCE(m.lapses, 0) = 0{_BY_PLACE}"
    else:
        is_due = state == State.DUE
        if state != State.REVIEW:
            yield memories + _BY_STEP.format(
                until=" AND m.due_at <= %(now)s" if is_due else ""
            )
        yield memories + _BY_DAY.format(
            until=" AND m.due_on <= %(today)s" if is_due else ""
        )
        if state == State.ALL:
            yield f"{cards} AND m.id IS NULL{_BY_PLACE}"
