from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from content.models import Card, Lesson
from quizzes import examday
from quizzes.aside import unseen_aside
from quizzes.examday import plan
from quizzes.holding import bury, holds, release_held, suspend, suspend_all
from quizzes.keeping import keep, keep_all, offered
from quizzes.models import Enrolment, Hold
from quizzes.progress import chapters
from quizzes.queue import next_card
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY, CardFactory, LessonFactory
from tests.quizzes.pressing import EASY, GOOD, press_card
from tests.world import World

DAY = timedelta(days=1)


@pytest.fixture
def other(world: World) -> Lesson:
    """Of three new cards, as that of the world."""
    lesson = LessonFactory(note=world.note, position=2)
    CardFactory.create_batch(3, lesson=lesson)
    return lesson


def fresh(world: World) -> Enrolment:
    return Enrolment.objects.select_related("course", "learner").get(
        pk=world.enrolment.pk
    )


def keeping(world: World, *lessons: Lesson) -> bool:
    """All lessons of the course being offered."""
    return keep(
        fresh(world),
        kept={lesson.pk for lesson in lessons},
        offered=set(Lesson.objects.values_list("pk", flat=True)),
        today=TODAY,
        now=NOW,
    )


def held() -> set[Card]:
    return {hold.card for hold in Hold.objects.select_related("card")}


def met(enrolment: Enrolment) -> set[Card]:
    seen = set()
    while found := next_card(enrolment=enrolment, now=NOW):
        seen.add(found.card)
        press_card(enrolment, found.card, EASY)
    return seen


def ticked(world: World) -> set[int]:
    enrolment = fresh(world)
    rows: Iterable = offered(chapters(enrolment=enrolment), unseen_aside(enrolment))
    return {one.lesson.pk for row in rows for one in row.lessons if one.is_kept}


def test_the_new_cards_of_a_lesson_are_left_out(world: World) -> None:
    other = CardFactory(lesson=LessonFactory(note=world.note))
    press_card(world.enrolment, world.cards[0], GOOD)

    assert keeping(world, other.lesson)

    assert held() == set(world.cards[1:])
    assert examday.cards(current(world.enrolment)).aside.left_out == {world.lesson.pk}
    found = plan(fresh(world), exam_on=TODAY + 20 * DAY, today=TODAY)
    assert (found.unseen, found.aside.number) == (1, 2)
    # What is left out belongs to the course all the same, and is not recalled.
    assert found.recalled == pytest.approx(found.outlook.recalled / 3)


def test_what_is_kept_again_comes_back(world: World) -> None:
    keeping(world)

    keeping(world, world.lesson)

    assert not Hold.objects.exists()
    assert met(fresh(world)) == set(world.cards)


def test_leaving_out_twice_is_once(world: World) -> None:
    assert keeping(world)
    assert not keeping(world)

    assert Hold.objects.count() == 3


def test_a_card_left_out_is_not_planned(world: World) -> None:
    keeping(world)

    found = plan(fresh(world), exam_on=TODAY + 20 * DAY, today=TODAY)

    assert (found.unseen, found.pace) == (0, 0)


def test_a_suspended_card_unticks_no_lesson(world: World, other: Lesson) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    assert ticked(world) == {world.lesson.pk, other.pk}

    assert not keeping(world, world.lesson, other)

    assert held() == {world.cards[0]}


def test_a_suspended_card_is_counted_as_none_that_is_kept(world: World) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)

    enrolment = fresh(world)
    [chapter] = offered(chapters(enrolment=enrolment), unseen_aside(enrolment))

    assert chapter.new == 2


def test_what_the_learner_suspended_stays_so_through_the_plan(
    world: World, other: Lesson
) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW - DAY)
    keeping(world, other)
    assert held() == set(world.cards)

    keeping(world, world.lesson, other)

    assert held() == {world.cards[0]}
    assert Hold.objects.get().held_at == NOW - DAY


def test_what_was_suspended_while_left_out_stays_so(world: World) -> None:
    keeping(world)
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    suspend_all(enrolment=world.enrolment, cards=[world.cards[1]], now=NOW)

    keeping(world, world.lesson)

    assert held() == {*world.cards[:2]}


def test_a_buried_card_is_left_out_and_buried_again(world: World) -> None:
    bury(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    keeping(world)
    # It does not come back tomorrow, while its lesson is left out.
    assert holds(world.enrolment, TODAY + DAY).count() == 3

    keeping(world, world.lesson)

    assert held() == {world.cards[0]}
    assert Hold.objects.get().until == TODAY + DAY


def test_a_burial_of_another_day_is_none(world: World) -> None:
    bury(enrolment=world.enrolment, card=world.cards[0], now=NOW - DAY)
    keeping(world)
    assert holds(world.enrolment, TODAY).count() == 3

    keeping(world, world.lesson)

    assert not Hold.objects.exists()


def test_only_the_lesson_that_was_unticked_is_left_out(
    world: World, other: Lesson
) -> None:
    keeping(world, other)
    # Released one by one, against the plan.
    Hold.objects.filter(card=world.cards[0]).delete()

    keeping(world)

    assert held() == {*world.cards[1:], *other.cards.all()}


def test_a_lesson_that_was_not_offered_stays_as_it_is(
    world: World, other: Lesson
) -> None:
    keep(fresh(world), kept=set(), offered={other.pk}, today=TODAY, now=NOW)

    assert held() == set(other.cards.all())


def test_all_lessons_are_kept_again(world: World, other: Lesson) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    keeping(world)

    assert keep_all(fresh(world), today=TODAY) == 5

    assert held() == {world.cards[0]}


def test_all_that_the_learner_set_aside_is_released(
    world: World, other: Lesson
) -> None:
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)
    bury(enrolment=world.enrolment, card=world.cards[1], now=NOW)
    keeping(world, world.lesson)

    assert release_held(enrolment=fresh(world), day=TODAY) == 2

    assert held() == set(other.cards.all())


def test_what_plans_had_left_out_is_told_from_the_rest(world: World) -> None:
    """By the migration that begins to tell them apart."""
    one, *others = world.cards
    suspend(enrolment=world.enrolment, card=one, now=NOW - DAY)
    keeping(world)
    Hold.objects.update(by_plan=False)
    migration = import_module("quizzes.migrations.0020_holds_of_plans")

    migration.tell_those_of_plans(apps, connection.schema_editor())

    assert {hold.card for hold in Hold.objects.filter(by_plan=True)} == {*others}
