"""Studying as a page does it: fetch, show, press."""

from __future__ import annotations

from datetime import datetime, timedelta

from content.models import Card
from quizzes.answering import Answered, Shown, StaleAnswer, answer, show, undo
from quizzes.models import Enrolment, Memory
from quizzes.part import Part
from quizzes.queue import counts, next_card, queued
from quizzes.scheduling import Rating
from tests.factories import NOW

AGAIN, HARD, GOOD, EASY = Rating
SOON = timedelta(seconds=5)


def shown_next(
    enrolment: Enrolment, now: datetime = NOW, part: Part | None = None
) -> Shown:
    found = next_card(enrolment=enrolment, now=now, part=part)
    assert found is not None
    return show(queued=found, enrolment=enrolment, now=now)


def shown_card(enrolment: Enrolment, card: Card, now: datetime = NOW) -> Shown:
    found = queued(enrolment=enrolment, card=card, now=now)
    return show(queued=found, enrolment=enrolment, now=now)


def send(
    enrolment: Enrolment, shown: Shown, rating: int = GOOD, now: datetime = NOW + SOON
) -> Answered:
    return answer(
        enrolment=enrolment,
        token=shown.token,
        rating=rating,
        now=now,
    )


def press(enrolment: Enrolment, rating: int = GOOD, now: datetime = NOW) -> Answered:
    """Show what is next and rate it five seconds later."""
    return send(enrolment, shown_next(enrolment, now), rating, now + SOON)


def press_card(
    enrolment: Enrolment, card: Card, rating: int = GOOD, now: datetime = NOW
) -> Answered:
    return send(enrolment, shown_card(enrolment, card, now), rating, now + SOON)


def take_back(enrolment: Enrolment, now: datetime = NOW) -> Card | None:
    """Take back the press that the page offers to, None where it offers none."""
    last = counts(enrolment=enrolment, now=now).last_press
    if last is None:
        return None
    return take_back_press(enrolment, last, now)


def take_back_press(
    enrolment: Enrolment, press: str, now: datetime = NOW
) -> Card | None:
    """None where the form is stale."""
    try:
        return undo(enrolment=enrolment, press=press, now=now)
    except StaleAnswer:
        return None


def study(enrolment: Enrolment, now: datetime = NOW) -> list[Card]:
    """The cards shown until nothing is left, each rated Easy."""
    seen: list[Card] = []
    while found := next_card(enrolment=enrolment, now=now):
        seen.append(found.card)
        send(enrolment, show(queued=found, enrolment=enrolment, now=now), EASY, now)
    return seen


def memory_of(enrolment: Enrolment, card: Card) -> Memory:
    return Memory.objects.get(learner=enrolment.learner, card=card)
