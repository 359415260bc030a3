from __future__ import annotations

from datetime import timedelta

from quizzes.holding import bury, holds, release, release_all, suspend
from quizzes.queue import counts
from tests.factories import NOW, TODAY
from tests.quizzes.pressing import GOOD, press_card, take_back
from tests.world import World

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


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


# An undo goes back through what was done, in its order.


def next_undo(world: World) -> int | None:
    """The card that it brings back; None where it takes back a press."""
    return counts(enrolment=world.enrolment, now=NOW + 9 * MINUTE).last_held


def test_what_was_set_aside_last_is_brought_back_first(world: World) -> None:
    one, two, three = world.cards
    press_card(world.enrolment, one, GOOD, NOW)
    suspend(enrolment=world.enrolment, card=two, now=NOW + MINUTE)
    bury(enrolment=world.enrolment, card=three, now=NOW + 2 * MINUTE)
    assert next_undo(world) == three.pk

    release(enrolment=world.enrolment, card=three)
    assert next_undo(world) == two.pk

    release(enrolment=world.enrolment, card=two)
    assert next_undo(world) is None
    assert take_back(world.enrolment, NOW + 9 * MINUTE) == one


def test_a_press_since_is_taken_back_before_it(world: World) -> None:
    one, two, _three = world.cards
    suspend(enrolment=world.enrolment, card=one, now=NOW)
    press_card(world.enrolment, two, GOOD, NOW + MINUTE)
    assert next_undo(world) is None

    take_back(world.enrolment, NOW + 2 * MINUTE)

    assert next_undo(world) == one.pk


def test_what_was_released_elsewhere_is_not_brought_back(world: World) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)

    release_all(enrolment=world.enrolment, cards=world.cards)

    assert next_undo(world) is None


def test_what_was_set_aside_days_ago_is_not_brought_back(world: World) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW - 2 * DAY)

    assert next_undo(world) is None
