from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.curve import retrievability
from quizzes.stats.cells import Cells, Seen
from quizzes.stats.forecast import forecast, forecast_with_steps
from quizzes.stats.memories import Memories, memories
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY, CardFactory, LessonFactory, MemoryFactory
from tests.world import World

DAY = timedelta(days=1)


def at_a_glance(world: World, ahead: int = 0) -> Memories:
    cells = current(world.enrolment).cells
    return memories(cells, today=TODAY, target=TODAY + ahead * DAY)


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
    assert one.recalled == pytest.approx(0.9, abs=1e-3)
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


@given(
    st.lists(
        st.tuples(st.floats(0.1, 3000), st.floats(1, 10), st.integers(0, 400)),
        min_size=1,
        max_size=60,
    ),
    st.integers(0, 90),
)
def test_cards_taken_together_are_recalled_as_each_by_itself(
    cards: list[tuple[float, float, int]], ahead: int
) -> None:
    seen = [Seen(one, two, TODAY - days * DAY) for one, two, days in cards]
    target = TODAY + ahead * DAY

    found = memories(
        Cells.counted((1, one) for one in seen), today=TODAY, target=target
    )

    exact = sum(
        retrievability(one.stability, (target - one.reviewed_on).days) for one in seen
    )
    assert found.lessons[1].recalled_then == pytest.approx(exact, abs=0.01 * len(seen))
    assert found.seen == len(seen)


@given(st.data())
def test_what_is_taken_out_in_any_order_leaves_nothing(data: st.DataObject) -> None:
    one = st.tuples(
        st.sampled_from([1, 2]),
        st.builds(
            Seen,
            st.floats(0.001, 36500),
            st.floats(1, 10),
            st.dates(TODAY - 400 * DAY, TODAY),
        ),
    )
    cards = data.draw(st.lists(one, max_size=20))
    moves = [(*card, times) for card in cards for times in (1, -1)]
    cells = Cells()

    for lesson, seen, times in data.draw(st.permutations(moves)):
        cells.add(lesson, seen, times)

    assert cells == Cells()


def test_cells_come_back_from_json_as_they_were(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    cells = current(world.enrolment).cells

    assert cells.seen == 1
    assert Cells.from_json(json.loads(json.dumps(cells.to_json()))) == cells


def test_a_card_in_its_steps_comes_back_today(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0], due_at=NOW)
    found = forecast_with_steps(world.enrolment, today=TODAY, days=3)
    assert (found.late, found.days) == (0, [1, 0, 0])


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
