from __future__ import annotations

from dataclasses import astuple, replace
from datetime import timedelta

import pytest
from django.core import signing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.models import Card
from quizzes.answering import Answered, InvalidAnswer, StaleAnswer, answer
from quizzes.models import Enrolment, Memory, Review
from quizzes.queue import next_card
from quizzes.scheduling import MemoryState, Rating, State
from quizzes.studyday import day_start
from quizzes.tokens import Token
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    EnrolmentFactory,
    MemoryFactory,
)
from tests.quizzes.pressing import (
    AGAIN,
    EASY,
    GOOD,
    HARD,
    SOON,
    memory_of,
    press,
    press_card,
    send,
    shown_card,
    shown_next,
    take_back,
    take_back_press,
)
from tests.world import World

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


# What a press writes.


def test_the_first_press_makes_a_memory_and_a_review(world: World) -> None:
    shown = shown_next(world.enrolment)

    review = send(world.enrolment, shown, GOOD, NOW + SOON).review

    memory = memory_of(world.enrolment, shown.card)
    assert memory.as_state() == MemoryState.from_json(review.after)
    assert memory.version == review.pk
    assert memory.course == world.course
    assert (review.learner, review.card) == (world.learner, shown.card)
    assert (review.rating, review.study_day) == (GOOD, TODAY)
    assert (review.reviewed_at, review.duration_ms) == (NOW + SOON, 5000)
    assert (review.before, review.before_version) == (None, 0)
    assert review.card_revision == shown.card.revision


def test_a_later_press_logs_the_memory_before_it(world: World) -> None:
    first = press(world.enrolment, GOOD).review
    card = first.card

    second = press_card(world.enrolment, card, GOOD, NOW + 11 * MINUTE).review

    second.refresh_from_db()
    assert second.before == first.after
    assert second.before_version == first.pk
    assert memory_of(world.enrolment, card).version == second.pk
    assert memory_of(world.enrolment, card).reps == 2


@pytest.mark.parametrize("rating", list(Rating))
@pytest.mark.parametrize("known", [False, True])
def test_what_the_button_showed_is_applied(
    world: World, rating: Rating, known: bool
) -> None:
    card = world.cards[0]
    if known:
        MemoryFactory(learner=world.learner, card=card, stability=100.0)
    shown = shown_card(world.enrolment, card)

    send(world.enrolment, shown, rating, NOW + 40 * MINUTE)

    memory, outcome = memory_of(world.enrolment, card), shown.outcomes.of(rating)
    if memory.due_at:
        assert memory.due_at - memory.reviewed_at == outcome.interval
    else:
        assert memory.due_on - memory.reviewed_on == outcome.interval
    assert memory.stability == outcome.after.stability


def test_settings_changed_meanwhile_do_not_change_the_button(world: World) -> None:
    card = world.cards[0]
    MemoryFactory(learner=world.learner, card=card)
    shown = shown_card(world.enrolment, card)
    Enrolment.objects.update(
        desired_retention=0.97, counted_on=TODAY, coming=[0] + [99, 0] * 50
    )
    world.learner.time_zone = "Pacific/Auckland"
    world.learner.save()

    send(world.enrolment, shown, GOOD)

    memory = memory_of(world.enrolment, card)
    assert memory.due_on - memory.reviewed_on == shown.outcomes.good.interval


def test_the_first_press_of_a_day_counts_the_days_ahead(world: World) -> None:
    for due_in in (0, 3, 3, 99, 100):
        MemoryFactory(
            learner=world.learner,
            card=CardFactory(lesson=world.lesson),
            due_on=TODAY + due_in * DAY,
        )

    press(world.enrolment)
    press(world.enrolment)

    world.enrolment.refresh_from_db()
    load = world.enrolment.policy.load
    assert load.start == TODAY
    assert load.between(TODAY, TODAY + 3 * DAY) == [1, 0, 0, 2]
    assert sum(load.counts) == 4


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        (timedelta(seconds=3.25), 3250),
        (timedelta(hours=3), 60_000),
        (timedelta(seconds=-2), 0),
    ],
)
def test_a_duration_is_capped(world: World, taken: timedelta, expected: int) -> None:
    shown = shown_next(world.enrolment)

    review = send(world.enrolment, shown, GOOD, NOW + taken).review

    assert review.duration_ms == expected


