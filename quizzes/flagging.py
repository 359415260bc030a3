"""What learners tell the instructors about a card."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from content.models import Card, Course
from quizzes.models import Flag
from studyapp.models import User

_LONGEST = 1000


def flag(*, learner: User, card: Card, note: str, now: datetime) -> Flag:
    """One open flag for each learner and card: the same again changes its note."""
    found, _made = Flag.objects.update_or_create(
        learner=learner,
        card=card,
        settled_at=None,
        defaults={
            "course_id": card.course_id,
            "note": note.strip()[:_LONGEST],
            "card_revision": card.revision,
            "flagged_at": now,
        },
    )
    return found


def withdraw(*, learner: User, card: Card) -> None:
    Flag.objects.filter(learner=learner, card=card, settled_at=None).delete()


def settle(*, card: Card, instructor: User, now: datetime) -> int:
    """All that is said of the card is dealt with; gives how many flags were open."""
    return Flag.objects.filter(card=card, settled_at=None).update(
        settled_at=now, settled_by=instructor
    )


def open_flag(*, learner: User, card: Card) -> Flag | None:
    return Flag.objects.filter(learner=learner, card=card, settled_at=None).first()


def open_flags(course: Course) -> QuerySet[Flag]:
    """The latest first."""
    return Flag.objects.filter(course=course, settled_at=None).order_by(
        "-flagged_at", "-pk"
    )
