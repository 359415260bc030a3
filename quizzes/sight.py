"""The heads of a learner's queues and how long they are, in one statement.

In SQL, since Django takes 4 to 5 ms to put this statement together and SQLite less than
0.1 ms to run it (100,000 cards, 90,000 of them known): it runs before every card shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from content.models import Lesson
from quizzes.models import Enrolment

# More than any course has: where nothing limits the count.
_ALL = 10**9
# How far back an undo reaches: a press of today or of the study day before.
UNDO_REACH = timedelta(days=1)

_PUBLISHED = "c.retired_at IS NULL AND c.rejected_at IS NULL"
# Of a course, walked in the order of the indexes on Memory; of a lesson, from its few
# cards to their memories, which CROSS JOIN holds SQLite to.
_COURSE_MEMORIES = f"""
    FROM quizzes_memory m JOIN content_card c ON c.id = m.card_id
    WHERE m.learner_id = %(learner)s AND m.course_id = %(course)s AND {_PUBLISHED}
"""
_LESSON_MEMORIES = f"""
    FROM content_card c CROSS JOIN quizzes_memory m
    WHERE c.lesson_id = %(lesson)s AND {_PUBLISHED}
    AND m.card_id = c.id AND m.learner_id = %(learner)s
"""
# The search for new cards starts where the enrolment remembers, as long as the course
# has not changed since.
_COURSE_CARDS = f"""
    FROM content_card c
    WHERE c.course_id = e.course_id AND {_PUBLISHED} AND c.position >=
    CASE WHEN e.new_from_revision = course.revision THEN e.new_from ELSE 0 END
"""
_LESSON_CARDS = f"""
    FROM content_card c WHERE c.lesson_id = %(lesson)s AND {_PUBLISHED}
"""
_LEARNING = "{memories} AND m.due_at IS NOT NULL AND m.due_at <= %(soon)s"
# Cards are due when their recall falls to the same probability, so that of those due on
# one day the least stable has the lowest retrievability later on.
_REVIEWS = "{memories} AND m.due_at IS NULL AND m.due_on <= %(today)s"
_LATER = "{memories} AND m.due_at IS NULL AND m.due_on > %(today)s"
_NEW = """{cards} AND NOT EXISTS (
    SELECT 1 FROM quizzes_memory m
    WHERE m.learner_id = %(learner)s AND m.card_id = c.id
)"""
# Added to, so that neither database walks all the presses of everybody to find the
# greatest id: those of a learner's two days are few.
_PRESSES = f"""
    FROM quizzes_review r JOIN content_card c ON c.id = r.card_id
    WHERE r.learner_id = %(learner)s AND r.course_id = %(course)s
    AND r.study_day >= %(since)s AND {_PUBLISHED}
    AND NOT EXISTS (SELECT 1 FROM quizzes_undo u WHERE u.review_id = r.id)
"""  # noqa: S608 - put together from the texts above alone
# Counting stops at the daily limit: a backlog costs no more than a day.
_STATEMENT = f"""
    SELECT
    (SELECT m.id {_LEARNING} AND m.due_at <= %(now)s ORDER BY m.due_at LIMIT 1),
    (SELECT m.id {_LEARNING} ORDER BY m.due_at LIMIT 1),
    (SELECT m.id {_REVIEWS} ORDER BY m.due_on, m.stability LIMIT 1),
    (SELECT c.id {_NEW} ORDER BY c.position, c.id LIMIT 1),
    (SELECT m.id {{memories}} AND m.due_at > %(now)s ORDER BY m.due_at LIMIT 1),
    (SELECT m.id {_LATER} ORDER BY m.due_on LIMIT 1),
    (SELECT COUNT(*) {_LEARNING}),
    (SELECT COUNT(*) FROM (SELECT 1 {_REVIEWS} LIMIT %(most_reviews)s) AS counted),
    (SELECT COUNT(*) FROM (SELECT 1 {_NEW} LIMIT %(most_new)s) AS counted),
    CASE WHEN e.counted_on = %(today)s THEN 1 ELSE 0 END,
    e.done, e.introduced, e.reviewed,
    (SELECT MAX(r.id + 0) {_PRESSES})
    FROM quizzes_enrolment e JOIN content_course course ON course.id = e.course_id
    WHERE e.id = %(enrolment)s
"""  # noqa: S608 - put together from the texts above alone
_OF_COURSE = _STATEMENT.format(memories=_COURSE_MEMORIES, cards=_COURSE_CARDS)
_OF_LESSON = _STATEMENT.format(memories=_LESSON_MEMORIES, cards=_LESSON_CARDS)


@dataclass(frozen=True, slots=True)
class Sight:
    # Ids of memories: steps that have ended, steps that end soon, reviews.
    learning_now: int | None
    learning_soon: int | None
    review: int | None
    # Id of a card.
    new: int | None
    # Ids of memories: the step that ends next, the review due first after today.
    next_step: int | None
    next_review: int | None
    # How many steps end soon; reviews and new cards up to their daily limits.
    learning: int
    reviews: int
    unmet: int
    # Whether what follows is of today (quizzes.tally).
    counted_today: int
    done: int
    introduced: int
    reviewed: int
    # Id of the review that an undo takes back.
    last_press: int | None


def look(
    *,
    enrolment: Enrolment,
    today: date,
    now: datetime,
    soon: datetime,
    lesson: Lesson | None,
) -> Sight:
    """What `enrolment` has before it: of the whole course, or of one lesson.

    Read afresh, since an answer may have changed the row that `enrolment` was made of.
    """
    parameters: dict[str, Any] = {
        "enrolment": enrolment.pk,
        "learner": enrolment.learner_id,
        "course": enrolment.course_id,
        "today": connection.ops.adapt_datefield_value(today),
        "since": connection.ops.adapt_datefield_value(today - UNDO_REACH),
        "now": connection.ops.adapt_datetimefield_value(now),
        "soon": connection.ops.adapt_datetimefield_value(soon),
        "most_reviews": enrolment.reviews_per_day,
        "most_new": enrolment.new_per_day,
    }
    statement = _OF_COURSE
    if lesson:
        statement = _OF_LESSON
        parameters |= {"lesson": lesson.pk, "most_reviews": _ALL, "most_new": _ALL}
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return Sight(*cursor.fetchone())
