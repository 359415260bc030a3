"""New cards by the weight of the exam's domains, each in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import accumulate

from content.examguide import WEIGHTS
from quizzes import fuzz
from quizzes.models import Enrolment
from studyapp import rows

_HEAD = """
    SELECT c.id FROM content_card c
    JOIN content_lesson l ON l.id = c.lesson_id JOIN content_note n ON n.id = l.note_id
    WHERE c.course_id = %(course)s AND n.domain = %(domain)s
    AND c.retired_at IS NULL AND c.rejected_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM quizzes_memory m
    WHERE m.learner_id = %(learner)s AND m.card_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM quizzes_hold h
    WHERE h.learner_id = %(learner)s AND h.card_id = c.id
    AND (h.until IS NULL OR h.until > %(today)s))
    ORDER BY c.position, c.id LIMIT 1
"""


def weighted_head(enrolment: Enrolment, *, today: date, introduced: int) -> int | None:
    """Id of the card that comes next, after so many new ones of `today`.

    None where no card of a domain is left.
    """
    for domain in in_turn(today.toordinal() * enrolment.new_per_day + introduced):
        row = rows.first(
            _HEAD,
            {
                "course": enrolment.course_id,
                "learner": enrolment.learner_id,
                "domain": domain,
                "today": rows.day(today),
            },
        )
        if row:
            return int(row[0])
    return None


def in_turn(place: int, weights: Mapping[str, int] = WEIGHTS) -> list[str]:
    """The domain whose turn it is, then the others by weight."""
    # So that each domain has its share at any time, not only in the end.
    mark = fuzz.evenly(place) * sum(weights.values())
    ends = zip(weights, accumulate(weights.values()), strict=True)
    turn = next((domain for domain, end in ends if mark < end), "")
    return sorted(weights, key=lambda domain: (domain != turn, -weights[domain]))
