from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.models import Enrolment, Picture
from quizzes.stats import memories as module
from quizzes.stats.forecast import forecast
from quizzes.stats.memories import Memories, memories
from tests.factories import NOW, TODAY, CardFactory, LessonFactory, MemoryFactory
from tests.world import World

DAY = timedelta(days=1)


def at_a_glance(world: World, ahead: int = 0, now: timezone.datetime = NOW) -> Memories:
    target = TODAY + ahead * DAY
    enrolment = Enrolment.objects.get(pk=world.enrolment.pk)
    return memories(enrolment, today=TODAY, target=target, now=now)


def test_nothing_seen_is_nothing(world: World) -> None:
    found = at_a_glance(world)

    assert (found.seen, found.recalled, found.lessons) == (0, 0, {})


def test_it_tells_the_recall_of_each_lesson(world: World) -> None:
    # As stable as the ten days since its review: nine in ten.
    MemoryFactory(learner=world.learner, card=world.cards[0], stability=10)
    other = LessonFactory(note=world.note)
    MemoryFactory(learner=world.learner, card=CardFactory(lesson=other), stability=1000)

    found = at_a_glance(world, ahead=30)

    one, two = found.lessons[world.lesson.pk], found.lessons[other.pk]
    assert one.recalled == pytest.approx(0.9)
    assert one.recalled_then < one.recalled < two.recalled
    assert (one.seen, found.seen) == (1, 2)


@pytest.mark.parametrize(
    ("stability", "difficulty", "bars"),
    [(0.2, 1.0, (0, 0)), (14.0, 4.9, (4, 3)), (9000.0, 10.0, (10, 9))],
)
def test_a_card_is_in_one_bar_of_each_picture(
    world: World, stability: float, difficulty: float, bars: tuple[int, int]
) -> None:
    MemoryFactory(
        learner=world.learner,
        card=world.cards[0],
        stability=stability,
        difficulty=difficulty,
    )

    found = at_a_glance(world)

    assert found.stabilities[bars[0]] == found.difficulties[bars[1]] == 1
    assert sum(found.stabilities) == sum(found.recalls) == 1


def test_retired_cards_and_other_people_are_left_out(world: World) -> None:
    MemoryFactory(learner=world.stranger, card=world.cards[0])
    retired = CardFactory(lesson=world.lesson, retired_at=NOW)
    MemoryFactory(learner=world.learner, card=retired)

    assert at_a_glance(world).seen == 0


def test_a_few_cards_are_looked_at_each_time(world: World) -> None:
    at_a_glance(world)

    assert not Picture.objects.exists()


def test_the_picture_of_many_cards_serves_a_while(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MANY", 0)
    for card in world.cards[:2]:
        MemoryFactory(learner=world.learner, card=card)
    first = at_a_glance(world)
    Picture.objects.update(memories=first.to_json() | {"difficulties": [220] + [0] * 9})
    MemoryFactory(learner=world.learner, card=world.cards[2])

    again = at_a_glance(world, now=NOW + timedelta(seconds=1))
    later = at_a_glance(world, now=NOW + timedelta(seconds=3))
    other = at_a_glance(world, ahead=5, now=NOW + timedelta(seconds=1))

    assert (again.seen, later.seen, other.seen) == (220, 3, 3)


def test_a_picture_comes_back_from_json_as_it_was(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    found = at_a_glance(world)

    assert Memories.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_a_forecast_tells_what_is_late_apart(world: World) -> None:
    for due_in in (-400, -1, 0, 2, 2, 30):
        MemoryFactory(
            learner=world.learner,
            card=CardFactory(lesson=world.lesson),
            due_on=TODAY + due_in * DAY,
        )

    found = forecast(world.enrolment, today=TODAY, days=30)

    assert found.late == 2
    assert found.days == [1, 0, 2] + [0] * 27
