"""What learners know of a card that is merged into another goes on in that one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.cards import merging
from content.importing import Refused
from content.models import Card
from quizzes.advancing import bring_forward
from quizzes.answering import StaleAnswer
from quizzes.merging import is_further
from quizzes.models import Advance, Enrolment, Memory, Review, Takeover, TakeoverUndo
from quizzes.replay import Replayed, replayed
from quizzes.scheduling import Rating
from quizzes.studyday import study_day
from tests.factories import NOW, EnrolmentFactory, MemoryFactory
from tests.quizzes.pressing import (
    AGAIN,
    EASY,
    GOOD,
    memory_of,
    press_card,
    send,
    shown_card,
    take_back,
)
from tests.world import World

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def merge(kept: Card, away: Card, now: object = NOW) -> None:
    merging.merge(kept=fresh(kept), away=fresh(away), by=None, now=now)


def separate(away: Card, now: object = NOW) -> None:
    merging.separate(away=fresh(away), by=None, now=now)


def fresh(card: Card) -> Card:
    return Card.objects.select_related("course", "merged_into").get(pk=card.pk)


def stored(enrolment: Enrolment) -> dict[int, Replayed]:
    return {
        memory.card_id: Replayed(memory.version, memory.as_state())
        for memory in Memory.objects.filter(learner=enrolment.learner)
    }


def test_who_knows_only_the_other_card_goes_on_with_the_kept_one(world: World) -> None:
    kept, away, _other = world.cards
    press_card(world.enrolment, away, EASY)
    before = memory_of(world.enrolment, away)

    merge(kept, away)

    after = memory_of(world.enrolment, kept)
    assert (after.as_state(), after.version) == (before.as_state(), before.version)
    assert Review.objects.get().card == away
    assert replayed(world.enrolment) == stored(world.enrolment)


def test_of_two_memories_the_further_learnt_goes_on(world: World) -> None:
    kept, away, _other = world.cards
    better = EnrolmentFactory(course=world.course)
    for enrolment, mine, theirs in (
        (world.enrolment, EASY, AGAIN),
        (better, AGAIN, EASY),
    ):
        press_card(enrolment, kept, mine)
        press_card(enrolment, away, theirs)

    merge(kept, away)

    for enrolment, from_ in ((world.enrolment, kept), (better, away)):
        review = Review.objects.get(learner=enrolment.learner, card=from_)
        assert memory_of(enrolment, kept).version == review.pk
        assert replayed(enrolment) == stored(enrolment)


@given(ours=st.floats(0.1, 400), theirs=st.floats(0.1, 400))
def test_merging_never_takes_anything_learnt_away(ours: float, theirs: float) -> None:
    kept = MemoryFactory.build().as_state()._replace(stability=ours)
    away = kept._replace(stability=theirs)
    goes_on = away if is_further(away, kept) else kept
    assert goes_on.stability == max(ours, theirs)
    assert is_further(away, None)
    assert not (is_further(away, kept) and is_further(kept, away))


def test_a_form_that_was_open_is_stale(world: World) -> None:
    kept, away, _other = world.cards
    press_card(world.enrolment, away, EASY)
    open_forms = [shown_card(world.enrolment, card) for card in (kept, away)]

    merge(kept, away)

    for shown in open_forms:
        with pytest.raises(StaleAnswer):
            send(world.enrolment, shown)


def test_undone_before_an_answer_all_is_as_before(world: World) -> None:
    kept, away, other = world.cards
    press_card(world.enrolment, kept, AGAIN)
    for card in (away, other):
        press_card(world.enrolment, card, EASY)
    before = stored(world.enrolment)
    merge(kept, away)
    assert stored(world.enrolment) != before

    separate(away)

    assert stored(world.enrolment) == before == replayed(world.enrolment)
    assert fresh(away).rejected_at is None


def test_undone_after_an_answer_what_was_learnt_since_stays(world: World) -> None:
    kept, away, _other = world.cards
    press_card(world.enrolment, away, EASY)
    before = memory_of(world.enrolment, away).as_state()
    merge(kept, away)
    press_card(world.enrolment, kept, GOOD, NOW + 9 * DAY)
    learnt = memory_of(world.enrolment, kept).as_state()

    separate(away, NOW + 9 * DAY)

    assert memory_of(world.enrolment, kept).as_state() == learnt
    assert memory_of(world.enrolment, away).as_state() == before
    assert replayed(world.enrolment) == stored(world.enrolment)


def test_where_the_kept_fact_is_gone_the_other_takes_its_place(world: World) -> None:
    kept, away, _other = world.cards
    press_card(world.enrolment, kept, EASY)
    merge(kept, away)
    Card.objects.filter(pk=kept.pk).update(retired_at=NOW)

    separate(away)

    assert fresh(away).is_published
    assert fresh(kept).merged_into == away
    known = memory_of(world.enrolment, kept).as_state()
    assert memory_of(world.enrolment, away).as_state() == known


def test_it_writes_as_many_statements_for_many_learners(
    world: World, django_assert_max_num_queries: object
) -> None:
    kept, away, _other = world.cards
    for enrolment in EnrolmentFactory.create_batch(30, course=world.course):
        MemoryFactory(card=away, learner=enrolment.learner)
        if enrolment.pk % 2:
            MemoryFactory(card=kept, learner=enrolment.learner, stability=1)
    pair = fresh(kept), fresh(away)
    with django_assert_max_num_queries(24):  # type: ignore[operator]
        merging.merge(kept=pair[0], away=pair[1], by=None, now=NOW)
    assert Takeover.objects.count() == 30


_PAIR = st.permutations(range(3)).map(lambda order: order[:2])
_MOVES = st.one_of(
    st.tuples(st.sampled_from(list(Rating)), st.integers(0, 2)),
    st.tuples(st.just("merge"), _PAIR),
    st.tuples(st.just("separate"), st.integers(0, 2)),
    st.tuples(st.sampled_from(["undo", "tomorrow", "forward"]), st.none()),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(_MOVES, min_size=4, max_size=20))
def test_the_log_rebuilds_every_memory(world: World, moves: list[object]) -> None:
    forget_everything()
    now = NOW
    for move, what in moves:  # type: ignore[misc]
        now += 2 * MINUTE
        for _done in made(world, move, what, now):
            now += 9 * DAY
        assert replayed(world.enrolment) == stored(world.enrolment), move


def made(world: World, move: object, what: object, now: object) -> Iterator[None]:
    """Makes one move, if it can be made; yields where days go by."""
    try:
        if isinstance(move, Rating):
            card = fresh(world.cards[what])  # type: ignore[call-overload]
            if card.is_published:
                press_card(world.enrolment, card, move, now)
        elif move == "merge":
            merge(*(world.cards[place] for place in what), now)  # type: ignore
        elif move == "separate":
            separate(world.cards[what], now)  # type: ignore[call-overload]
        elif move == "undo":
            take_back(world.enrolment, now)
        elif move == "forward":
            day = study_day(now, world.learner.zone) + DAY
            missed = Advance.Reason.MISSED
            bring_forward(Memory.objects.all(), day=day, reason=missed, now=now)
        else:
            yield
    except Refused:
        pass


def forget_everything() -> None:
    for model in (TakeoverUndo, Takeover, Advance, Review):
        model._base_manager.all().delete()
    Memory.objects.all().delete()
    Card.objects.update(merged_into=None, rejected_at=None)
    Enrolment.objects.update(
        counted_on=None, done=0, introduced=0, reviewed=0, new_from=0
    )
