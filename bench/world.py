"""A class in the middle of its course, on an SQLite file of the bench's own."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from content.models import Card, Course, Lesson, Note
from quizzes.models import Enrolment, Memory, Review
from studyapp.models import User

CARDS = 2_000
LEARNERS = 20
REVIEWS_EACH = 3
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
_LAST = NOW - timedelta(days=10)
# A memory, as a review of the log keeps it.
STATE: dict[str, Any] = {
    "state": 2,
    "step": None,
    "stability": 10.0,
    "difficulty": 5.0,
    "due_on": NOW.date().isoformat(),
    "due_at": None,
    "reviewed_on": _LAST.date().isoformat(),
    "reviewed_at": _LAST.isoformat(),
    "reps": 3,
    "lapses": 0,
}


def made() -> list[Enrolment]:
    """Each learner knows every card, and half of them are due."""
    course = Course.objects.create(slug="bench", title="Bench")
    cards = _cards(course)
    learners = User.objects.bulk_create(
        User(email=f"{place}@example.org") for place in range(LEARNERS)
    )
    enrolments = Enrolment.objects.bulk_create(
        Enrolment(learner=learner, course=course) for learner in learners
    )
    for learner in learners:
        _studied(learner, cards)
    return enrolments


def _cards(course: Course) -> list[Card]:
    note = Note.objects.create(
        course=course, path="n.md", slug="n", title="Note", position=0
    )
    lessons = Lesson.objects.bulk_create(
        Lesson(note=note, slug=f"l{place}", title="Lesson", position=place, html="<p>")
        for place in range(40)
    )
    return Card.objects.bulk_create(
        Card(
            course=course,
            lesson=lessons[place * len(lessons) // CARDS],
            key=f"key-{place}",
            fact_key=f"key-{place}",
            kind="row",
            anchor=f"n-{place}",
            context="Stockage › Amazon S3",
            prompt=f"Durabilité de la classe {place} ?",
            answer="99,999999999 %",
            position=place,
        )
        for place in range(CARDS)
    )


def _studied(learner: User, cards: list[Card]) -> None:
    last = dict(zip(cards, islice(_reviewed(learner, cards), len(cards)), strict=True))
    today = NOW.date()
    Memory.objects.bulk_create(
        Memory(
            learner=learner,
            card=card,
            course=card.course,
            state=Memory.State.REVIEW,
            stability=10.0 + place % 7,
            difficulty=5.0,
            due_on=today + timedelta(days=place % 2 * 5),
            reviewed_on=_LAST.date(),
            reviewed_at=_LAST,
            reps=REVIEWS_EACH,
            version=last[card].pk,
        )
        for place, card in enumerate(cards)
    )


def _reviewed(learner: User, cards: list[Card]) -> list[Review]:
    """The last round first."""
    return Review.objects.bulk_create(
        Review(
            learner=learner,
            card=card,
            course=card.course,
            token=uuid.uuid4(),
            rating=Review.Rating.GOOD,
            reviewed_at=_LAST - timedelta(days=age),
            study_day=(_LAST - timedelta(days=age)).date(),
            duration_ms=4_000,
            card_revision=1,
            before=STATE,
            after=STATE,
        )
        for age in range(REVIEWS_EACH)
        for card in cards
    )
