from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from content.models import Card, Lesson
from quizzes import due
from quizzes.advancing import bring_forward
from quizzes.holding import bury, release, suspend
from quizzes.models import Advance, Enrolment, Memory, Undo
from quizzes.part import Part, of_cards, of_lesson
from quizzes.queue import LEARN_AHEAD, Counts, counts, next_card
from quizzes.scheduling import State
from quizzes.studyday import day_start
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    EnrolmentFactory,
    LessonFactory,
    MemoryFactory,
    ReviewFactory,
)
from tests.quizzes.pressing import (
    AGAIN,
    EASY,
    GOOD,
    press,
    press_card,
    shown_next,
    study,
    take_back,
)
from tests.world import World

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.fixture
def enrolment(world: World) -> Enrolment:
    return world.enrolment


def known(enrolment: Enrolment, card: Card, **fields: Any) -> Card:
    """The card, in review and due today."""
    MemoryFactory(learner=enrolment.learner, card=card, **fields)
    return card


def learning(enrolment: Enrolment, card: Card, due_at: datetime) -> Card:
    return known(enrolment, card, state=State.Learning, step=0, due_at=due_at)


def next_one(
    enrolment: Enrolment, now: datetime = NOW, part: Part | None = None
) -> Card | None:
    found = next_card(enrolment=enrolment, now=now, part=part)
    return found and found.card


def left(enrolment: Enrolment, now: datetime = NOW) -> Counts:
    return replace(counts(enrolment=enrolment, now=now), last_press=None)


# In which order.


def test_new_cards_come_in_reading_order(world: World) -> None:
    first, second, third = world.cards
    Card.objects.filter(pk=third.pk).update(position=first.position)

    assert study(world.enrolment) == [first, third, second]


def test_a_learning_step_that_has_ended_comes_first(world: World) -> None:
    fresh, step, review = world.cards
    known(world.enrolment, review, due_on=TODAY - 9 * DAY)
    learning(world.enrolment, step, NOW)

    assert next_one(world.enrolment) == step
    assert next_one(world.enrolment, NOW - MINUTE) == review
    assert fresh in study(world.enrolment)


def test_learning_steps_come_by_the_moment_at_which_they_ended(world: World) -> None:
    learning(world.enrolment, world.cards[0], NOW - MINUTE)
    earlier = learning(world.enrolment, world.cards[1], NOW - 2 * MINUTE)

    assert next_one(world.enrolment) == earlier


def test_reviews_come_by_due_day_and_then_by_retrievability(world: World) -> None:
    faded, fresh, late = world.cards
    # Twice as long as it is stable, and half as long.
    known(world.enrolment, faded, stability=50.0, reviewed_on=TODAY - 100 * DAY)
    known(world.enrolment, fresh, stability=8.0, reviewed_on=TODAY - 4 * DAY)
    known(
        world.enrolment,
        late,
        stability=99.0,
        reviewed_on=TODAY - 4 * DAY,
        due_on=TODAY - DAY,
    )

    assert list(due.reviews(world.enrolment, TODAY).values_list("card", flat=True)) == [
        *(late.pk, faded.pk, fresh.pk),
    ]
    assert study(world.enrolment) == [late, faded, fresh]


def test_a_review_that_is_brought_forward_takes_its_place(world: World) -> None:
    moved, other = world.cards[:2]
    known(
        world.enrolment,
        moved,
        stability=10.0,
        reviewed_on=TODAY - 2 * DAY,
        due_on=TODAY + 8 * DAY,
    )
    known(world.enrolment, other, stability=10.0, reviewed_on=TODAY - 10 * DAY)

    bring_forward(
        Memory.objects.filter(card=moved),
        day=TODAY,
        reason=Advance.Reason.CHANGED,
        now=NOW,
    )

    order = study(world.enrolment)
    assert order.index(other) < order.index(moved)


def test_a_review_is_due_from_the_start_of_its_study_day(world: World) -> None:
    card = known(world.enrolment, world.cards[0], due_on=TODAY)
    for other in world.cards[1:]:
        known(world.enrolment, other, due_on=TODAY + 30 * DAY)
    morning = day_start(TODAY, world.learner.zone)

    assert next_one(world.enrolment, morning - timedelta(seconds=1)) is None
    assert next_one(world.enrolment, morning) == card


