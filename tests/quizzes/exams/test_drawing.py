"""What holds of every exam that is drawn, over a thousand of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from content.examguide import DOMAINS, TASKS, WEIGHTS
from quizzes.exams.blueprint import OFFICIAL, Blueprint
from quizzes.exams.drawing import Candidate, Drawing, asks_anything, draw, option_order

SEEDS = range(1000)
TASKS_OF = {
    domain: [task for task in TASKS if task[0] == str(number)]
    for number, domain in enumerate(DOMAINS, start=1)
}
EVEN = Blueprint(questions=20, minutes=40, several=None)


@cache
def bank(size: int = 320) -> list[Candidate]:
    """Over all tasks in turn; a quarter multiple response, every tenth pair variants,
    two in five never seen."""
    return [
        Candidate(
            pk=pk,
            domain=(domain := list(DOMAINS)[pk % 4]),
            task=TASKS_OF[domain][pk // 4 % len(TASKS_OF[domain])],
            several=pk % 16 < 4,
            variant=f"v{pk // 20}" if pk % 20 in (3, 4) else "",
            seen=pk * 7 % 5 // 2 * (pk % 13),
        )
        for pk in range(1, size + 1)
    ]


@cache
def drawn() -> list[Drawing]:
    return [draw(OFFICIAL, bank(), seed) for seed in SEEDS]


def test_a_thousand_exams_have_exactly_the_weights_of_the_guide() -> None:
    expected = dict(zip(DOMAINS, [19, 17, 16, 13], strict=True))
    for drawing in drawn():
        assert Counter(one.candidate.domain for one in drawing.items) == expected
        assert drawing.missing == {}


def test_fifty_count_and_they_have_the_weights_too() -> None:
    expected = dict(zip(DOMAINS, [15, 13, 12, 10], strict=True))
    for drawing in drawn():
        counting = [one.candidate.domain for one in drawing.items if one.scored]
        assert Counter(counting) == expected


def test_no_exam_has_a_question_twice_or_two_variants_of_one() -> None:
    for drawing in drawn():
        assert len({one.candidate.pk for one in drawing.items}) == 65
        variants = [one.candidate.variant for one in drawing.items]
        assert max(Counter(filter(None, variants)).values(), default=1) == 1


def test_nothing_is_drawn_while_its_like_has_been_unseen_for_longer() -> None:
    for drawing in drawn():
        taken = {one.candidate.pk for one in drawing.items}
        variants = {one.candidate.variant for one in drawing.items} - {""}
        for domain in DOMAINS:
            for several in (True, False):
                like = [
                    one
                    for one in bank()
                    if (one.domain, one.several) == (domain, several)
                ]
                worst = max(one.seen for one in like if one.pk in taken)
                left = [one for one in like if one.pk not in taken]
                assert all(
                    one.seen >= worst for one in left if one.variant not in variants
                )


def test_multiple_response_has_its_share() -> None:
    for drawing in drawn():
        assert sum(one.candidate.several for one in drawing.items) == 13


def test_tasks_are_balanced_where_all_are_unseen() -> None:
    unseen = [replace(one, seen=0) for one in bank()]
    for seed in range(50):
        tasks = Counter(
            one.candidate.task for one in draw(OFFICIAL, unseen, seed).items
        )
        for of_domain in TASKS_OF.values():
            counts = [tasks[task] for task in of_domain]
            assert max(counts) - min(counts) <= 1


def test_chance_decides_among_equals() -> None:
    unseen = [replace(one, seen=0, variant="", task="") for one in bank()]
    times = Counter(
        one.candidate.pk for seed in SEEDS for one in draw(EVEN, unseen, seed).items
    )
    # 1,000 exams of 20 out of 320: each 62.5 times on average, give or take 7.7.
    assert set(times) == {one.pk for one in unseen}
    assert min(times.values()) > 62.5 - 5 * 7.7
    assert max(times.values()) < 62.5 + 5 * 7.7


def test_the_same_seed_gives_the_same_exam_whatever_the_order_of_the_rows() -> None:
    assert draw(OFFICIAL, reversed(bank()), 7) == drawn()[7]
    assert drawn()[7] != drawn()[8]


def test_right_options_stand_evenly_in_every_place() -> None:
    seen: Counter[int] = Counter()
    for seed, drawing in enumerate(drawn()):
        for item in drawing.items:
            order = option_order([False] * 4, seed, item.candidate.pk)
            seen[order.index(0)] += 1
    # 65,000 items: each place 16,250 times, with a standard deviation of 110.
    assert all(abs(seen[place] - 16_250) < 5 * 110 for place in range(4))


def test_an_option_to_keep_last_stays_last() -> None:
    keep_last = [False, True, False, False, True]
    for seed in range(50):
        order = option_order(keep_last, seed, 3)
        assert order[3:] == [1, 4]
        assert sorted(order) == [0, 1, 2, 3, 4]


def test_a_bank_that_is_too_small_is_said_by_domain_and_made_up_for_by_none() -> None:
    short = [one for one in bank() if one.domain != "cost-optimized" or one.pk < 30]
    have = sum(one.domain == "cost-optimized" for one in short)
    drawing = draw(OFFICIAL, short, 1)
    assert drawing.missing == {"cost-optimized": 13 - have}
    assert len(drawing.items) == 52 + have


def test_an_empty_bank_draws_nothing() -> None:
    drawing = draw(OFFICIAL, [], 1)
    assert drawing.items == ()
    assert drawing.missing == OFFICIAL.quotas()


def test_recall_questions_are_mixed_in_only_where_the_blueprint_says_so() -> None:
    both = [*bank(), *(replace(one, pk=one.pk + 1000, recall=True) for one in bank())]
    assert not any(one.candidate.recall for one in draw(EVEN, both, 1).items)
    half = draw(replace(EVEN, recall=50), both, 1)
    assert sum(one.candidate.recall for one in half.items) == 10


def test_recall_questions_do_not_make_up_for_scenario_questions() -> None:
    recall = [replace(one, recall=True) for one in bank()]
    assert draw(OFFICIAL, recall, 1).items == ()


def test_one_kind_makes_up_for_the_other() -> None:
    single = [one for one in bank() if not one.several]
    assert len(draw(OFFICIAL, single, 1).items) == 65
    several = [replace(one, several=True) for one in bank()]
    assert len(draw(OFFICIAL, several, 1).items) == 65


@given(
    st.lists(
        st.builds(
            Candidate,
            pk=st.integers(1, 60),
            domain=st.sampled_from(["", *DOMAINS]),
            task=st.sampled_from(["", "1.1", "1.2"]),
            several=st.booleans(),
            recall=st.booleans(),
            variant=st.sampled_from(["", "", "a", "b"]),
            seen=st.integers(0, 3),
        ),
        unique_by=lambda one: one.pk,
    ),
    st.builds(
        Blueprint,
        questions=st.integers(1, 30),
        minutes=st.just(30),
        unscored=st.integers(0, 1),
        weights=st.sampled_from([{}, WEIGHTS]),
        several=st.sampled_from([None, 0, 20, 100]),
        recall=st.sampled_from([0, 50, 100]),
    ),
    st.integers(),
)
def test_any_bank_gives_a_sound_exam(
    candidates: list[Candidate], blueprint: Blueprint, seed: int
) -> None:
    drawing = draw(blueprint, candidates, seed)
    items = [one.candidate for one in drawing.items]
    assert len({one.pk for one in items}) == len(items)
    assert len(items) + sum(drawing.missing.values()) == blueprint.questions
    variants = [one.variant for one in items if one.variant]
    assert len(set(variants)) == len(variants)
    if blueprint.weights:
        assert all(one.domain for one in items)
    assert asks_anything(blueprint, candidates) == bool(items)