# One press is one review.


def test_the_same_form_again_is_the_same_review(world: World) -> None:
    shown = shown_next(world.enrolment)
    first = send(world.enrolment, shown, GOOD)

    again = send(world.enrolment, shown, EASY, NOW + DAY)

    assert first.repeated is False
    assert again == Answered(first.review_id, repeated=True)
    assert Review.objects.get().rating == GOOD
    world.enrolment.refresh_from_db()
    assert world.enrolment.done == 1


def test_the_same_form_again_of_a_known_card_is_the_same_review(world: World) -> None:
    press(world.enrolment, GOOD)
    card = world.cards[0]
    shown = shown_card(world.enrolment, card, NOW + 11 * MINUTE)
    first = send(world.enrolment, shown, GOOD, NOW + 12 * MINUTE)
    after = memory_of(world.enrolment, card).as_state()

    assert send(world.enrolment, shown, GOOD, NOW + 13 * MINUTE).repeated
    assert first.review == Review.objects.latest("pk")
    assert memory_of(world.enrolment, card).as_state() == after


def test_the_same_form_after_an_undo_is_still_that_review(world: World) -> None:
    shown = shown_next(world.enrolment)
    send(world.enrolment, shown)
    take_back(world.enrolment)

    assert send(world.enrolment, shown).repeated
    assert not Memory.objects.exists()


def test_a_form_repeated_a_month_later_is_harmless(world: World) -> None:
    shown = shown_next(world.enrolment)
    send(world.enrolment, shown)

    assert send(world.enrolment, shown, GOOD, NOW + 30 * DAY).repeated


# What no longer holds.


