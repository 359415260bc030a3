"""The heads of a learner's queues and how long they are, in one statement.

In SQL, since Django takes 4 to 5 ms to put this statement together and SQLite less than
0.2 ms to run it (100,000 cards, 90,000 of them known): it runs before every card shown.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from quizzes.models import Enrolment
from quizzes.part import Part
from studyapp import rows

# More than any course has: where nothing limits the count.
_ALL = 10**9
# How far back an undo reaches: a press of today or of the study day before.
UNDO_REACH = timedelta(days=1)

PUBLISHED = "c.retired_at IS NULL AND c.rejected_at IS NULL"
# Of a course, walked in the order of the indexes on Memory; of a part, from its few
# cards to their memories, which CROSS JOIN holds SQLite to.
_COURSE_MEMORIES = f"""
    FROM quizzes_memory m JOIN content_card c ON c.id = m.card_id
    WHERE m.learner_id = %(learner)s AND m.course_id = %(course)s AND {PUBLISHED}
"""
_PART_MEMORIES = f"""
    FROM content_card c CROSS JOIN quizzes_memory m
    WHERE {{part}} AND {PUBLISHED}
    AND m.card_id = c.id AND m.learner_id = %(learner)s
"""
_DOMAIN_MEMORIES = f"{_COURSE_MEMORIES} AND {{part}}"
# The search for new cards starts where the enrolment remembers, as long as the course
# has not changed since: lesson by lesson where they are of a part.
_AHEAD = f"""{PUBLISHED} AND c.position >=
    CASE WHEN e.new_from_revision = course.revision THEN e.new_from ELSE 0 END
"""
_COURSE_CARDS = f"""
    FROM content_card c WHERE c.course_id = e.course_id AND {_AHEAD}
"""
_PART_CARDS = f"""
    FROM content_card c WHERE {{part}} AND {_AHEAD}
"""
# What the learner has set aside is nowhere shown. A sibling of what was answered today
# waits among the course's reviews and new cards, not where its part is studied, and not
# once it is in learning steps.
_SHOWN = """ AND NOT EXISTS (
    SELECT 1 FROM quizzes_hold h
    WHERE h.learner_id = %(learner)s AND h.card_id = c.id
    AND (h.until IS NULL OR h.until > %(today)s){only}
)"""
BY_HAND = _SHOWN.format(only=" AND h.sibling_press IS NULL")
BY_ANY = _SHOWN.format(only="")
# There they all come on one day, but never one after the other while there is another:
# first those whose row was not asked today, then the row that was asked longest ago.
ROW_ASKED = """CASE WHEN c."group" = '' THEN 0 ELSE COALESCE((
    SELECT MAX(r.id) FROM content_card s CROSS JOIN quizzes_review r
    WHERE s.course_id = c.course_id AND s."group" = c."group"
    AND +s.lesson_id = c.lesson_id
    AND r.card_id = s.id AND r.learner_id = %(learner)s AND r.study_day = %(today)s
), 0) END"""
# Of the mistakes of an exam, first those whose lesson was asked longest ago today: the
# cards of one lesson answer each other.
_LESSONS_APART = f"""{ROW_ASKED}, COALESCE((
    SELECT MAX(r.id) FROM quizzes_review r JOIN content_card s ON s.id = r.card_id
    WHERE r.learner_id = %(learner)s AND r.course_id = %(course)s
    AND r.study_day = %(today)s AND s.lesson_id = c.lesson_id
), 0), """  # noqa: S608 - put together from the texts above alone
_LEARNING = "{memories} AND m.due_at IS NOT NULL AND m.due_at <= %(soon)s" + BY_HAND
# Of those due on one day, the least likely to be recalled on that day come first.
_REVIEWS = "{memories} AND m.due_at IS NULL AND m.due_on <= %(today)s{held}"
_LATER = "{memories} AND m.due_at IS NULL AND m.due_on > %(today)s{held}"
_NEW = """{cards} AND NOT EXISTS (
    SELECT 1 FROM quizzes_memory m
    WHERE m.learner_id = %(learner)s AND m.card_id = c.id
){held}"""
_DAY_IS_COUNTED = """e.counted_on = %(today)s
    AND e.new_from_revision = course.revision AND e.left_reviews IS NOT NULL"""
# Counting stops at the daily limit: a backlog costs no more than a day. It still touches
# as many pages as there are cards in a day, and so is done once, as the day begins.
_STATEMENT = f"""
    SELECT
    (SELECT c.id {_LEARNING} AND m.due_at <= %(now)s ORDER BY m.due_at LIMIT 1),
    (SELECT c.id {_LEARNING} ORDER BY m.due_at LIMIT 1),
    (SELECT c.id {_REVIEWS} ORDER BY {{apart}}m.due_on, m.freshness LIMIT 1),
    (SELECT c.id {_NEW} ORDER BY {{apart}}c.position, c.id LIMIT 1),
    (SELECT COUNT(*) {_LEARNING}),
    {{left_reviews}},
    {{left_new}},
    CASE WHEN e.counted_on = %(today)s THEN 1 ELSE 0 END,
    e.done, e.introduced, e.reviewed,
    CASE WHEN e.counted_on >= %(since)s THEN e.last_press END,
    CASE WHEN e.last_held_id IS NOT NULL THEN (
        SELECT h.card_id FROM quizzes_hold h
        WHERE h.learner_id = %(learner)s AND h.card_id = e.last_held_id
        AND h.sibling_press IS NULL AND (h.until IS NULL OR h.until > %(today)s)
        AND h.held_at >= %(held_since)s
    ) END
    FROM quizzes_enrolment e JOIN content_course course ON course.id = e.course_id
    WHERE e.id = %(enrolment)s
