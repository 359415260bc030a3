"""A small bench.schedule: what it measures with two hundred learners holds with few."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from bench.schedule import is_kept, is_same
from bench.simulation import START, Learner, rebuilt
from bench.truth import recall
from quizzes.policy import Policy

DAYS = 60


@cache
def studied(seed: int, *, exam: bool = False) -> Learner:
    exam_on = START + timedelta(DAYS) if exam else None
    learner = Learner(seed, 60, Policy(exam_on=exam_on), new_per_day=6)
    learner.study(DAYS)
    return learner


seeds = pytest.mark.parametrize("seed", range(4))


@seeds
def test_the_log_alone_gives_the_stored_memories(seed: int) -> None:
    pairs = list(rebuilt(studied(seed)))

    assert len(pairs) == 60
    assert all(is_same(stored, true) for stored, true in pairs)


@seeds
def test_a_better_button_never_comes_back_sooner(seed: int) -> None:
    for press in studied(seed).presses:
        intervals = [outcome.interval for outcome in press.outcomes]
        assert all(worse < better for worse, better in pairwise(intervals))


@seeds
def test_every_button_isis_kept(seed: int) -> None:
    learner = studied(seed)

    assert all(is_kept(learner, press) for press in learner.presses)


def test_cards_come_back_as_they_begin_to_be_forgotten() -> None:
    recalls = [
        press.recall
        for seed in range(4)
        for press in studied(seed).presses
        if press.recall is not None
    ]

    assert len(recalls) > 500
    assert abs(sum(recalls) / len(recalls) - 0.9) < 0.02


@seeds
def test_an_exam_finds_more_remembered(seed: int) -> None:
    plain, aimed = studied(seed), studied(seed, exam=True)

    known = [
        sum(recall(memory, DAYS) for memory in learner.true.values())
        for learner in (plain, aimed)
    ]

    assert known[1] > known[0] + 0.01 * 60
    exam_on = START + timedelta(DAYS)
    assert all(memory.due_on <= exam_on for memory in aimed.memories.values())
