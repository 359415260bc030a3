from __future__ import annotations

from datetime import timedelta

import pytest

from quizzes.models import Hold
from quizzes.queue import next_card
from tests.factories import NOW, MemoryFactory
from tests.quizzes.pressing import AGAIN, GOOD, press_card, take_back
from tests.world import World


@pytest.mark.parametrize(
    ("lapses", "told"), [(0, 0), (6, 0), (7, 8), (8, 0), (10, 0), (11, 12), (15, 16)]
)
def test_it_is_told_after_eight_lapses_and_then_every_four(
    world: World, lapses: int, told: int
) -> None:
    card = world.cards[0]
    MemoryFactory(learner=world.learner, card=card, lapses=lapses)

    assert press_card(world.enrolment, card, AGAIN).leech_lapses == told
    assert not Hold.objects.exists()


def test_a_card_remembered_is_no_matter(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0], lapses=8)

    assert press_card(world.enrolment, world.cards[0], GOOD).leech_lapses == 0


def test_it_is_suspended_on_wish(world: World) -> None:
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card, lapses=7)
    world.enrolment.suspend_leeches = True
    world.enrolment.save()

    for card in world.cards:
        press_card(world.enrolment, card, AGAIN)

    assert Hold.objects.filter(until=None).count() == 3
    assert next_card(enrolment=world.enrolment, now=NOW + timedelta(hours=1)) is None


def test_a_press_taken_back_suspends_nothing(world: World) -> None:
    card = world.cards[0]
    MemoryFactory(learner=world.learner, card=card, lapses=7)
    world.enrolment.suspend_leeches = True
    world.enrolment.save()
    press_card(world.enrolment, card, AGAIN)

    take_back(world.enrolment)

    assert not Hold.objects.exists()
