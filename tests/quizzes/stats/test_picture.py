from __future__ import annotations

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import F

from content.models import Course
from quizzes.models import DayFigures, Enrolment, Picture
from quizzes.stats import picture
from quizzes.stats.cells import Cells
from quizzes.stats.figures import Figures
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY
from tests.quizzes.pressing import AGAIN, EASY, press, press_card, take_back
from tests.world import World

DAY = timedelta(days=1)


def history(enrolment: Enrolment) -> dict[date, Figures]:
    return current(enrolment).history()


def test_it_counts_each_study_day(world: World) -> None:
    press(world.enrolment, EASY)
    press(world.enrolment, AGAIN)
    press(world.enrolment, EASY, NOW + DAY)

    found = history(world.enrolment)

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

    assert history(world.enrolment)[TODAY].presses == 1


@pytest.fixture
def counted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """By each page that finds a line that is not counted."""
    monkeypatch.setattr(picture, "_MANY", 0)


def test_a_press_writes_nothing_of_it(world: World) -> None:
    history(world.enrolment)

    press(world.enrolment, EASY)
    press(world.enrolment, EASY)

    assert Picture.objects.get().review == 0
    assert history(world.enrolment)[TODAY].presses == 2
    assert not DayFigures.objects.exists()


@pytest.mark.usefixtures("counted_at_once")
def test_many_lines_are_counted_in_by_the_page_that_finds_them(world: World) -> None:
    history(world.enrolment)
    answered = press(world.enrolment, EASY)

    found = history(world.enrolment)

    assert Picture.objects.get().review == answered.review_id
    kept = DayFigures.objects.get()
    assert Figures.from_json(kept.figures) == found[TODAY]


@pytest.mark.usefixtures("counted_at_once")
def test_what_was_counted_in_is_taken_out_again(world: World) -> None:
    press(world.enrolment, EASY)
    press(world.enrolment, AGAIN)
    assert history(world.enrolment)[TODAY].presses == 2

    take_back(world.enrolment)

    assert history(world.enrolment)[TODAY].presses == 1
    assert current(world.enrolment).cells.seen == 1


def test_a_study_day_that_begins_counts_the_one_before(world: World) -> None:
    press(world.enrolment, EASY)
    history(world.enrolment)
    press(world.enrolment, EASY)

    press(world.enrolment, EASY, NOW + DAY)

    kept = DayFigures.objects.get(day=TODAY)
    assert Figures.from_json(kept.figures).presses == 2


def test_two_pages_at_once_count_a_line_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    history(world.enrolment)
    press(world.enrolment, EASY)
    stale = Picture.objects.get()
    picture.settle(world.enrolment)
    lines = picture._lines(world.enrolment, stale)

    counted = picture._count_in(world.enrolment, stale, Cells(), lines)

    assert not counted
    assert history(world.enrolment)[TODAY].presses == 1


def test_retired_cards_are_looked_for_once_the_course_has_changed(
    world: World,
) -> None:
    for card in world.cards:
        press_card(world.enrolment, card, EASY)
    assert current(world.enrolment).cells.seen == 3

    world.cards[0].retired_at = NOW
    world.cards[0].save()
    Course.objects.update(revision=F("revision") + 1)
    found = current(Enrolment.objects.get(pk=world.enrolment.pk))

    assert (found.cells.seen, found.totals) == (2, {world.lesson.pk: 2})
    assert found.history()[TODAY].presses == 3


def test_another_time_zone_leaves_the_days_as_they_were(world: World) -> None:
    press(world.enrolment, EASY)
    before = history(world.enrolment)
    picture.settle(world.enrolment)

    world.learner.time_zone = "Pacific/Auckland"
    world.learner.save()
    press(world.enrolment, EASY, NOW)

    assert history(world.enrolment)[TODAY].ratings == [[0, 0, 0, 2], [0] * 4, [0] * 4]
    assert before[TODAY].hours == {11: [1, 0, 0]}


def test_the_command_counts_it_again(world: World) -> None:
    press(world.enrolment, EASY)
    before = history(world.enrolment)
    Picture.objects.update(review=10**6, cells=Cells().to_json())

    call_command("recount_progress", stdout=StringIO())

    assert history(world.enrolment) == before
    assert current(world.enrolment).cells.seen == 1


def test_a_day_without_a_press_is_none(world: World) -> None:
    press(world.enrolment, EASY)
    press(world.enrolment, EASY, NOW + 9 * DAY)

    assert len(history(world.enrolment)) == 2


def test_another_learner_is_not_counted(world: World) -> None:
    press(world.enrolment, EASY)
    other = world.enrolment
    other.learner = world.stranger

    assert history(other) == {}
