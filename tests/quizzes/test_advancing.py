from __future__ import annotations

from datetime import timedelta

from quizzes.advancing import bring_forward
from quizzes.models import Advance, Enrolment, Memory
from quizzes.queue import next_card
from quizzes.replay import Replayed, replayed
from tests.factories import NOW, TODAY, CardFactory
from tests.quizzes.pressing import (
    EASY,
    GOOD,
    memory_of,
    press_card,
    send,
    shown_card,
    take_back,
)
from tests.world import World

DAY = timedelta(days=1)
MISSED = Advance.Reason.MISSED


def forward(memories: object = None, *, day: object = TODAY) -> int:
    found = Memory.objects.all() if memories is None else memories
    return bring_forward(found, day=day, reason=MISSED, now=NOW)


def stored(enrolment: Enrolment) -> dict[int, Replayed]:
    memories = Memory.objects.filter(learner=enrolment.learner)
    return {
        memory.card_id: Replayed(memory.version, memory.as_state())
        for memory in memories
    }


def test_a_review_is_brought_forward_and_comes_next(world: World) -> None:
    card, *_others = world.cards
    press_card(world.enrolment, card, EASY)
    before = memory_of(world.enrolment, card).as_state()

    assert forward(Memory.objects.filter(card=card)) == 1

    found = next_card(enrolment=world.enrolment, now=NOW)
    assert found is not None
    assert found.card == card
    after = memory_of(world.enrolment, card).as_state()
    assert (after.due_on, after.stability) == (TODAY, before.stability)
    assert after.reviewed_on == before.reviewed_on


def test_what_is_due_by_then_and_what_is_in_steps_stays(world: World) -> None:
    due, step, _new = world.cards
    press_card(world.enrolment, due, EASY)
    press_card(world.enrolment, step, GOOD)
    later = memory_of(world.enrolment, due).due_on

    assert forward(day=later) == 0
    assert not Advance.objects.exists()


def test_it_touches_the_cards_that_it_is_given_alone(world: World) -> None:
    for card in world.cards:
        press_card(world.enrolment, card, EASY)
    other = CardFactory()

    assert forward(Memory.objects.filter(card__in=[world.cards[1], other])) == 1

    assert [advance.card for advance in Advance.objects.all()] == [world.cards[1]]
    assert memory_of(world.enrolment, world.cards[0]).due_on > TODAY


def test_the_same_twice_changes_nothing(world: World) -> None:
    press_card(world.enrolment, world.cards[0], EASY)

    assert [forward(), forward()] == [1, 0]
    assert Advance.objects.count() == 1


def test_the_log_gives_the_memory_back_with_what_was_brought_forward(
    world: World,
) -> None:
    card, other, _new = world.cards
    press_card(world.enrolment, card, EASY)
    press_card(world.enrolment, other, EASY)
    forward(Memory.objects.filter(card=card), day=TODAY + DAY)
    assert replayed(world.enrolment) == stored(world.enrolment)

    # Rated, the card leaves that state; taken back, it has it again.
    press_card(world.enrolment, card, GOOD, NOW + DAY)
    assert replayed(world.enrolment) == stored(world.enrolment)
    take_back(world.enrolment, NOW + DAY)
    assert replayed(world.enrolment) == stored(world.enrolment)
    assert memory_of(world.enrolment, card).due_on == TODAY + DAY


def test_a_form_shown_before_still_counts(world: World) -> None:
    card = world.cards[0]
    press_card(world.enrolment, card, EASY)
    shown = shown_card(world.enrolment, card, NOW + DAY)
    forward()

    send(world.enrolment, shown, GOOD, NOW + DAY)

    after = memory_of(world.enrolment, card).as_state()
    assert after == shown.outcomes.of(GOOD).pressed(NOW + DAY)
