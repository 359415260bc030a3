from __future__ import annotations

from functools import cache
from itertools import pairwise
from random import Random

import pytest

from quizzes.fitting.descent import fitted
from quizzes.fitting.fit import Verdict, fit
from quizzes.fitting.history import History, Rated
from quizzes.scheduling import BOUNDS, DEFAULTS
from tests.quizzes.fitting.student import OTHER, histories, loss, studied

AGAIN, GOOD = 1, 3
PRESSES = 2_000


@cache
def judged(w: tuple[float, ...]) -> Verdict:
    verdict = fit(studied(w, presses=PRESSES, seed=1), DEFAULTS)
    assert verdict is not None
    return verdict


def test_another_memory_is_foretold_better_by_its_own_parameters() -> None:
    verdict = judged(OTHER)
    later = studied(OTHER, presses=3_000, seed=2)

    assert verdict.is_better
    gap = loss(later, DEFAULTS) - loss(later, OTHER)
    assert loss(later, DEFAULTS) - loss(later, verdict.parameters) > gap / 2 > 0.005
    off, was_off = (
        abs(share - verdict.recalled)
        for share in (verdict.foretold, verdict.present_foretold)
    )
    assert off < was_off


def test_everybody_s_memory_keeps_what_it_has_or_as_good() -> None:
    later = studied(DEFAULTS, presses=3_000, seed=2)

    own = judged(DEFAULTS).parameters

    assert loss(later, own) - loss(later, DEFAULTS) < 0.004


def test_they_are_judged_by_what_they_have_not_seen() -> None:
    log = studied(OTHER, presses=PRESSES, seed=1)
    turned = [
        History(
            [
                press
                if place < len(one.presses) - one.held_out
                else press._replace(rating=GOOD if press.rating == AGAIN else AGAIN)
                for place, press in enumerate(one.presses)
            ],
            held_out=one.held_out,
        )
        for one in log
    ]

    verdict = fit(turned, DEFAULTS)

    assert verdict is not None
    assert verdict.parameters == judged(OTHER).parameters
    assert verdict.recalled < 0.3


def test_better_than_the_present_ones_is_what_counts() -> None:
    log = studied(OTHER, presses=PRESSES, seed=1)

    verdict = fit(log, OTHER)

    assert verdict is not None
    assert verdict.present_loss < judged(OTHER).present_loss


def log_of(rating: int, *, cards: int, days: int) -> list[History]:
    """Two thousand presses, all alike but for a few."""
    return histories([(place % cards, Rated(rating, days)) for place in range(2_000)])


@pytest.mark.parametrize(
    "log",
    [
        [],
        log_of(GOOD, cards=100, days=3),
        # Twenty times an hour: nothing of it is memory.
        log_of(GOOD, cards=100, days=0),
    ],
)
def test_a_log_that_says_too_little_is_left_alone(log: list[History]) -> None:
    assert fit(log, DEFAULTS) is None


def _random_log() -> list[History]:
    luck = Random(3)
    return histories(
        [
            (luck.randrange(40), Rated(luck.randint(1, 4), luck.choice((0, 1, 9_000))))
            for _press in range(2_000)
        ]
    )


@pytest.mark.parametrize(
    "log",
    [
        log_of(AGAIN, cards=100, days=1),
        log_of(AGAIN, cards=20, days=1),
        log_of(AGAIN, cards=2_000 // 3, days=20_000),
        _random_log(),
    ],
)
def test_a_hostile_log_leaves_them_within_their_bounds(log: list[History]) -> None:
    verdict = fit(log, DEFAULTS)

    assert verdict is not None
    for value, (least, most) in zip(verdict.parameters, BOUNDS, strict=True):
        assert least <= value <= most
    assert all(worse <= better for worse, better in pairwise(verdict.parameters[:4]))
    assert Verdict.from_json(verdict.to_json()) == verdict


def test_the_same_log_gives_the_same() -> None:
    log = log_of(AGAIN, cards=30, days=2)[:10]

    assert fitted(log) == fitted(log)
    assert fitted([]) == DEFAULTS
