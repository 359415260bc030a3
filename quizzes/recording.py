"""The writes of a press, each one statement.

The insert is what the log is made of, and every press makes one: as raw statements they
take a twentieth of what the ORM takes to put them together (docs/answering.md).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from quizzes.models import Enrolment
from quizzes.scheduling import MemoryState
from quizzes.tokens import Token
from studyapp import rows

_STATE = MemoryState._fields

LOG = """
    INSERT INTO quizzes_review (
        learner_id, card_id, course_id, token, rating, reviewed_at, study_day,
        duration_ms, card_revision, before, after, before_version, fit
    ) VALUES (
        %(learner)s, %(card)s, %(course)s, %(token)s, %(rating)s, %(reviewed_at)s,
        %(study_day)s, %(duration_ms)s, %(card_revision)s, %(before)s, %(after)s,
        %(before_version)s, %(fit)s
    ) RETURNING id
"""
_MEET = f"""
    INSERT INTO quizzes_memory (
        learner_id, card_id, course_id, version, {", ".join(_STATE)}
    ) VALUES (
        %(learner)s, %(card)s, %(course)s, %(version)s,
        {", ".join(f"%({name})s" for name in _STATE)}
    )
"""  # noqa: S608 - put together from names of columns
REMEMBER = f"""
    UPDATE quizzes_memory
    SET version = %(version)s, {", ".join(f"{name} = %({name})s" for name in _STATE)}
    WHERE id = %(memory)s AND version = %(before_version)s
"""  # noqa: S608 - put together from names of columns
_PUBLISHED = "s.retired_at IS NULL AND s.rejected_at IS NULL"
# A row is named by its place in its note, and other notes have the same one. The plus
# keeps the lesson's index out of it, which leads to more cards.
BURY_SIBLINGS = f"""
    INSERT INTO quizzes_hold (
        learner_id, card_id, course_id, until, held_at, sibling_press
    )
    SELECT %(learner)s, s.id, s.course_id, %(until)s, %(now)s, %(press)s
    FROM content_card s LEFT JOIN quizzes_memory m
    ON m.card_id = s.id AND m.learner_id = %(learner)s
    WHERE s.course_id = %(course)s AND s."group" = %(group)s
    AND +s.lesson_id = (SELECT lesson_id FROM content_card WHERE id = %(card)s)
    AND s.id <> %(card)s AND {_PUBLISHED}
    AND (m.id IS NULL OR (m.due_at IS NULL AND m.due_on < %(until)s))
    ON CONFLICT (learner_id, card_id) DO UPDATE
    SET until = excluded.until, held_at = excluded.held_at,
    sibling_press = excluded.sibling_press
    WHERE quizzes_hold.until < excluded.until
"""  # noqa: S608 - put together from the text above alone


@dataclass(frozen=True, slots=True)
class Press:
    """One rating about to be kept, with what the card was shown as."""

    shown: Token
    enrolment: Enrolment
    rating: int
    now: datetime
    duration_ms: int
    before: MemoryState | None
    after: MemoryState

    @property
    def whose(self) -> dict[str, Any]:
        return {
            "learner": self.enrolment.learner_id,
            "course": self.enrolment.course_id,
            "card": self.shown.card_id,
        }


def log(press: Press) -> int:
    """The id of the review; raises IntegrityError where the form was sent before."""
    row = rows.first(
        LOG,
        press.whose
        | {
            "token": press.shown.nonce,
            "rating": int(press.rating),
            "reviewed_at": rows.moment(press.now),
            "study_day": rows.day(press.shown.study_day),
            "duration_ms": press.duration_ms,
            "card_revision": press.shown.card_revision,
            "before": press.before and json.dumps(press.before.to_json()),
            "after": json.dumps(press.after.to_json()),
            "before_version": press.shown.version,
            "fit": press.enrolment.fit_id,
        },
    )
    assert row is not None  # noqa: S101 - RETURNING gives one
    return int(row[0])


def remember(press: Press, *, memory_id: int | None, version: int) -> bool:
    """Write the state; gives whether the memory was still as the card was shown.

    Raises IntegrityError where a new card has been met meanwhile.
    """
    after = press.after
    written = {
        **after._asdict(),
        "state": int(after.state),
        "due_on": rows.day(after.due_on),
        "due_at": after.due_at and rows.moment(after.due_at),
        "reviewed_on": rows.day(after.reviewed_on),
        "reviewed_at": rows.moment(after.reviewed_at),
        "version": version,
    }
    if memory_id is None:
        return bool(rows.changed(_MEET, press.whose | written))
    was = {"memory": memory_id, "before_version": press.shown.version}
    return bool(rows.changed(REMEMBER, was | written))


def bury_siblings(press: Press, *, group: str, day: date) -> int:
    """Those that would come today wait for the study day after `day`: how many do."""
    return rows.changed(
        BURY_SIBLINGS,
        press.whose
        | {
            "group": group,
            "until": rows.day(day + timedelta(days=1)),
            "now": rows.moment(press.now),
            "press": press.shown.nonce,
        },
    )
