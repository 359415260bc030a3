from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizzes.curve import retrievability
from quizzes.fitting.descent import parameters
from quizzes.fitting.history import History, Rated, add_gradient, foretold

weights = st.lists(st.floats(-1.5, 1.5, allow_nan=False), min_size=20, max_size=20).map(
    parameters
)
days = st.sampled_from([0, 1, 2, 5, 13, 60, 400])
presses = st.lists(
    st.builds(Rated, st.sampled_from([1, 2, 3, 4]), days), min_size=2, max_size=8
)


# All but sure, and then forgotten: the memory follows what is foretold, not its bound.
@example(
    [Rated(3, 0), Rated(3, 60), Rated(4, 400), Rated(1, 1), Rated(1, 2)],
    parameters([0.0] * 20),
)
@given(presses, weights)
def test_it_foretells_what_py_fsrs_does(
    rated: list[Rated], w: tuple[float, ...]
) -> None:
    scheduler = fsrs.Scheduler(w, enable_fuzzing=False)
    card, now = fsrs.Card(card_id=0), datetime(2026, 1, 1, tzinfo=UTC)

    for place, told in enumerate(foretold(History(rated), w)):
        rating, since = rated[place]
        now += timedelta(since)
        if told:
            assert card.stability is not None
            recall = retrievability(card.stability, since)
            assert told.recall == pytest.approx(min(max(recall, 1e-4), 1 - 1e-4))
            assert told.recalled == (rating > 1)
        else:
            assert place == 0 or since == 0
        card = scheduler.review_card(card, fsrs.Rating(rating), now)[0]


# All but sure, and then forgotten: the loss is that of the surest.
@example([Rated(4, 60), Rated(4, 400), Rated(1, 1)], parameters([1.5] * 20))
# Forgotten five times, it meets the least stability.
@example(
    [Rated(1, 0), Rated(1, 0), Rated(1, 1), Rated(1, 1), Rated(1, 1)],
    (0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
     1.4835, 0.0614, 0.0229, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)  # fmt: skip
@settings(max_examples=30)
@given(presses, weights)
def test_its_slopes_are_those_of_the_loss(
    rated: list[Rated], w: tuple[float, ...]
) -> None:
    history = History(rated, start=(4.0, 6.0))
    slopes = [0.0] * len(w)

    loss, number = add_gradient(history, w, slopes)

    assert loss == pytest.approx(_loss(history, w))
    assert number == history.telling
    for place, slope in enumerate(slopes[:-1]):
        step = 1e-6 * max(1.0, w[place])
        sides = [
            (_loss(history, _moved(w, place, by)) - loss) / by for by in (step, -step)
        ]
        # Where a bound is met, as of difficulty, the slope is that of one side.
        near = [abs(side - slope) <= 1e-3 * max(1.0, abs(slope)) for side in sides]
        assert any(near), (place, slope, sides)


def _loss(history: History, w: tuple[float, ...]) -> float:
    return sum(told.loss for told in foretold(history, w) if told)


def _moved(w: tuple[float, ...], place: int, by: float) -> tuple[float, ...]:
    return (*w[:place], w[place] + by, *w[place + 1 :])
