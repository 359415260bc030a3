"""Some of a learner's memories, spread evenly over all of them.

In SQL, since the ORM has no way to jump from one to the next: it looks at all 90,000 of
a learner for the 40 that are asked for.
"""

from __future__ import annotations

from django.db.models import QuerySet

from quizzes.models import Enrolment, Memory
from studyapp import rows

# From the card that the learner met of the course with the lowest id to the one with
# the highest, in equal steps, what lies at each step or next after it.
_STATEMENT = """
    WITH RECURSIVE
    step(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM step WHERE n + 1 < %(number)s),
    met(first, last) AS (SELECT
        (SELECT card_id FROM quizzes_memory
        WHERE learner_id = %(learner)s AND course_id = %(course)s
        ORDER BY card_id LIMIT 1),
        (SELECT card_id FROM quizzes_memory
        WHERE learner_id = %(learner)s AND course_id = %(course)s
        ORDER BY card_id DESC LIMIT 1)
    )
    SELECT (
        SELECT m.id FROM quizzes_memory m
        WHERE m.learner_id = %(learner)s AND m.course_id = %(course)s
        AND m.card_id >= met.first + step.n * (met.last - met.first) / (%(number)s - 1)
        ORDER BY m.card_id LIMIT 1
    )
    FROM step CROSS JOIN met
"""


def sample(enrolment: Enrolment, number: int) -> QuerySet[Memory]:
    """So many at most, of published cards: of neighbours far apart one is found twice.

    By their primary keys alone: with the learner beside them, SQLite looks at all that
    the learner has.
    """
    return Memory.objects.filter(
        pk__in=_spread(enrolment, number),
        card__retired_at=None,
        card__rejected_at=None,
    )


def _spread(enrolment: Enrolment, number: int) -> set[int]:
    whose = {"learner": enrolment.learner_id, "course": enrolment.course_id}
    found = rows.every(_STATEMENT, {**whose, "number": number})
    return {pk for (pk,) in found if pk is not None}
