from __future__ import annotations

from datetime import timedelta

import pytest

from content.models import Card
from quizzes.fits import _lines, histories
from quizzes.models import Enrolment, Memory, Reset, Review
from quizzes.queue import next_card
from quizzes.replay import Replayed, replayed
from quizzes.resetting import reset, standing, take_back
from quizzes.stats.picture import current
from tests.factories import NOW, EnrolmentFactory
from tests.quizzes import pressing
from tests.quizzes.pressing import AGAIN, EASY, GOOD, press_card, shown_card
from tests.world import World

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def card(world: World) -> Card:
    """Known, and the course has no other."""
    Card.objects.exclude(pk=world.cards[0].pk).delete()
    press_card(world.enrolment, world.cards[0], EASY)
    return world.cards[0]


def begin_anew(world: World, card: Card, hours: int = 1) -> bool:
    return reset(enrolment=world.enrolment, card=card, now=NOW + hours * HOUR)


def have_back(world: World, card: Card, hours: int = 2) -> bool:
    return take_back(enrolment=world.enrolment, card=card, now=NOW + hours * HOUR)


def stored(world: World) -> dict[int, Replayed]:
    return {
        memory.card_id: Replayed(memory.version, memory.as_state())
        for memory in Memory.objects.filter(learner=world.learner)
    }


def test_the_card_is_new_again_and_the_log_stays(world: World, card: Card) -> None:
    assert begin_anew(world, card)

    assert not Memory.objects.exists()
    assert Review.objects.count() == 1
    found = next_card(enrolment=Enrolment.objects.get(), now=NOW + HOUR)
    assert found is not None
    assert (found.card, found.memory) == (card, None)
    assert replayed(world.enrolment) == {}


def test_it_can_be_had_back(world: World, card: Card) -> None:
    before = stored(world)
    begin_anew(world, card)

    assert have_back(world, card)

    assert stored(world) == before == replayed(world.enrolment)
    assert standing(world.enrolment, card) is None
    # Once.
    assert not have_back(world, card)
    assert begin_anew(world, card)
    assert have_back(world, card)


def test_once_answered_it_stays(world: World, card: Card) -> None:
    begin_anew(world, card)
    press_card(world.enrolment, card, AGAIN, NOW + 2 * HOUR)

    assert not have_back(world, card, 3)

    assert stored(world) == replayed(world.enrolment)
    assert Memory.objects.get().reps == 1
    # That answer taken back, it can be again.
    assert pressing.take_back(world.enrolment, NOW + 2 * HOUR) == card
    assert replayed(world.enrolment) == {}
    assert have_back(world, card, 3)


def test_a_new_card_has_nothing_to_put_aside(world: World) -> None:
    assert not begin_anew(world, world.cards[0])
    assert not Reset.objects.exists()
    assert not have_back(world, world.cards[0])


def test_the_press_before_it_can_no_longer_be_taken_back(
    world: World, card: Card
) -> None:
    begin_anew(world, card)
    assert pressing.take_back(world.enrolment) is None


def test_another_press_can(world: World) -> None:
    one, two, _three = world.cards
    press_card(world.enrolment, one)
    press_card(world.enrolment, two)
    begin_anew(world, one)
    assert pressing.take_back(world.enrolment) == two


def test_the_presses_beside_one_of_a_card_begun_anew_can_be_taken_back(
    world: World,
) -> None:
    one, two, three = world.cards
    first = press_card(world.enrolment, two).review
    press_card(world.enrolment, one)
    press_card(world.enrolment, three)
    begin_anew(world, one)
    assert pressing.take_back(world.enrolment) == three
    # Not that of the card between them, which has nothing left to take back.
    assert pressing.take_back(world.enrolment) == two
    assert pressing.take_back(world.enrolment) is None
    # Nor does that one stand after the first, as its form is sent again.
    assert pressing.take_back_press(world.enrolment, first.token.hex) == two


def test_the_press_of_a_card_had_back_can_be_taken_back(world: World) -> None:
    one, two, _three = world.cards
    press_card(world.enrolment, one)
    press_card(world.enrolment, two)
    begin_anew(world, one)
    have_back(world, one)
    assert pressing.take_back(world.enrolment) == two
    assert pressing.take_back(world.enrolment) == one


def test_a_press_of_a_card_since_it_was_begun_anew_can_be_taken_back(
    world: World,
) -> None:
    one, two, _three = world.cards
    press_card(world.enrolment, one)
    begin_anew(world, one)
    press_card(world.enrolment, one, now=NOW + 2 * HOUR)
    press_card(world.enrolment, two, now=NOW + 2 * HOUR)
    assert pressing.take_back(world.enrolment, NOW + 3 * HOUR) == two
    assert pressing.take_back(world.enrolment, NOW + 3 * HOUR) == one
    assert pressing.take_back(world.enrolment, NOW + 3 * HOUR) is None


def test_a_form_that_was_open_is_stale(world: World, card: Card) -> None:
    shown = shown_card(world.enrolment, card, NOW + HOUR)
    begin_anew(world, card)
    with pytest.raises(pressing.StaleAnswer):
        pressing.send(world.enrolment, shown, GOOD, NOW + HOUR)


def test_progress_no_longer_counts_it_as_seen(world: World, card: Card) -> None:
    assert current(Enrolment.objects.get()).cells.seen == 1
    begin_anew(world, card)
    assert current(Enrolment.objects.get()).cells.seen == 0
    have_back(world, card)
    assert current(Enrolment.objects.get()).cells.seen == 1


def test_what_others_know_stays(world: World, card: Card) -> None:
    other = EnrolmentFactory(learner=world.stranger, course=world.course)
    press_card(other, card)
    begin_anew(world, card)
    assert Memory.objects.get().learner == world.stranger


def test_intervals_of_ones_own_are_learnt_from_two_histories(
    world: World, card: Card
) -> None:
    begin_anew(world, card)
    press_card(world.enrolment, card, GOOD, NOW + DAY)
    found = histories(_lines(world.enrolment))
    assert [len(one.presses) for one in found] == [1, 1]
    assert [one.start for one in found] == [None, None]