def test_a_step_is_shown_early_when_nothing_else_is_left(world: World) -> None:
    step, review, later = world.cards
    learning(world.enrolment, step, NOW + LEARN_AHEAD)
    learning(world.enrolment, later, NOW + LEARN_AHEAD + MINUTE)
    known(world.enrolment, review)

    assert next_one(world.enrolment) == review
    assert left(world.enrolment).due == 2
    press_card(world.enrolment, review)
    assert next_one(world.enrolment) == step


@pytest.mark.parametrize(("reviews", "new"), [(20, 5), (5, 20), (12, 12), (30, 1)])
def test_new_cards_are_spread_evenly_over_the_reviews(
    enrolment: Enrolment, world: World, reviews: int, new: int
) -> None:
    Card.objects.all().delete()
    fresh = CardFactory.create_batch(new, lesson=world.lesson)
    for card in CardFactory.create_batch(reviews, lesson=world.lesson):
        known(enrolment, card)

    order = [card in fresh for card in study(enrolment)]

    assert len(order) == reviews + new
    # At no point is either kind further ahead than one card.
    for place in range(1, len(order) + 1):
        expected = place * new / (reviews + new)
        assert abs(sum(order[:place]) - expected) <= 1


# What is not shown.


@pytest.mark.parametrize("gone", ["retired_at", "rejected_at"])
@pytest.mark.parametrize("memory", [None, "review", "learning"])
def test_an_unpublished_card_is_never_shown(
    world: World, gone: str, memory: str | None
) -> None:
    card, *others = world.cards
    if memory:
        due_at = NOW if memory == "learning" else None
        known(world.enrolment, card, due_at=due_at)
    Card.objects.filter(pk=card.pk).update(**{gone: NOW})

    assert study(world.enrolment) == others


def test_it_shows_nothing_of_other_courses_and_other_learners(world: World) -> None:
    CardFactory()
    stranger_card = world.cards[0]
    MemoryFactory(learner=world.stranger, card=stranger_card, due_at=NOW)

    assert study(world.enrolment) == world.cards


def test_new_cards_stop_at_the_daily_limit(world: World) -> None:
    world.enrolment.new_per_day = 2
    world.enrolment.save()

    assert left(world.enrolment).new == 2
    assert study(world.enrolment) == world.cards[:2]
    assert left(world.enrolment) == Counts(
        due=0, new=0, done_today=2, next_due=TODAY + DAY, more_new=True
    )
    assert next_one(world.enrolment, NOW + DAY) == world.cards[2]


def test_reviews_stop_at_the_daily_limit(world: World) -> None:
    world.enrolment.reviews_per_day = 2
    world.enrolment.save()
    for card in world.cards:
        known(world.enrolment, card)

    assert left(world.enrolment).due == 2
    assert len(study(world.enrolment)) == 2
    assert left(world.enrolment).next_due == TODAY + DAY
    assert next_one(world.enrolment, NOW + DAY) is not None


def test_learning_steps_know_no_limit(world: World) -> None:
    world.enrolment.reviews_per_day = world.enrolment.new_per_day = 0
    world.enrolment.save()
    learning(world.enrolment, world.cards[0], NOW)

    assert study(world.enrolment) == world.cards[:1]
    assert left(world.enrolment).remaining == 0


def test_lowering_a_limit_below_what_is_done_shows_no_more(world: World) -> None:
    study_one = press(world.enrolment)
    world.enrolment.new_per_day = 0
    world.enrolment.save()

    assert study_one.repeated is False
    assert left(world.enrolment).new == 0


# Set aside.


def test_a_buried_card_comes_back_on_the_next_study_day(world: World) -> None:
    review, step, fresh = world.cards
    known(world.enrolment, review)
    learning(world.enrolment, step, NOW)
    for card in world.cards:
        bury(enrolment=world.enrolment, card=card, now=NOW)

    assert left(world.enrolment).remaining == 0
    assert next_one(world.enrolment) is None
    assert left(world.enrolment, NOW + DAY).remaining == 3
    assert set(study(world.enrolment, NOW + DAY)) == {review, step, fresh}


