"""Cards that their learner sets aside: buried till tomorrow, or suspended."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Least

from content.models import Card
from quizzes.models import Enrolment, Hold
from quizzes.studyday import study_day

_DAY = timedelta(days=1)


def bury(*, enrolment: Enrolment, card: Card, now: datetime) -> Hold:
    """Till the next study day. A card that is suspended already stays so."""
    tomorrow = study_day(now, enrolment.learner.zone) + _DAY
    hold, made = Hold.objects.get_or_create(
        learner_id=enrolment.learner_id,
        card=card,
        defaults={"course_id": enrolment.course_id, "until": tomorrow, "held_at": now},
    )
    if not made and hold.until:
        hold.until, hold.held_at = tomorrow, now
        hold.save(update_fields=["until", "held_at"])
    return hold


def suspend(*, enrolment: Enrolment, card: Card, now: datetime) -> Hold:
    """Until it is released."""
    hold, _made = Hold.objects.update_or_create(
        learner_id=enrolment.learner_id,
        card=card,
        defaults={"course_id": enrolment.course_id, "until": None, "held_at": now},
    )
    return hold


@transaction.atomic
def release(*, enrolment: Enrolment, card: Card) -> bool:
    """Show the card again from now on; gives whether it was held."""
    held = Hold.objects.filter(learner_id=enrolment.learner_id, card=card)
    released, _rows = held.delete()
    # The search for new cards may have gone past it.
    Enrolment.objects.filter(pk=enrolment.pk).update(
        new_from=Least(F("new_from"), Value(card.position))
    )
    return bool(released)


def holds(enrolment: Enrolment, day: date) -> QuerySet[Hold]:
    """Those that hold on the study day `day`, of published cards, the latest first."""
    return Hold.objects.filter(
        Q(until=None) | Q(until__gt=day),
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        card__retired_at=None,
        card__rejected_at=None,
    ).order_by("-held_at", "-pk")
