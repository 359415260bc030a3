"""A seeded collection of any size: cards that learners know, and their log.

python -m bench.collection CARDS REVIEWS [LEARNERS]    in the database of DATABASE_URL

Made of statements that count by themselves: a million reviews in half a minute.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

# Of the cards known, so many are due today, whatever the size; one in ten is new.
DUE = 700
# Learners of a class: two share the log, sixteen more know as many cards, the rest few.
CLASS, CROWD, FEW = 200, 16, 500
_NOTES, _LESSONS = 20, 10
_SLUG = "bench"
_PARAGRAPH = "<p>Amazon S3 garde ses objets dans des compartiments.</p>\n"

_NUMBERS = """
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {most} - 1)
"""
_CARDS = """
    INSERT INTO content_card (course_id, lesson_id, "key", fact_key, kind, anchor,
        context, prompt, answer, choices, items, subject, attribute, value, "group",
        position, revision)
    SELECT %(course)s, %(lesson)s + i * {lessons} / {cards}, 'k' || i, 'k' || i,
        'number', 'n-' || i, 'Stockage › Amazon S3',
        'Durabilité de la classe ' || i || ' ?', '99,99 %%', '[]', '[]', 'Classe ' || i,
        'durabilité', '99,99 %%', 'g' || i, i, 1
    FROM n
"""
_ENTRIES = """
    INSERT INTO content_searchentry (course_id, lesson_id, card_id, anchor, title, body,
        folded_title, folded_body)
    SELECT course_id, lesson_id, id, anchor, prompt, answer,
        'durabilite de la classe ' || position, '99 99'
    FROM content_card WHERE course_id = %s
"""
_MEMORIES = """
    INSERT INTO quizzes_memory (learner_id, card_id, course_id, state, stability,
        difficulty, due_on, reviewed_on, reviewed_at, reps, lapses, version)
    SELECT %(learner)s, %(card)s + i, %(course)s, 2, 10.0 + i %% 7, 5.0, {day}, {last},
        %(moment)s, 3, CASE WHEN i %% 20 = 0 THEN 1 + i %% 9 ELSE 0 END, 1
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
        "day": "date(%(today)s, '+' || {after} || ' days')",
        "last": "date(%(last)s)",
        "reviewed": "date(%(last)s, '-' || ({age}) || ' days')",
        "token": "printf('%%08x%%024x', %(learner)s, i)",
    },
    "postgresql": {
        "day": "%(today)s::date + ({after})::int",
        "last": "%(last)s::date",
        "reviewed": "%(last)s::date - ({age})::int",
        "token": "(lpad(to_hex(%(learner)s), 8, '0') || lpad(to_hex(i), 24, '0'))::uuid",
    },
}


def opened() -> list[Any]:
    """The enrolments of the database that DATABASE_URL names, the two with a log first."""
    _set_up()
    from quizzes.models import Enrolment

    found = Enrolment.objects.filter(course__slug=_SLUG)
    return list(found.select_related("learner", "course").order_by("pk"))


def zone_at_ten(now: datetime) -> str:
    """Where it is ten in the morning: no study day turns while a bench runs."""
    ahead = (10 - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}"


def state(today: date, last: datetime) -> str:
    """A memory as the log keeps it: of a card due today, seen last at `last`."""
    return json.dumps(
        {
            "state": 2,
            "step": None,
            "stability": 10.0,
            "difficulty": 5.0,
            "due_on": today.isoformat(),
            "due_at": None,
            "reviewed_on": last.date().isoformat(),
            "reviewed_at": last.isoformat(),
            "reps": 3,
            "lapses": 0,
        }
    )


def build(*, cards: int, reviews: int, now: datetime, learners: int = 2) -> None:
    """The first two share the log; they and a crowd know nine cards in ten."""
    from django.db import connection

    from quizzes.models import Enrolment
    from quizzes.studyday import study_day
    from studyapp.models import User

    course, lesson = _course()
    sizes = {"cards": cards, "known": cards * 9 // 10, "lessons": _NOTES * _LESSONS}
    _run(_CARDS, cards, {"course": course.pk, "lesson": lesson}, sizes)
    with connection.cursor() as cursor:
        cursor.execute(_ENTRIES, [course.pk])
    last = now - timedelta(days=10)
    zone = zone_at_ten(now)
    for place in range(learners):
        learner = User.objects.create(email=f"{place}@example.org", time_zone=zone)
        today = study_day(now, learner.zone)
        whose = {
            "learner": learner.pk,
            "course": course.pk,
            "card": course.cards.order_by("pk").values_list("pk", flat=True)[0],
            "moment": connection.ops.adapt_datetimefield_value(last),
            "today": today.isoformat(),
            "last": last.date().isoformat(),
            "state": state(today, last),
        }
        known = sizes["known"] if place < 2 + CROWD else FEW
        _run(_MEMORIES, known, whose, {**sizes, "known": known})
        if place < 2:
            _run(_REVIEWS, reviews // 2, whose, sizes)
        Enrolment.objects.create(
            learner=learner, course=course, reviews_per_day=9999, new_per_day=20
        )


def _course() -> tuple[Any, int]:
    """With chapters of every domain; and the id of its first lesson."""
    from content.examguide import WEIGHTS
    from content.models import Course, Lesson, Note

    course = Course.objects.create(slug=_SLUG, title="Bench")
    domains = list(WEIGHTS)
    notes = Note.objects.bulk_create(
        Note(
            course=course,
            path=f"{place}.md",
            slug=f"chapter-{place}",
            title=f"Chapitre {place}",
            position=place,
            domain=domains[place % len(domains)],
        )
        for place in range(_NOTES)
    )
    lessons = Lesson.objects.bulk_create(
        Lesson(
            note=note,
            slug=f"lesson-{place}",
            title=f"Leçon {place}",
            position=place,
            html=_PARAGRAPH * 300,
        )
        for note in notes
        for place in range(_LESSONS)
    )
    return course, lessons[0].pk


def _run(
    statement: str, most: int, parameters: dict[str, object], sizes: dict[str, int]
) -> None:
    """Once for each number below `most`."""
    from django.db import connection

    # Those due today lie all over the course.
    place = f"(i * 7919 %% {sizes['known']})"
    spelt = {
        "after": f"(CASE WHEN {place} < {DUE} THEN 0 ELSE 1 + {place} %% 100 END)",
        "age": f"({most} - i) / 2000",
    }
    dialect = {
        name: text.format(**spelt) for name, text in _DIALECT[connection.vendor].items()
    }
    statement = statement.format(**dialect, **sizes)
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS.format(most=most) + statement, parameters)


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")
    import django

    django.setup()


def main() -> None:
    _set_up()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    cards, reviews, learners = map(int, [*sys.argv[1:], "2"][:3])
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        if is_sqlite:
            # Nothing is lost where the building fails, and the rows come in no order.
            cursor.execute("PRAGMA synchronous=OFF")
            cursor.execute("PRAGMA cache_size=-500000")
        build(cards=cards, reviews=reviews, now=datetime.now(UTC), learners=learners)
        if not is_sqlite:
            # As autovacuum does it in time.
            cursor.execute("ANALYZE")


if __name__ == "__main__":
    main()
