"""A seeded collection of any size: cards that a learner knows, and their log.

Made of statements that count by themselves: a million reviews in less than a minute.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

from django.db import connection

from content.models import Course, Lesson, Note
from quizzes.models import Enrolment
from studyapp.models import User

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
_LAST = NOW - timedelta(days=10)
# Of the cards known, so many are due today, whatever the size; one in ten is new.
DUE = 700
STATE = json.dumps(
    {
        "state": 2,
        "step": None,
        "stability": 10.0,
        "difficulty": 5.0,
        "due_on": TODAY.isoformat(),
        "due_at": None,
        "reviewed_on": _LAST.date().isoformat(),
        "reviewed_at": _LAST.isoformat(),
        "reps": 3,
        "lapses": 0,
    }
)

_NUMBERS = """
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {most} - 1)
"""
_CARDS = """
    INSERT INTO content_card (course_id, lesson_id, "key", fact_key, kind, anchor,
        context, prompt, answer, choices, items, subject, attribute, value, "group",
        position, revision)
    SELECT %(course)s, %(lesson)s + i * 40 / {cards}, 'k' || i, 'k' || i, 'number',
        'n-' || i, 'Stockage › Amazon S3', 'Durabilité de la classe ' || i || ' ?',
        '99,99 %%', '[]', '[]', 'Classe ' || i, 'durabilité', '99,99 %%',
        'g' || i, i, 1
    FROM n
"""
_MEMORIES = """
    INSERT INTO quizzes_memory (learner_id, card_id, course_id, state, stability,
        difficulty, due_on, reviewed_on, reviewed_at, reps, lapses, version)
    SELECT %(learner)s, %(card)s + (i * 7919) %% {known}, %(course)s, 2, 10.0 + i %% 7,
        5.0, {day}, {last}, %(moment)s, 3, 0, 1
    FROM n
"""
_REVIEWS = """
    INSERT INTO quizzes_review (learner_id, card_id, course_id, token, rating,
        reviewed_at, study_day, duration_ms, card_revision, before, after,
        before_version)
    SELECT %(learner)s, %(card)s + i %% {known}, %(course)s, {token}, 3, %(moment)s,
        {reviewed}, 4000, 1, %(state)s, %(state)s, 0
    FROM n
"""
_DIALECT = {
    "sqlite": {
        "day": f"date('{TODAY}', '+' || {{after}} || ' days')",
        "last": f"'{_LAST.date()}'",
        "reviewed": f"date('{_LAST.date()}', '-' || ({{age}}) || ' days')",
        "token": "printf('%%08x%%024x', %(learner)s, i)",
    },
    "postgresql": {
        "day": f"date '{TODAY}' + ({{after}})::int",
        "last": f"date '{_LAST.date()}'",
        "reviewed": f"date '{_LAST.date()}' - ({{age}})::int",
        "token": "(lpad(to_hex(%(learner)s), 8, '0') || lpad(to_hex(i), 24, '0'))::uuid",
    },
}


def build(*, cards: int, reviews: int, learners: int = 2) -> list[Enrolment]:
    """Each learner knows nine cards in ten and has so many reviews in the log."""
    course = Course.objects.create(slug="bench", title="Bench")
    note = Note.objects.create(
        course=course, path="n.md", slug="n", title="Note", position=0
    )
    lessons = [
        Lesson.objects.create(
            note=note, slug=f"l{place}", title="Lesson", position=place, html="<p>"
        )
        for place in range(40)
    ]
    _run(_CARDS, cards, {"course": course.pk, "lesson": lessons[0].pk}, cards=cards)
    first = course.cards.order_by("pk").values_list("pk", flat=True)[0]
    known = cards * 9 // 10
    made = []
    for place in range(learners):
        learner = User.objects.create(email=f"{place}@example.org")
        whose = {"learner": learner.pk, "course": course.pk, "card": first}
        whose["moment"] = connection.ops.adapt_datetimefield_value(_LAST)
        _run(_MEMORIES, known, whose, known=known)
        _run(_REVIEWS, reviews, {**whose, "state": STATE}, known=known)
        made.append(
            Enrolment.objects.create(
                learner=learner, course=course, reviews_per_day=9999, new_per_day=20
            )
        )
    return made


def _run(
    statement: str, most: int, parameters: dict[str, object], **sizes: int
) -> None:
    """Once for each number below `most`."""
    spelt = {
        "after": f"(CASE WHEN i < {DUE} THEN 0 ELSE 1 + i %% 100 END)",
        "age": f"({most} - i) / 2000",
    }
    dialect = {
        name: text.format(**spelt) for name, text in _DIALECT[connection.vendor].items()
    }
    statement = statement.format(**dialect, **sizes)
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS.format(most=most) + statement, parameters)
