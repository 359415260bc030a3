"""What instructors are told of who studies, held to the log and to a learner's own
page."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from content.models import Course
from quizzes.activity import Activity, Order, Studying, activities, studying
from quizzes.exams.attempt import hand_in
from quizzes.models import DayFigures, Enrolment, Picture
from quizzes.readiness import readiness
from quizzes.stats.memories import memories
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY, CardFactory, EnrolmentFactory, UserFactory
from tests.quizzes.exams.sitting import answer, make_bank, sit
from tests.quizzes.pressing import EASY, press, take_back
from tests.quizzes.test_cost import SCANS, plan
from tests.world import World

DAY = timedelta(days=1)


def study(enrolment: Enrolment, day: int, answers: int = 1) -> None:
    """So many cards that day, counted from `NOW`."""
    enrolment.refresh_from_db()
    for _press in range(answers):
        press(enrolment, EASY, NOW + day * DAY)


def seen(world: World, day: int = 0, order: Order = Order.LAST) -> list[Studying]:
    found = activities(world.course, NOW + day * DAY, order)
    return studying(world.course, found)


def only(world: World, day: int = 0) -> Activity:
    [one] = seen(world, day)
    return one.activity


@pytest.fixture
def long(world: World) -> World:
    """A course that lasts some weeks."""
    CardFactory.create_batch(60, lesson=world.lesson)
    return world


@pytest.mark.parametrize("pictured", [False, True])
def test_it_counts_days_and_answers_of_the_log(long: World, pictured: bool) -> None:
    """Whether or not the learner has opened a page that keeps figures."""
    if pictured:
        current(long.enrolment)
    for day in (0, 1, 6, 12, 13):
        study(long.enrolment, day, answers=3)
    take_back(long.enrolment, NOW + 13 * DAY)

    did = only(long, 14)

    assert did.last_day == TODAY + 13 * DAY
    assert (did.days, did.answers) == (4, 5)
    assert (only(long, 13).days, only(long, 13).answers) == (5, 5)


def test_what_was_taken_back_is_no_study_day(long: World) -> None:
    study(long.enrolment, 0)
    study(long.enrolment, 1)
    take_back(long.enrolment, NOW + DAY)
    did = only(long, 1)
    assert (did.last_day, did.days, did.answers) == (TODAY, 1, 1)


def test_days_are_those_of_the_learners_clock(long: World) -> None:
    """At 10:00 UTC it is midnight in Hawaii, where the day turns at four."""
    long.learner.time_zone = "Pacific/Honolulu"
    long.learner.save()
    enrolment = Enrolment.objects.get()
    study(enrolment, 0)
    assert only(long).last_day == TODAY - DAY
    assert only(long).today == TODAY - DAY


def test_a_week_without_study_is_marked(long: World) -> None:
    Enrolment.objects.update(enrolled_at=NOW)
    assert only(long, 6).idle_for == 0
    assert only(long, 7).idle_for == 7
    study(long.enrolment, 7)
    assert only(long, 13).idle_for == 0
    assert only(long, 15).idle_for == 8


def test_who_has_not_studied_for_longest_comes_first(long: World) -> None:
    never, late = (
        EnrolmentFactory(learner=UserFactory(email=email), course=long.course)
        for email in ("zoe@example.org", "ben@example.org")
    )
    study(long.enrolment, 0)
    study(late, 1)
    Enrolment.objects.filter(pk=late.pk).update(exam_on=TODAY + 9 * DAY)
    mail = long.learner.email
    asked = {
        order: [one.activity.email for one in seen(long, 1, order)] for order in Order
    }
    assert asked == {
        Order.LAST: [never.learner.email, mail, late.learner.email],
        Order.NAME: [late.learner.email, mail, never.learner.email],
        Order.EXAM: [late.learner.email, mail, never.learner.email],
    }


@pytest.mark.parametrize("exam", [None, TODAY + 20 * DAY])
def test_it_tells_what_the_learner_is_told(long: World, exam: date | None) -> None:
    """With what the picture has not counted yet, and for the day of their exam."""
    Enrolment.objects.update(exam_on=exam)
    long.enrolment.refresh_from_db()
    current(long.enrolment)
    study(long.enrolment, 0, answers=4)
    study(long.enrolment, 1, answers=5)
    take_back(long.enrolment, NOW + DAY)

    [told] = seen(long, 2)

    now = current(Enrolment.objects.get())
    today = TODAY + 2 * DAY
    own = readiness(now, memories(now.cells, today=today, target=exam or today))
    assert told.standing.met == now.cells.seen == 8
    assert told.standing.recalled == pytest.approx(own.expected)
    assert told.activity.exam_on == exam


def test_a_picture_of_an_earlier_revision_stands(long: World) -> None:
    """Until its learner comes back: no page of the class looks at all memories."""
    current(long.enrolment)
    study(long.enrolment, 0, answers=3)
    Course.objects.update(revision=F("revision") + 1)
    [told] = seen(long)
    assert (told.standing.met, told.activity.answers) == (3, 3)
    assert Picture.objects.get().revision == long.course.revision


def test_it_tells_of_the_last_exam(long: World) -> None:
    make_bank(long.course)
    for marks in ((True, True), (False, True)):
        attempt = sit(long.learner, long.course)
        answer(attempt, *marks)
        hand_in(attempt, NOW)
    sit(long.learner, long.course)
    [one] = seen(long)
    assert one.exam == attempt
    assert one.exam.result


def test_who_has_not_studied_has_seen_nothing(world: World) -> None:
    [one] = seen(world)
    assert one.activity.last_day is None
    assert (one.standing.met, one.standing.recalled, one.exam) == (0, 0.0, None)
    # Nothing is looked at for who has nothing.
    assert not Picture.objects.exists()


def test_it_costs_no_more_with_a_larger_class_or_more_learnt(long: World) -> None:
    def asked() -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            seen(long, 3)
        return [query["sql"] for query in captured.captured_queries]

    current(long.enrolment)
    study(long.enrolment, 0)
    before = asked()
    for _learner in range(4):
        enrolment = EnrolmentFactory(course=long.course)
        current(enrolment)
        for day in range(3):
            study(enrolment, day, answers=5)
    after = asked()

    assert len(after) == len(before) <= 7
    for statement in after:
        if "content_lesson" not in statement:
            steps = plan(statement)
            assert not re.search(SCANS[connection.vendor], steps), steps
            # So few rows, Postgres walks in any order.
            if '"quizzes_review"' in statement and connection.vendor == "sqlite":
                assert "review_study_day" in steps


@pytest.mark.parametrize("more", [0, 29])
def test_who_has_no_picture_is_told_of_in_as_many_statements(
    long: World, django_assert_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    """By the log and the memories: an instructor's page takes no picture of theirs."""
    others = [EnrolmentFactory(course=long.course) for _learner in range(more)]
    for enrolment in (long.enrolment, *others):
        study(enrolment, 0, answers=3)
        study(enrolment, 1)

    with django_assert_num_queries(7) as captured:
        found = seen(long, 2)

    assert [one.activity.answers for one in found] == [4] * (1 + more)
    assert [one.standing.met for one in found] == [4] * (1 + more)
    assert not Picture.objects.exists()
    for query in captured.captured_queries:
        if re.search("quizzes_(memory|review)", query["sql"]):
            steps = plan(query["sql"])
            assert not re.search(SCANS[connection.vendor], steps), steps


def test_it_tells_the_same_with_and_without_a_picture(long: World) -> None:
    study(long.enrolment, 0, answers=4)
    study(long.enrolment, 1, answers=5)
    take_back(long.enrolment, NOW + DAY)
    long.cards[0].rejected_at = NOW
    long.cards[0].save()
    [without] = seen(long, 3)
    current(Enrolment.objects.get())
    [told] = seen(long, 3)
    assert (told.activity.days, told.activity.answers) == (2, 8)
    assert (without.activity.days, without.activity.answers) == (2, 8)
    assert without.standing == told.standing
    assert told.standing.met == 7


def test_figures_of_days_are_those_of_the_log(long: World) -> None:
    """Of each day but the last, which the tally tells, they are kept."""
    current(long.enrolment)
    for day in range(3):
        study(long.enrolment, day, answers=2)
    assert DayFigures.objects.count() == 2
    assert only(long, 2).answers == 6
