from __future__ import annotations

import pytest

from quizzes.models import Memory
from quizzes.sampling import sample
from tests.factories import NOW, CardFactory, EnrolmentFactory, MemoryFactory
from tests.world import World

pytestmark = pytest.mark.django_db


def known(world: World, number: int) -> list[Memory]:
    cards = CardFactory.create_batch(number, lesson=world.lesson)
    return [MemoryFactory(card=card, learner=world.learner) for card in cards]


def test_it_is_spread_evenly_over_all_of_them(world: World) -> None:
    memories = known(world, 20)

    found = sample(world.enrolment, 5).order_by("card")

    assert list(found) == [memories[place] for place in (0, 4, 9, 14, 19)]


def test_of_few_it_is_all_of_them(world: World) -> None:
    memories = known(world, 3)

    assert list(sample(world.enrolment, 50).order_by("card")) == memories


def test_it_keeps_to_the_learner_and_the_course(world: World) -> None:
    other = EnrolmentFactory(learner=world.learner)
    mine = []
    for _place in range(4):
        mine += known(world, 1)
        MemoryFactory(card=CardFactory(lesson=world.lesson))
        MemoryFactory(
            card=CardFactory(lesson__note__course=other.course), learner=world.learner
        )

    found = sample(world.enrolment, 40)

    assert list(found.order_by("card")) == mine


def test_a_card_that_is_gone_is_not_among_them(world: World) -> None:
    gone, kept = known(world, 2)
    gone.card.retired_at = NOW
    gone.card.save()

    assert list(sample(world.enrolment, 40)) == [kept]


def test_who_knows_nothing_has_none(world: World) -> None:
    assert not sample(world.enrolment, 40)
