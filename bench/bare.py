"""The least work that keeps an answer: the same statements through sqlite3 alone."""

from __future__ import annotations

import json
import sqlite3
import uuid

from bench.world import NOW, STATE
from quizzes.models import Enrolment

_DUE = """
    select m.id, m.card_id, m.version, m.stability, m.difficulty, c.prompt, c.answer
    from quizzes_memory m join content_card c on c.id = m.card_id
    where m.learner_id = ? and m.course_id = ? and m.due_at is null and m.due_on <= ?
    order by m.due_on, m.stability limit 1
"""
# What is left of today, each within its limit, as the page says it.
_LEFT = """
    select done, introduced, reviewed,
        (select count(*) from (select 1 from quizzes_memory m
            where m.learner_id = e.learner_id and m.course_id = e.course_id
            and m.due_at is null and m.due_on <= :today limit :reviews)),
        (select count(*) from quizzes_memory m
            where m.learner_id = e.learner_id and m.course_id = e.course_id
            and m.due_at is not null and m.due_at <= :now),
        (select count(*) from (select 1 from content_card c
            where c.course_id = e.course_id and c.position >= e.new_from
            and c.retired_at is null and c.rejected_at is null
            and not exists (select 1 from quizzes_memory m
                where m.learner_id = e.learner_id and m.card_id = c.id)
            limit :new))
    from quizzes_enrolment e where e.id = :enrolment
"""
_LOG = """
    insert into quizzes_review (learner_id, card_id, course_id, token, rating,
        reviewed_at, study_day, duration_ms, card_revision, before, after,
        before_version)
    values (?, ?, ?, ?, 3, ?, ?, 4000, 1, ?, ?, ?)
"""
_KEEP = """
    update quizzes_memory set version = ?, due_on = ?, reviewed_on = ?, reps = reps + 1
    where id = ? and version = ?
"""


def connection(path: str, pragmas: str) -> sqlite3.Connection:
    """Opened as Django opens its own."""
    found = sqlite3.connect(path, isolation_level=None)
    found.executescript(pragmas)
    return found


def due(connection: sqlite3.Connection, enrolment: Enrolment) -> tuple[int, ...]:
    today = NOW.date().isoformat()
    left = {
        "enrolment": enrolment.pk,
        "today": today,
        "now": NOW.isoformat(" "),
        "reviews": enrolment.reviews_per_day,
        "new": enrolment.new_per_day,
    }
    connection.execute(_LEFT, left).fetchone()
    whose = (enrolment.learner_id, enrolment.course_id, today)
    return connection.execute(_DUE, whose).fetchone()


def answer(
    connection: sqlite3.Connection, enrolment: Enrolment, row: tuple[int, ...]
) -> None:
    memory, card, version = row[:3]
    today, state = NOW.date().isoformat(), json.dumps(STATE)
    connection.execute("begin immediate")
    whose = (enrolment.learner_id, card, enrolment.course_id)
    when = (NOW.isoformat(" "), today)
    log = connection.execute(
        _LOG, (*whose, uuid.uuid4().hex, *when, state, state, version)
    )
    kept = (log.lastrowid, "2026-04-01", today, memory, version)
    connection.execute(_KEEP, kept)
    connection.execute("commit")