"""  # noqa: S608 - put together from the texts above alone
_COUNT_REVIEWS = f"""
    (SELECT COUNT(*) FROM (SELECT 1 {_REVIEWS} LIMIT %(most_reviews)s) AS counted)
"""  # noqa: S608 - put together from the texts above alone
_COUNT_NEW = f"""
    (SELECT COUNT(*) FROM (SELECT 1 {_NEW} LIMIT %(most_new)s) AS counted)
"""  # noqa: S608 - put together from the texts above alone
_KEPT = f"CASE WHEN {_DAY_IS_COUNTED} THEN e.{{column}} ELSE {{count}} END"
_AFTER = f"""
    SELECT
    (SELECT m.due_at {{memories}} AND m.due_at > %(now)s{BY_HAND}
    ORDER BY m.due_at LIMIT 1),
    (SELECT m.due_on {_LATER} ORDER BY m.due_on LIMIT 1)
"""


class Sight(NamedTuple):
    # Ids of cards: the step that ended first, the one that ends first, the review and
    # the new card at the head.
    learning_now: int | None
    learning_soon: int | None
    review: int | None
    new: int | None
    # How many steps end soon; reviews and new cards up to their daily limits, or,
    # where they were not counted afresh, within what these leave of the day.
    learning: int
    reviews: int
    unmet: int
    # Whether what follows is of today (quizzes.tally).
    counted_today: int
    done: int
    introduced: int
    reviewed: int
    # Review.token, as the database gives it, of the press that an undo takes back.
    last: UUID | str | None
    # Id of the card set aside since that press, which an undo brings back first.
    last_held: int | None

    @property
    def last_press(self) -> str | None:
        """In hexadecimal."""
        return self.last.hex if isinstance(self.last, UUID) else self.last


def look(
    *,
    enrolment: Enrolment,
    today: date,
    now: datetime,
    soon: datetime,
    part: Part | None,
    most_reviews: int = _ALL,
    most_new: int = _ALL,
    afresh: bool = True,
) -> Sight:
    """What `enrolment` has before it: of the whole course, or of a part of it.

    What is left is counted, or, where it need not be `afresh`, what the day's presses
    have left of its first count. The row of `enrolment` is read again, since an answer
    may have changed it.
    """
    parameters = {
        "enrolment": enrolment.pk,
        "learner": enrolment.learner_id,
        "course": enrolment.course_id,
        "today": rows.day(today),
        "since": rows.day(today - UNDO_REACH),
        "held_since": rows.moment(now - UNDO_REACH),
        "now": rows.moment(now),
        "soon": rows.moment(soon),
        "most_reviews": most_reviews,
        "most_new": most_new,
    }
    row = rows.first(statement(part, afresh=afresh), parameters)
    if row is None:
        raise Enrolment.DoesNotExist
    return Sight(*row)


def look_after(
    *, enrolment: Enrolment, today: date, now: datetime, part: Part | None
) -> tuple[datetime | None, date | None]:
    """When the next learning step ends; the day of the first review after today."""
    parameters = {
        "learner": enrolment.learner_id,
        "course": enrolment.course_id,
        "today": rows.day(today),
        "now": rows.moment(now),
    }
    step, review = rows.first(_in(part, _AFTER), parameters) or (None, None)
    return rows.read_moment(step), rows.read_day(review)


@lru_cache(maxsize=128)
def statement(part: Part | None, *, afresh: bool) -> str:
    reviews, new = _COUNT_REVIEWS, _COUNT_NEW
    if not afresh:
        reviews = _KEPT.format(column="left_reviews", count=reviews)
        new = _KEPT.format(column="left_new", count=new)
    # The counts first, which have the same places to fill.
    return _in(
        part,
        _STATEMENT.replace("{left_reviews}", reviews).replace("{left_new}", new),
    )


def _in(part: Part | None, statement: str) -> str:
    """The statement for a part of the course, or for all of it."""
    if part is None:
        return statement.format(
            memories=_COURSE_MEMORIES, cards=_COURSE_CARDS, held=BY_ANY, apart=""
        )
    # A domain is a good share of the course: most of what is due may be of it.
    memories = _PART_MEMORIES if part.is_small else _DOMAIN_MEMORIES
    return statement.format(
        memories=memories.format(part=part.condition),
        cards=_PART_CARDS.format(part=part.condition),
        held=BY_HAND,
        apart=_LESSONS_APART if part.column == "id" else f"{ROW_ASKED}, ",
    )
