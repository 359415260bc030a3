"""What learners tell the instructors about a card."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, QuerySet

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


def last_flag(*, learner: User, card: Card) -> Flag | None:
    """The open one, else that which was settled last."""
    mine = Flag.objects.filter(learner=learner, card=card)
    return mine.order_by(F("settled_at").desc(nulls_first=True)).first()


def unseen() -> QuerySet[Flag]:
    """Settled, of cards that are still asked, and their learners do not know it yet:
    the latest first."""
    settled = Flag.objects.exclude(settled_at=None).filter(
        seen_at=None, card__retired_at=None, card__rejected_at=None
    )
    return settled.order_by("-settled_at", "-pk")


def mark_seen(*, learner: User, card: Card, now: datetime) -> None:
    """The learner sees that what they said of the card is settled."""
    mine = Flag.objects.filter(learner=learner, card=card, seen_at=None)
    mine.exclude(settled_at=None).update(seen_at=now)


def open_flags(course: Course) -> QuerySet[Flag]:
    """The latest first."""
    return Flag.objects.filter(course=course, settled_at=None).order_by(
        "-flagged_at", "-pk"
    )