def test_a_suspended_card_is_not_shown_till_it_is_released(world: World) -> None:
    review, fresh, other = world.cards
    known(world.enrolment, review)
    for card in (review, fresh):
        suspend(enrolment=world.enrolment, card=card, now=NOW)

    assert left(world.enrolment).remaining == 1
    assert study(world.enrolment) == [other]
    assert next_one(world.enrolment, NOW + DAY, of_lesson(world.lesson)) is None
    for card in (review, fresh):
        release(enrolment=world.enrolment, card=card)
    assert study(world.enrolment) == [review, fresh]


def test_what_others_set_aside_is_shown(world: World) -> None:
    stranger = EnrolmentFactory(learner=world.stranger, course=world.course)
    suspend(enrolment=stranger, card=world.cards[0], now=NOW)

    assert next_one(world.enrolment) == world.cards[0]


# Siblings.


@pytest.fixture
def siblings(world: World) -> list[Card]:
    """Of one row: one in review, one new, one due later."""
    Card.objects.filter(pk__in=[card.pk for card in world.cards]).update(group="row")
    review, _fresh, later = world.cards
    known(world.enrolment, review)
    known(world.enrolment, later, due_on=TODAY + DAY)
    return world.cards


def test_siblings_wait_for_the_next_day(world: World, siblings: list[Card]) -> None:
    review, fresh, later = siblings

    assert study(world.enrolment) == [review]
    assert left(world.enrolment).remaining == 0
    assert study(world.enrolment, NOW + DAY)[0] in (fresh, later)


def test_a_row_of_another_lesson_is_no_sibling(
    world: World, siblings: list[Card]
) -> None:
    """Rows are named by their place in their note, and most notes have that place."""
    elsewhere = CardFactory(lesson=LessonFactory(note=world.note), group="row")

    seen = study(world.enrolment)

    assert elsewhere in seen
    assert len(seen) == 2


def test_another_lesson_keeps_no_sibling_buried(
    world: World, siblings: list[Card]
) -> None:
    elsewhere = CardFactory(lesson=LessonFactory(note=world.note), group="row")
    press_card(world.enrolment, elsewhere)
    press_card(world.enrolment, siblings[0])
    take_back(world.enrolment)

    assert left(world.enrolment).remaining == 3


def test_siblings_come_along_on_wish(world: World, siblings: list[Card]) -> None:
    world.enrolment.bury_siblings = False
    world.enrolment.save()

    assert study(world.enrolment) == siblings[:2]


def test_siblings_come_along_where_a_lesson_is_studied(
    world: World, siblings: list[Card]
) -> None:
    press_card(world.enrolment, siblings[0])

    assert next_one(world.enrolment, NOW, of_lesson(world.lesson)) == siblings[1]


def test_siblings_are_kept_apart_where_a_lesson_is_studied(world: World) -> None:
    """Two rows of two new cards and a card alone: one row after another, in turn."""
    part = of_lesson(world.lesson)
    first, *rest = world.cards
    more = CardFactory.create_batch(2, lesson=world.lesson)
    Card.objects.filter(pk__in=[first.pk, rest[0].pk]).update(group="row")
    Card.objects.filter(pk__in=[rest[1].pk, more[0].pk]).update(group="other")
    expected = [first, rest[1], more[1], rest[0], more[0]]

    seen = []
    for _ in expected:
        card = next_one(world.enrolment, NOW, part)
        press_card(world.enrolment, card, EASY)
        seen.append(card)

    assert seen == expected


def test_mistakes_of_one_lesson_do_not_follow_each_other(world: World) -> None:
    other = CardFactory.create_batch(2, lesson=LessonFactory(note=world.note))
    first, second, third = world.cards
    mistakes = of_cards(card.pk for card in [*world.cards, *other])

    shown = []
    for minute in range(5):
        now = NOW + timedelta(minutes=minute)
        shown.append(shown_next(world.enrolment, now, mistakes).card)
        press_card(world.enrolment, shown[-1], EASY, now)

    assert shown == [first, other[0], second, other[1], third]


def test_reviews_of_one_row_are_kept_apart_in_a_lesson(world: World) -> None:
    first, second, third = world.cards
    Card.objects.filter(pk__in=[first.pk, second.pk]).update(group="row")
    for place, card in enumerate(world.cards):
        known(world.enrolment, card, due_on=TODAY - (3 - place) * DAY)
    press_card(world.enrolment, first)

    assert next_one(world.enrolment, NOW, of_lesson(world.lesson)) == third


