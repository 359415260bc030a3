from __future__ import annotations

from datetime import timedelta

from quizzes.holding import bury, holds, release, suspend
from tests.factories import NOW, TODAY
from tests.world import World

DAY = timedelta(days=1)


def test_a_buried_card_is_held_till_tomorrow(world: World) -> None:
    hold = bury(enrolment=world.enrolment, card=world.cards[0], now=NOW)

    assert hold.until == TODAY + DAY
    assert list(holds(world.enrolment, TODAY)) == [hold]
    assert not holds(world.enrolment, TODAY + DAY)


def test_a_suspended_card_is_held_until_it_is_released(world: World) -> None:
    card = world.cards[0]
    suspend(enrolment=world.enrolment, card=card, now=NOW)
    assert holds(world.enrolment, TODAY + 400 * DAY)

    assert release(enrolment=world.enrolment, card=card)

    assert not holds(world.enrolment, TODAY)
    assert not release(enrolment=world.enrolment, card=card)


def test_to_bury_a_suspended_card_leaves_it_suspended(world: World) -> None:
    card = world.cards[0]
    suspend(enrolment=world.enrolment, card=card, now=NOW)

    assert bury(enrolment=world.enrolment, card=card, now=NOW).until is None


def test_a_card_buried_yesterday_is_buried_anew(world: World) -> None:
    card = world.cards[0]
    bury(enrolment=world.enrolment, card=card, now=NOW - DAY)

    assert bury(enrolment=world.enrolment, card=card, now=NOW).until == TODAY + DAY


def test_a_released_card_is_looked_for_again(world: World) -> None:
    card = world.cards[1]
    world.enrolment.new_from = card.position + 1
    world.enrolment.save()
    suspend(enrolment=world.enrolment, card=card, now=NOW)

    release(enrolment=world.enrolment, card=card)

    world.enrolment.refresh_from_db()
    assert world.enrolment.new_from == card.position
