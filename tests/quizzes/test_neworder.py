from __future__ import annotations

from collections import Counter

from content.examguide import WEIGHTS
from quizzes.models import Enrolment
from quizzes.neworder import in_turn
from tests.factories import CardFactory, LessonFactory, NoteFactory
from tests.quizzes.pressing import study
from tests.world import World


def test_each_domain_has_its_share_at_any_time() -> None:
    for start in (0, 14_000_000):
        turns = Counter(in_turn(start + place)[0] for place in range(50))
        for domain, weight in WEIGHTS.items():
            assert abs(turns[domain] - weight / 2) <= 2


def test_it_takes_new_cards_by_weight_and_in_reading_order(world: World) -> None:
    by_domain = {}
    for domain in WEIGHTS:
        lesson = LessonFactory(note=NoteFactory(course=world.course, domain=domain))
        by_domain[domain] = CardFactory.create_batch(8, lesson=lesson)
    world.enrolment.new_order = Enrolment.NewOrder.WEIGHT
    world.enrolment.new_per_day = 16
    world.enrolment.save()

    seen = study(world.enrolment)

    assert len(seen) == 16
    for domain, cards in by_domain.items():
        mine = [card for card in seen if card in cards]
        assert mine == cards[: len(mine)]
        assert abs(len(mine) - 16 * WEIGHTS[domain] / 100) <= 2


def test_cards_of_no_domain_come_last(world: World) -> None:
    note = NoteFactory(course=world.course, domain="resilient")
    card = CardFactory(lesson=LessonFactory(note=note))
    world.enrolment.new_order = Enrolment.NewOrder.WEIGHT
    world.enrolment.save()

    assert study(world.enrolment) == [card, *world.cards]