def test_a_card_answered_in_another_tab_is_stale(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    one, two = (shown_card(world.enrolment, world.cards[0]) for _ in range(2))
    send(world.enrolment, one)

    with pytest.raises(StaleAnswer):
        send(world.enrolment, two)
    assert Review.objects.count() == 1


def test_a_new_card_answered_in_another_tab_is_stale(world: World) -> None:
    one, two = (shown_next(world.enrolment) for _ in range(2))
    send(world.enrolment, one)

    with pytest.raises(StaleAnswer):
        send(world.enrolment, two)
    assert Review.objects.count() == 1
    world.enrolment.refresh_from_db()
    assert world.enrolment.done == 1


def test_a_tab_from_before_an_undo_is_stale_once_the_card_is_rated_anew(
    world: World,
) -> None:
    card = world.cards[0]
    press_card(world.enrolment, card, EASY)
    old_tab = shown_card(world.enrolment, card, NOW + MINUTE)
    take_back(world.enrolment, NOW + MINUTE)
    press_card(world.enrolment, card, AGAIN, NOW + MINUTE)

    with pytest.raises(StaleAnswer):
        send(world.enrolment, old_tab, GOOD, NOW + 2 * MINUTE)


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize(
    "change", [{"revision": 2}, {"retired_at": NOW}, {"rejected_at": NOW}]
)
def test_a_card_that_changed_meanwhile_is_stale(
    world: World, change: dict[str, object], known: bool
) -> None:
    card = world.cards[0]
    if known:
        MemoryFactory(learner=world.learner, card=card)
    shown = shown_card(world.enrolment, card)
    Card.objects.filter(pk=card.pk).update(**change)

    with pytest.raises(StaleAnswer):
        send(world.enrolment, shown)
    assert not Review.objects.exists()


def test_a_press_just_after_four_counts_for_the_day_it_was_shown(world: World) -> None:
    card = world.cards[0]
    MemoryFactory(learner=world.learner, card=card)
    turn = day_start(TODAY + DAY, world.learner.zone)
    shown = shown_card(world.enrolment, card, turn - MINUTE)

    review = send(world.enrolment, shown, GOOD, turn + MINUTE).review

    memory = memory_of(world.enrolment, card)
    assert review.study_day == TODAY
    assert memory.due_on == TODAY + shown.outcomes.good.interval


def test_what_was_shown_the_day_before_yesterday_is_stale(world: World) -> None:
    shown = shown_next(world.enrolment)
    after_tomorrow = day_start(TODAY + 2 * DAY, world.learner.zone)

    with pytest.raises(StaleAnswer):
        send(world.enrolment, shown, GOOD, after_tomorrow)
    assert send(world.enrolment, shown, GOOD, after_tomorrow - MINUTE)


# Whose card it is.


def test_it_refuses_someone_elses_form(world: World) -> None:
    stranger = EnrolmentFactory(learner=world.stranger, course=world.course)
    shown = shown_next(world.enrolment)

    with pytest.raises(InvalidAnswer):
        answer(
            enrolment=stranger,
            token=shown.token,
            rating=GOOD,
            now=NOW,
        )
    assert not Review.objects.exists()


def test_it_refuses_a_learner_who_is_not_enrolled(world: World) -> None:
    shown = shown_next(world.enrolment)
    world.enrolment.delete()

    with pytest.raises(InvalidAnswer):
        send(world.enrolment, shown)
    assert not Review.objects.exists()


def test_a_form_of_one_course_answers_nothing_in_another(world: World) -> None:
    other = EnrolmentFactory(learner=world.learner)
    shown = shown_next(world.enrolment)

    with pytest.raises(StaleAnswer):
        send(other, shown)
    send(world.enrolment, shown)
    with pytest.raises(StaleAnswer):
        send(other, shown)


@pytest.mark.parametrize("token", ["", "x", "W10:abc", "é:é", "a:b:c"])
def test_it_refuses_a_token_that_it_did_not_make(world: World, token: str) -> None:
    shown = replace(shown_next(world.enrolment), token=token)

    with pytest.raises(InvalidAnswer):
        send(world.enrolment, shown)


def test_it_refuses_a_token_changed_in_one_character(world: World) -> None:
    shown = shown_next(world.enrolment)
    changed = ("A" if shown.token[0] != "A" else "B") + shown.token[1:]

    with pytest.raises(InvalidAnswer):
        send(world.enrolment, replace(shown, token=changed))


@pytest.mark.parametrize("rating", [0, 5, -1, 99])
def test_it_refuses_what_is_no_rating(world: World, rating: int) -> None:
    shown = shown_next(world.enrolment)

    with pytest.raises(InvalidAnswer):
        send(world.enrolment, shown, rating)


def test_it_refuses_a_token_that_someone_else_sealed(world: World) -> None:
    shown = shown_next(world.enrolment)
    forged = signing.Signer(key="guessed", salt="quizzes.tokens").sign_object(
        astuple(Token.opened(shown.token))
    )

    with pytest.raises(InvalidAnswer):
        send(world.enrolment, replace(shown, token=forged))


def test_a_token_opens_to_what_was_sealed(world: World) -> None:
    shown = shown_next(world.enrolment, NOW + timedelta(microseconds=1999))

    token = Token.opened(shown.token)

    assert token.card_id == shown.card.pk
    assert token.shown_at == NOW + timedelta(milliseconds=1)
    assert token.sealed() == shown.token
    assert token.nonce != Token.opened(shown_next(world.enrolment).token).nonce


# Undo.


def test_it_takes_back_the_last_press(world: World) -> None:
    press(world.enrolment)
    second = press(world.enrolment).review

    card = take_back(world.enrolment, NOW + MINUTE)

    assert card == second.card
    assert [memory.card for memory in Memory.objects.all()] == [world.cards[0]]
    assert Review.objects.count() == 2
    assert second.undo.undone_at == NOW + MINUTE


def test_it_takes_back_many_presses_to_the_very_beginning(world: World) -> None:
    states: list[dict[int, MemoryState]] = []
    for step, rating in enumerate([GOOD, AGAIN, EASY, HARD, GOOD, GOOD, EASY]):
        states.append(all_states(world))
        press(world.enrolment, rating, NOW + step * 2 * MINUTE)

    for expected in reversed(states):
        assert take_back(world.enrolment, NOW + DAY)
        assert all_states(world) == expected
    assert take_back(world.enrolment, NOW + DAY) is None


def all_states(world: World) -> dict[int, MemoryState]:
    memories = Memory.objects.filter(learner=world.learner)
    return {memory.card_id: memory.as_state() for memory in memories}


def test_the_same_undo_twice_takes_back_one_press(world: World) -> None:
    press(world.enrolment)
    second = press(world.enrolment).review

    cards = [take_back_press(world.enrolment, second.token.hex) for _ in range(2)]

    assert cards == [second.card, second.card]
    assert list(Review.objects.filter(undo=None)) == [
        Review.objects.exclude(pk=second.pk).get()
    ]


def test_an_undo_from_before_another_press_takes_back_nothing(world: World) -> None:
    first = press(world.enrolment).review
    press(world.enrolment)

    assert take_back_press(world.enrolment, first.token.hex) is None
    assert Review.objects.filter(undo=None).count() == 2


def test_an_undo_sent_again_after_a_new_press_leaves_that_alone(world: World) -> None:
    first = press(world.enrolment).review
    take_back(world.enrolment)
    press(world.enrolment)

    assert take_back_press(world.enrolment, first.token.hex) is None
    assert Review.objects.filter(undo=None).count() == 1


def test_nobody_takes_back_the_press_of_someone_else(world: World) -> None:
    stranger = EnrolmentFactory(learner=world.stranger, course=world.course)
    review = press(stranger).review

    assert take_back_press(world.enrolment, review.token.hex) is None
    assert Memory.objects.count() == 1


def test_undone_and_done_again_is_the_same(world: World) -> None:
    card = world.cards[0]
    MemoryFactory(learner=world.learner, card=card, stability=100.0)
    shown = shown_card(world.enrolment, card)
    first = send(world.enrolment, shown, GOOD).review
    take_back(world.enrolment)

    again = send(world.enrolment, shown_card(world.enrolment, card), GOOD).review

    first.refresh_from_db()
    again.refresh_from_db()
    assert (again.before, again.after) == (first.before, first.after)


def test_undone_the_card_is_shown_again_as_it_was(world: World) -> None:
    card = world.cards[0]
    shown = shown_card(world.enrolment, card)
    send(world.enrolment, shown, AGAIN)

    take_back(world.enrolment)

    found = next_card(enrolment=world.enrolment, now=NOW)
    assert found is not None
    assert (found.card, found.memory) == (card, None)
    assert shown_card(world.enrolment, card).outcomes == shown.outcomes


def test_undo_gives_the_day_its_counts_back(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[2])
    tallies = []
    for card in world.cards:
        world.enrolment.refresh_from_db()
        tallies.append(tally_of(world.enrolment))
        press_card(world.enrolment, card)

    world.enrolment.refresh_from_db()
    assert tally_of(world.enrolment) == (3, 2, 1)
    for expected in reversed(tallies):
        take_back(world.enrolment)
        world.enrolment.refresh_from_db()
        assert tally_of(world.enrolment) == expected


def tally_of(enrolment: Enrolment) -> tuple[int, int, int]:
    return enrolment.done, enrolment.introduced, enrolment.reviewed


def test_a_new_card_taken_back_is_the_next_new_card_again(world: World) -> None:
    press(world.enrolment, EASY, NOW)
    # The next day begins behind the first card.
    second = press(world.enrolment, EASY, NOW + DAY).review
    third = press(world.enrolment, EASY, NOW + DAY).review
    take_back(world.enrolment, NOW + DAY)
    take_back(world.enrolment, NOW + DAY)

    assert take_back(world.enrolment, NOW + DAY)
    order = [press(world.enrolment, EASY, NOW + DAY).review.card for _ in range(3)]
    assert order == [world.cards[0], second.card, third.card]


def test_undo_reaches_back_to_the_day_before(world: World) -> None:
    press(world.enrolment)
    turn = day_start(TODAY + 2 * DAY, world.learner.zone)

    assert take_back(world.enrolment, turn) is None
    assert take_back(world.enrolment, turn - MINUTE)


def test_undo_leaves_others_and_other_courses_alone(world: World) -> None:
    stranger = EnrolmentFactory(learner=world.stranger, course=world.course)
    elsewhere = EnrolmentFactory(learner=world.learner)
    press(stranger)

    assert take_back(world.enrolment) is None
    assert take_back(elsewhere) is None
    assert Memory.objects.count() == 1


def test_a_press_of_a_card_retired_since_is_taken_back_too(world: World) -> None:
    first, second = press(world.enrolment).review, press(world.enrolment).review
    Card.objects.filter(pk=second.card_id).update(retired_at=NOW)

    assert take_back(world.enrolment) == second.card
    assert Memory.objects.get().card_id == first.card_id
    assert take_back(world.enrolment) == first.card


def test_undo_leaves_a_memory_that_something_else_has_written(world: World) -> None:
    review = press(world.enrolment).review
    Memory.objects.update(version=review.pk + 1000)

    assert take_back(world.enrolment) is None
    assert Memory.objects.count() == 1
    assert not hasattr(Review.objects.get(), "undo")


# Whatever is pressed.

moves = st.lists(
    st.sampled_from([*Rating, "undo", "twice", "tomorrow"]), min_size=1, max_size=25
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(moves)
def test_log_memory_and_tally_agree(world: World, moves: list[object]) -> None:
    forget_everything(world)
    now = NOW
    for move in moves:
        now += 2 * MINUTE
        if move == "undo":
            take_back(world.enrolment, now)
        elif move == "tomorrow":
            now += DAY
        elif found := next_card(enrolment=world.enrolment, now=now):
            shown = shown_card(world.enrolment, found.card, now)
            rating = move if isinstance(move, Rating) else GOOD
            send(world.enrolment, shown, rating, now)
            if move == "twice":
                assert send(world.enrolment, shown, rating, now).repeated
    check_memories_against_the_log(world)
    check_tally_against_the_log(world)


def forget_everything(world: World) -> None:
    """Take the learner out of the course and in again, the log included."""
    Memory.objects.all().delete()
    Review._base_manager.all().delete()
    Enrolment.objects.update(
        counted_on=None, done=0, introduced=0, reviewed=0, new_from=0
    )


def check_memories_against_the_log(world: World) -> None:
    for card in world.cards:
        standing = Review.objects.filter(card=card, undo=None).order_by("pk")
        rebuilt, version = None, 0
        for review in standing:
            assert (review.before, review.before_version) == (rebuilt, version)
            rebuilt, version = review.after, review.pk
        memory = Memory.objects.filter(card=card).first()
        assert (memory and memory.as_state().to_json()) == rebuilt
        assert (memory.version if memory else 0) == version
        if memory:
            assert memory.lapses == sum(
                review.rating == AGAIN
                and review.before is not None
                and review.before["state"] == State.Review
                for review in standing
            )


def check_tally_against_the_log(world: World) -> None:
    world.enrolment.refresh_from_db()
    standing = list(
        Review.objects.filter(undo=None, study_day=world.enrolment.counted_on)
    )
    assert tally_of(world.enrolment) == (
        len(standing),
        sum(review.before is None for review in standing),
        sum((review.before or {}).get("state") == State.Review for review in standing),
    )
