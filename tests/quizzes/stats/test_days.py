from __future__ import annotations

from datetime import timedelta

from quizzes.models import DayFigures, Review
from quizzes.stats.days import history
from tests.factories import NOW, TODAY, CardFactory
from tests.quizzes.pressing import AGAIN, EASY, press, press_card, take_back
from tests.world import World

DAY = timedelta(days=1)


def test_it_counts_each_study_day(world: World) -> None:
    press(world.enrolment, EASY)
    press(world.enrolment, AGAIN)
    press(world.enrolment, EASY, NOW + DAY)

    found = history(world.enrolment, TODAY + DAY)

    assert {day: figures.presses for day, figures in found.items()} == {
        TODAY: 2,
        TODAY + DAY: 1,
    }
    # In Paris it is eleven.
    assert found[TODAY].hours[11][0] == 2


def test_it_counts_nothing_that_was_taken_back(world: World) -> None:
    press(world.enrolment)
    press(world.enrolment)
    take_back(world.enrolment)

    assert history(world.enrolment, TODAY)[TODAY].presses == 1


def test_a_day_is_kept_once_no_undo_reaches_it(world: World) -> None:
    for days in range(4):
        press_card(
            world.enrolment, CardFactory(lesson=world.lesson), EASY, NOW + days * DAY
        )

    kept = DayFigures.objects.order_by("day").values_list("day", flat=True)

    assert list(kept) == [TODAY, TODAY + DAY]


def test_what_is_kept_is_what_the_log_says(world: World) -> None:
    for days in range(4):
        for rating in (AGAIN, EASY):
            card = CardFactory(lesson=world.lesson)
            press_card(world.enrolment, card, rating, NOW + days * DAY)
    found = history(world.enrolment, TODAY + 3 * DAY)
    assert DayFigures.objects.count() == 2

    DayFigures.objects.all().delete()

    assert history(world.enrolment, TODAY + 3 * DAY) == found
    assert sum(figures.presses for figures in found.values()) == Review.objects.count()


def test_a_day_without_a_press_is_none(world: World) -> None:
    press(world.enrolment, EASY)
    press(world.enrolment, EASY, NOW + 9 * DAY)

    assert len(history(world.enrolment, TODAY + 9 * DAY)) == 2


def test_another_learner_is_not_counted(world: World) -> None:
    press(world.enrolment, EASY)
    other = world.enrolment
    other.learner = world.stranger

    assert history(other, TODAY) == {}