def test_a_sibling_in_learning_steps_comes_back_in_time(world: World) -> None:
    first, second, _third = world.cards
    Card.objects.filter(pk__in=[first.pk, second.pk]).update(group="row")
    learning(world.enrolment, first, NOW)
    press_card(world.enrolment, second)

    assert next_one(world.enrolment) == first


def test_a_press_taken_back_buries_no_sibling(
    world: World, siblings: list[Card]
) -> None:
    review, fresh, _later = siblings
    press_card(world.enrolment, review)
    take_back(world.enrolment)
    assert left(world.enrolment).remaining == 2

    # Another one of today still does.
    press_card(world.enrolment, review)
    press_card(world.enrolment, fresh, GOOD)
    take_back(world.enrolment)
    take_back(world.enrolment)
    assert left(world.enrolment).remaining == 2


def test_cards_without_a_group_are_no_siblings(world: World) -> None:
    assert study(world.enrolment) == world.cards


# One lesson.


@pytest.fixture
def other_lesson(world: World) -> Lesson:
    lesson = LessonFactory(note=world.note)
    CardFactory.create_batch(3, lesson=lesson)
    return lesson


def test_a_lesson_shows_its_own_cards_only(world: World, other_lesson: Lesson) -> None:
    known(world.enrolment, world.cards[0])
    cards = list(other_lesson.cards.all())
    known(world.enrolment, cards[1])

    now, seen = NOW, []
    while card := next_one(world.enrolment, now, of_lesson(other_lesson)):
        seen.append(card)
        press_card(world.enrolment, card, now=now)
        now += DAY

    assert set(cards) == set(seen)


def test_a_lesson_shows_what_this_learner_knows(
    world: World, other_lesson: Lesson
) -> None:
    first, *_others = other_lesson.cards.all()
    for card in other_lesson.cards.all():
        MemoryFactory(learner=world.stranger, card=card)

    found = counts(enrolment=world.enrolment, now=NOW, part=of_lesson(other_lesson))

    assert (found.due, found.new) == (0, 3)
    assert next_one(world.enrolment, NOW, of_lesson(other_lesson)) == first


def test_a_lesson_shows_what_is_no_longer_suspended(world: World) -> None:
    first, second, _third = world.cards
    suspend(enrolment=world.enrolment, card=first, now=NOW)
    press_card(world.enrolment, second)
    world.enrolment.refresh_from_db()
    assert world.enrolment.new_from > first.position

    release(enrolment=world.enrolment, card=first)

    assert next_one(world.enrolment, NOW, of_lesson(world.lesson)) == first


def test_a_lesson_is_not_bound_by_the_daily_limits(
    world: World, other_lesson: Lesson
) -> None:
    world.enrolment.new_per_day = world.enrolment.reviews_per_day = 0
    world.enrolment.save()
    known(world.enrolment, other_lesson.cards.all()[0])

    found = counts(enrolment=world.enrolment, now=NOW, part=of_lesson(other_lesson))

    assert (found.due, found.new) == (1, 2)
    assert next_one(world.enrolment, NOW, of_lesson(other_lesson)) is not None


def test_new_cards_met_in_a_lesson_count_for_the_day(
    world: World, other_lesson: Lesson
) -> None:
    world.enrolment.new_per_day = 2
    world.enrolment.save()
    for card in other_lesson.cards.all()[:2]:
        press_card(world.enrolment, card)

    assert left(world.enrolment).new == 0


# What is left.


def test_extra_cards_are_for_the_one_day(world: World) -> None:
    world.enrolment.new_per_day = 1
    world.enrolment.extra_on, world.enrolment.extra_new = TODAY, 1
    world.enrolment.save()

    assert study(world.enrolment) == world.cards[:2]
    assert len(study(world.enrolment, NOW + DAY)) == 1


def test_what_was_left_is_no_bar_to_what_comes_forward(world: World) -> None:
    """It is counted as the day begins, and a card may become due after that."""
    known(world.enrolment, world.cards[0])
    late = known(world.enrolment, world.cards[1], due_on=TODAY + DAY)
    suspend(enrolment=world.enrolment, card=world.cards[2], now=NOW)
    press_card(world.enrolment, world.cards[0], EASY)
    assert next_one(world.enrolment) is None

    Memory.objects.filter(card=late).update(due_on=TODAY)

    assert next_one(world.enrolment) == late


