from __future__ import annotations

from datetime import date, timedelta

import pytest

from quizzes import examday
from quizzes.examday import plan, set_exam
from quizzes.models import Advance, Enrolment, Memory
from quizzes.policy import days_for_new
from quizzes.queue import counts
from quizzes.replay import replayed
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    MemoryFactory,
)
from tests.quizzes.pressing import EASY, memory_of, press, press_card
from tests.world import World

DAY = timedelta(days=1)


def fresh(world: World) -> Enrolment:
    return Enrolment.objects.select_related("course", "learner").get(
        pk=world.enrolment.pk
    )


def exam_in(world: World, days: int) -> date:
    exam_on = TODAY + days * DAY
    set_exam(fresh(world), exam_on=exam_on, today=TODAY, now=NOW)
    return exam_on


@pytest.mark.parametrize(
    ("left", "days"), [(1, 1), (2, 1), (3, 2), (10, 5), (20, 10), (45, 35), (90, 80)]
)
def test_new_cards_come_before_the_last_days(left: int, days: int) -> None:
    assert days_for_new(left) == days


def test_the_pace_brings_every_card_in_time(world: World) -> None:
    CardFactory.create_batch(47, lesson=world.lesson)

    found = plan(fresh(world), exam_on=TODAY + 20 * DAY, today=TODAY)

    assert (found.unseen, found.needed, found.pace, found.too_many) == (50, 5, 5, 0)
    assert found.outlook.unseen == 0
    assert 0.9 < found.outlook.recalled < 1


def test_more_cards_than_can_be_learnt_are_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examday, "MOST_NEW", 1)
    CardFactory.create_batch(27, lesson=world.lesson)

    found = plan(fresh(world), exam_on=TODAY + 20 * DAY, today=TODAY)

    assert (found.needed, found.pace, found.too_many) == (3, 1, 10)


def test_the_queue_keeps_to_the_pace(world: World) -> None:
    CardFactory.create_batch(17, lesson=world.lesson)

    exam_in(world, 8)

    assert counts(enrolment=fresh(world), now=NOW).new == 5


def test_no_review_waits_in_the_last_days(world: World) -> None:
    for place in range(3):
        MemoryFactory(
            learner=world.learner, card=world.cards[place], due_on=TODAY - DAY
        )
    Enrolment.objects.update(reviews_per_day=1)
    exam_in(world, 11)
    assert counts(enrolment=fresh(world), now=NOW).due == 1

    exam_in(world, 10)

    assert counts(enrolment=fresh(world), now=NOW).due == 3


def test_the_pace_follows_what_was_done(world: World) -> None:
    CardFactory.create_batch(17, lesson=world.lesson)
    exam_in(world, 8)

    press(fresh(world), EASY, NOW + 2 * DAY)

    # Twenty cards less the one that is being met, over three days.
    assert fresh(world).pace == 7


def test_no_card_comes_back_after_the_exam(world: World) -> None:
    for due_in in (5, 29, 30, 31, 400):
        MemoryFactory(
            learner=world.learner,
            card=CardFactory(lesson=world.lesson),
            due_on=TODAY + due_in * DAY,
        )

    exam_on = exam_in(world, 30)

    due = sorted(Memory.objects.values_list("due_on", flat=True))
    assert due[:2] == [TODAY + 5 * DAY, TODAY + 29 * DAY] or due[-1] < exam_on
    assert all(day < exam_on for day in due)
    assert all(day >= exam_on - 10 * DAY for day in due[1:])


def test_the_firmest_are_asked_first(world: World) -> None:
    for place in range(10):
        MemoryFactory(
            learner=world.learner,
            card=CardFactory(lesson=world.lesson),
            stability=100.0 + place,
            due_on=TODAY + 100 * DAY,
        )

    exam_on = exam_in(world, 30)

    days = Memory.objects.order_by("-stability").values_list("due_on", flat=True)
    assert list(days) == [exam_on - ahead * DAY for ahead in range(10, 0, -1)]


def test_an_exam_tomorrow_brings_all_today_or_on_the_day(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0], due_on=TODAY + 100 * DAY)

    exam_on = exam_in(world, 1)

    assert Memory.objects.get().due_on < exam_on


def test_what_the_exam_moves_is_in_the_log(world: World) -> None:
    for card in world.cards[:2]:
        press_card(world.enrolment, card, EASY)
    exam_in(world, 6)

    found = replayed(world.enrolment)

    assert Advance.objects.filter(reason=Advance.Reason.EXAM).count() == 2
    for card in world.cards[:2]:
        assert found[card.pk].state == memory_of(world.enrolment, card).as_state()


def test_after_the_exam_all_is_as_before(world: World) -> None:
    MemoryFactory(
        learner=world.learner,
        card=world.cards[0],
        stability=100.0,
        due_on=TODAY + 90 * DAY,
    )
    exam_on = exam_in(world, 6)

    press_card(fresh(world), world.cards[1], EASY, NOW + 6 * DAY)

    after = fresh(world)
    assert (after.exam_on, after.pace) == (None, None)
    # A hundred days from its last review, ten days before.
    assert memory_of(after, world.cards[0]).due_on == TODAY + 90 * DAY
    assert memory_of(after, world.cards[0]).due_on > exam_on


def test_a_card_that_came_early_for_another_reason_stays_early(world: World) -> None:
    memory = MemoryFactory(
        learner=world.learner,
        card=world.cards[0],
        stability=100.0,
        due_on=TODAY + 1 * DAY,
    )
    Advance.objects.create(
        learner=world.learner,
        card=memory.card,
        course=world.course,
        version=memory.version,
        due_on=memory.due_on,
        reason=Advance.Reason.CHANGED,
        advanced_at=NOW,
    )

    examday.forget_exam(fresh(world), today=TODAY, now=NOW)

    assert memory_of(world.enrolment, memory.card).due_on == TODAY + 1 * DAY


def test_a_press_before_the_exam_keeps_to_it(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0], stability=200.0)
    exam_on = exam_in(world, 40)

    press_card(fresh(world), world.cards[0], EASY)

    assert exam_on - 10 * DAY <= memory_of(world.enrolment, world.cards[0]).due_on
    assert memory_of(world.enrolment, world.cards[0]).due_on < exam_on
