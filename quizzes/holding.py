"""Cards that their learner sets aside: buried till tomorrow, or suspended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from content.models import Card
from quizzes import tally
from quizzes.models import Enrolment, Hold, Review
from quizzes.sight import UNDO_REACH
from quizzes.studyday import study_day

_DAY = timedelta(days=1)


@transaction.atomic
def bury(*, enrolment: Enrolment, card: Card, now: datetime) -> Hold:
    """Till the next study day. A card that is suspended already stays so."""
    tomorrow = study_day(now, enrolment.learner.zone) + _DAY
    hold, made = Hold.objects.get_or_create(
        learner_id=enrolment.learner_id,
        card=card,
        defaults={"course_id": enrolment.course_id, "until": tomorrow, "held_at": now},
    )
    if not made and hold.until:
        hold.until, hold.held_at, hold.sibling_press = tomorrow, now, None
        hold.save(update_fields=["until", "held_at", "sibling_press"])
    _was_last(enrolment, card)
    return hold


@transaction.atomic
def suspend(
    *, enrolment: Enrolment, card: Card, now: datetime, by_press: bool = False
) -> Hold:
    """Until it is released, whatever the plan of an exam does.

    `by_press`: by that of the card itself, which an undo takes back with it.
    """
    hold, _made = Hold.objects.update_or_create(
        learner_id=enrolment.learner_id,
        card=card,
        defaults={
            "course_id": enrolment.course_id,
            "until": None,
            "held_at": now,
            "sibling_press": None,
            "by_plan": False,
        },
    )
    if by_press:
        tally.forget_left(enrolment)
    else:
        _was_last(enrolment, card)
    return hold


def _was_last(enrolment: Enrolment, card: Card) -> None:
    Enrolment.objects.filter(pk=enrolment.pk).update(
        last_held=card, left_reviews=None, left_new=None
    )


@transaction.atomic
def release(*, enrolment: Enrolment, card: Card) -> bool:
    """Show the card again from now on; gives whether it was held."""
    held = Hold.objects.filter(learner_id=enrolment.learner_id, card=card)
    before = held.values_list("held_at", flat=True).first()
    held.delete()
    tally.look_again(enrolment, card.position)
    if before:
        _bring_back_next(enrolment, card, before)
    return before is not None


def _bring_back_next(enrolment: Enrolment, card: Card, held_at: datetime) -> None:
    """After the card that was the last to be set aside, the one before it."""
    last = Enrolment.objects.filter(pk=enrolment.pk, last_held=card).first()
    if last is None:
        return
    pressed = last.last_press and Review.objects.filter(token=last.last_press).first()
    after = pressed.reviewed_at if pressed else held_at - UNDO_REACH
    last.last_held_id = tally.held_after(last, after).first()
    last.save(update_fields=["last_held"])


@transaction.atomic
def suspend_all(
    *, enrolment: Enrolment, cards: Iterable[Card], now: datetime
) -> list[Card]:
    """Those that were not suspended yet, which are now."""
    cards = list(cards)
    suspended = _mine(enrolment, cards).filter(until=None, by_plan=False)
    before = set(suspended.values_list("card", flat=True))
    changed = [card for card in cards if card.pk not in before]
    Hold.objects.bulk_create(
        [
            Hold(
                learner_id=enrolment.learner_id,
                card=card,
                course_id=enrolment.course_id,
                until=None,
                held_at=now,
            )
            for card in changed
        ],
        update_conflicts=True,
        unique_fields=["learner", "card"],
        update_fields=["until", "held_at", "sibling_press", "by_plan"],
    )
    tally.forget_left(enrolment)
    return changed


@transaction.atomic
def release_all(*, enrolment: Enrolment, cards: Iterable[Card]) -> list[Hold]:
    """As if each were released; gives the holds that are gone."""
    cards = list(cards)
    held = _mine(enrolment, cards).filter(sibling_press=None)
    gone = list(held.select_related("card"))
    Hold.objects.filter(pk__in=[hold.pk for hold in gone]).delete()
    if gone:
        tally.look_again(enrolment, min(hold.card.position for hold in gone))
    return gone


def _mine(enrolment: Enrolment, cards: Sequence[Card]) -> QuerySet[Hold]:
    return Hold.objects.filter(learner_id=enrolment.learner_id, card__in=cards)


@transaction.atomic
def release_held(*, enrolment: Enrolment, day: date) -> int:
    """What the learner has buried or suspended; gives how many cards come back."""
    # Joined to its card, a hold can be chosen but not deleted.
    held = holds(enrolment, day).filter(by_plan=False).order_by()
    released, _rows = Hold.objects.filter(pk__in=held.values("pk")).delete()
    tally.look_again(enrolment)
    return released


def release_siblings(review: Review) -> None:
    """A press taken back no longer buries them; another one of today may still do."""
    buried = Hold.objects.filter(
        learner_id=review.learner_id, sibling_press=review.token
    )
    if not review.card.group:
        return
    presses = tally.presses(
        learner_id=review.learner_id,
        course_id=review.course_id,
        day=review.study_day,
    )
    siblings = presses.filter(
        card__group=review.card.group, card__lesson=review.card.lesson_id
    )
    other = siblings.exclude(card=review.card).first()
    if other is None:
        buried.delete()
    else:
        buried.exclude(card=other.card).update(sibling_press=other.token)


def release_leech(review: Review) -> None:
    """A press taken back no longer suspends its card, as a lapse can."""
    if not review.before or review.after["lapses"] == review.before["lapses"]:
        return
    Hold.objects.filter(
        learner_id=review.learner_id,
        card_id=review.card_id,
        until=None,
        held_at=review.reviewed_at,
    ).delete()


def is_held(enrolment: Enrolment, card: Card, day: date) -> bool:
    """Whether the learner has set it aside over the study day `day`."""
    return holds(enrolment, day).filter(card=card).exists()


def holds(enrolment: Enrolment, day: date) -> QuerySet[Hold]:
    """By hand, on the study day `day`, of published cards, the latest first."""
    return Hold.objects.filter(
        Q(until=None) | Q(until__gt=day),
        sibling_press=None,
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        card__retired_at=None,
        card__rejected_at=None,
    ).order_by("-held_at", "-pk")