def test_it_counts_what_is_left_today(world: World) -> None:
    review, step, _fresh = world.cards
    known(world.enrolment, review)
    learning(world.enrolment, step, NOW + MINUTE)

    assert left(world.enrolment) == Counts(due=2, new=1, done_today=0, learning=1)
    press_card(world.enrolment, review)
    assert left(world.enrolment) == Counts(due=1, new=1, done_today=1, learning=1)


def test_the_card_comes_with_the_same_counts(world: World) -> None:
    known(world.enrolment, world.cards[0])

    found = next_card(enrolment=world.enrolment, now=NOW)

    assert found is not None
    assert found.counts == left(world.enrolment)


@pytest.mark.parametrize(
    ("step_in", "review_in", "expected"),
    [
        (timedelta(hours=1), None, NOW + timedelta(hours=1)),
        (timedelta(hours=1), DAY, NOW + timedelta(hours=1)),
        (None, 3 * DAY, TODAY + 3 * DAY),
        (2 * DAY, DAY, TODAY + DAY),
        (None, None, None),
    ],
)
def test_it_says_when_something_comes_next(
    world: World,
    step_in: timedelta | None,
    review_in: timedelta | None,
    expected: datetime | date | None,
) -> None:
    one, two, three = world.cards
    three.delete()
    far = TODAY + 3650 * DAY if step_in or review_in else None
    if step_in:
        learning(world.enrolment, one, NOW + step_in)
    if review_in:
        known(world.enrolment, two, due_on=TODAY + review_in)
    for card in (one, two):
        if not card.memories.exists():
            if far:
                known(world.enrolment, card, due_on=far)
            else:
                card.delete()

    assert left(world.enrolment) == Counts(
        due=0, new=0, done_today=0, next_due=expected
    )


def test_a_study_day_ends_at_four(world: World) -> None:
    press(world.enrolment)
    night = day_start(TODAY + DAY, world.learner.zone)

    assert left(world.enrolment, night - MINUTE).done_today == 1
    assert left(world.enrolment, night).done_today == 0


def test_a_day_lived_before_the_tally_is_counted_from_the_log(world: World) -> None:
    ReviewFactory(learner=world.learner, card=world.cards[0])
    undone = ReviewFactory(learner=world.learner, card=world.cards[1])
    Undo.objects.create(review=undone, undone_at=NOW)

    assert left(world.enrolment).done_today == 1
    assert left(world.enrolment, NOW + DAY).done_today == 0


# Where the search for new cards starts.


def test_it_goes_on_where_the_last_day_ended(world: World) -> None:
    for day in range(3):
        press(world.enrolment, now=NOW + day * DAY)
        press(world.enrolment, GOOD, now=NOW + day * DAY + 11 * MINUTE)

    world.enrolment.refresh_from_db()
    assert world.enrolment.new_from == world.cards[2].position
    assert next_one(world.enrolment, NOW + 3 * DAY) is not None


def test_a_card_put_before_the_others_by_a_new_revision_comes_next(
    world: World,
) -> None:
    study(world.enrolment)
    press_tomorrow = CardFactory(lesson=world.lesson)
    press(world.enrolment, now=NOW + DAY)
    early = CardFactory(lesson=world.lesson, position=0)

    assert press_tomorrow.memories.exists()
    world.course.revision += 1
    world.course.save()

    assert next_one(world.enrolment, NOW + DAY) == early


def test_a_press_in_a_new_revision_starts_the_search_anew(world: World) -> None:
    study(world.enrolment)
    early = CardFactory.create_batch(2, lesson=world.lesson, position=0)
    world.course.revision += 1
    world.course.save()
    world.enrolment.refresh_from_db()

    assert study(world.enrolment) == early
    world.enrolment.refresh_from_db()
    assert world.enrolment.new_from_revision == world.course.revision


def test_skipped_cards_come_after_a_lesson_read_ahead(world: World) -> None:
    first, second, third = world.cards
    press_card(world.enrolment, third)

    assert study(world.enrolment, NOW + DAY)[:2] != [third]
    assert next_one(world.enrolment, NOW + 90 * DAY) is not None
    assert first.memories.exists()
    assert second.memories.exists()


def test_forgetting_a_card_brings_it_back_within_the_session(world: World) -> None:
    press(world.enrolment, AGAIN)
    for card in world.cards[1:]:
        press_card(world.enrolment, card, 4)

    assert next_one(world.enrolment) == world.cards[0]
