"""Which of the new cards near the next one is shown: one of another subject.

A table whose columns are services asks a service in each of its rows: in reading order
whoever learns would meet it three times in a row, and the last time half know it.
"""

from __future__ import annotations

from datetime import date

from content.models import Card
from quizzes import loading
from quizzes.models import Enrolment, Memory
from quizzes.part import Part
from quizzes.sight import BY_ANY, BY_HAND, PUBLISHED, ROW_ASKED
from studyapp import rows

# How far from reading order a card may come, and how many presses are looked back on.
_NEAR, _BACK = 12, 4
# Of one lesson, and so at a cost that does not grow with the course. What was taken back
# was not asked: the card that an undo brings back is still there after a reload.
_CHOSEN = f"""
    SELECT near.id FROM (
        SELECT c.id, c.position, c.subject, c.attribute,
        {{row_asked}} AS row_asked
        FROM content_card head CROSS JOIN content_card c
        WHERE head.id = %(card)s
        AND c.lesson_id = head.lesson_id AND c.position >= head.position AND {PUBLISHED}
        AND NOT EXISTS (
            SELECT 1 FROM quizzes_memory m
            WHERE m.learner_id = %(learner)s AND m.card_id = c.id
        ){{held}}
        ORDER BY row_asked, c.position, c.id LIMIT {_NEAR}
    ) AS near LEFT JOIN (
        SELECT r.id, c.subject, c.attribute
        FROM quizzes_review r JOIN content_card c ON c.id = r.card_id
        WHERE r.learner_id = %(learner)s AND r.course_id = %(course)s
        AND r.study_day = %(today)s
        AND NOT EXISTS (SELECT 1 FROM quizzes_undo u WHERE u.review_id = r.id)
        ORDER BY r.id DESC LIMIT {_BACK}
    ) AS asked ON (asked.subject = near.subject AND near.subject <> '')
    OR (asked.attribute = near.attribute AND near.attribute <> '')
    GROUP BY near.id, near.position, near.row_asked
    ORDER BY near.row_asked, COALESCE(MAX(asked.id), 0), near.position, near.id LIMIT 1
"""  # noqa: S608 - nothing of a visitor's is in it
# Another tab may have answered the last of them since the next one was found.
_STATEMENT = f"{loading.CARD_WHERE} c.id = COALESCE(({_CHOSEN}), %(card)s)"
_OF_COURSE = _STATEMENT.format(row_asked="0", held=BY_ANY)
_OF_PART = _STATEMENT.format(row_asked=ROW_ASKED, held=BY_HAND)


def load_new(
    *, card_id: int, enrolment: Enrolment, today: date, part: Part | None
) -> tuple[Card, Memory | None] | None:
    """The card shown where this new one is next: among the new ones of its lesson that
    follow, that whose subject was asked longest ago. Some cards by themselves come as
    they are."""
    if part and part.column == "id":
        return loading.load(card_id=card_id, learner_id=enrolment.learner_id)
    return loading.read(
        _OF_PART if part else _OF_COURSE,
        {
            "card": card_id,
            "learner": enrolment.learner_id,
            "course": enrolment.course_id,
            "today": rows.day(today),
        },
    )
