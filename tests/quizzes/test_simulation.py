"""A small bench.schedule: what it measures with two hundred learners holds with few."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from bench.candidate import Candidate
from bench.schedule import PLAIN, is_kept, is_same, on_the_day
from bench.simulation import START, Learner, rebuilt
from bench.truth import recall
from quizzes.outlook import outlook
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


@pytest.mark.parametrize("left", [30, None])
def test_formulas_alone_tell_the_same(left: int | None) -> None:
    policy = Policy(exam_on=START + timedelta(left) if left else None)
    learner = Learner(1, 60, policy, new_per_day=4)
    candidate = Candidate(1, 60, policy, new_per_day=4)

    learner.study(29)
    candidate.study(29)

    due = {card: (m.due_on - START).days for card, m in learner.memories.items()}
    assert candidate.due == due
    reviews = [press for press in learner.presses if press.recall is not None]
    assert candidate.reviews == len(reviews) > 50


def test_exam_mode_brings_more_than_plain_fsrs_on_as_many_reviews() -> None:
    plain = [on_the_day(range(2), 45, 150, PLAIN, pace) for pace in (4, 5)]
    policy = Policy(desired_retention=0.82, exam_on=START + timedelta(45))
    aimed = on_the_day(range(2), 45, 150, policy, 5)

    assert aimed.predicted > max(one.predicted for one in plain) + 0.02
    assert aimed.reviews <= max(one.reviews for one in plain)
    assert aimed.unseen == 0


def test_what_a_plan_foretells_is_what_comes() -> None:
    days, cards = 45, 300
    policy = Policy(exam_on=START + timedelta(days))
    candidate = Candidate(1, cards, policy, new_per_day=10)
    candidate.study(days)
    recalled = sum(recall(memory, days) for memory in candidate.memories.values())

    told = outlook(
        [],
        number=0,
        unseen=cards,
        new_per_day=10,
        policy=policy,
        today=START,
        until=START + timedelta(days),
    )

    assert abs(told.recalled - recalled / cards) < 0.01


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
