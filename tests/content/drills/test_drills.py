from __future__ import annotations

import json
import re
from fractions import Fraction
from random import Random

import pytest

from content.drills import (
    MODES,
    CapacityDrill,
    Option,
    SelectionDrill,
    as_rule,
    can_ask,
)
from content.drills import exercise as exercise_of
from content.drills.capacity import units

GLACIER = (
    Option("Instant Retrieval", 0.001, 2),
    Option("Flexible Retrieval", 5 * 3600, 1),
    Option("Deep Archive", 12 * 3600, 0),
)


def numbers(text: str) -> list[Fraction]:
    """The figures of a French prompt, in order."""
    plain = text.replace("\u202f", "").replace(",", ".")
    return [Fraction(figure) for figure in re.findall(r"\d+(?:\.\d+)?", plain)]


def units_by_counting(mode: str, size_kb: Fraction, rate: int) -> int:
    """Fill blocks one after the other, half units at a time."""
    block = 1 if mode.endswith("write") else 4
    halves = {"strong": 2, "eventual": 1, "transactional": 4, "standard": 2}
    filled, blocks = Fraction(0), 0
    while filled < size_kb:
        filled += block
        blocks += 1
    total = 0
    for _ in range(rate):
        total += blocks * halves[mode.split()[0]]
    return (total + 1) // 2


@pytest.mark.parametrize("mode", MODES)
def test_it_agrees_with_counting_a_thousand_times(mode: str) -> None:
    drill = CapacityDrill(MODES[mode])
    for seed in range(1000):
        exercise = drill.exercise(Random(seed), "fr")
        rate, size = numbers(exercise.prompt)
        expected = units_by_counting(mode, size, int(rate))
        assert numbers(exercise.answer) == [expected]


@pytest.mark.parametrize(
    ("mode", "size", "rate", "expected"),
    [
        # An item takes whole blocks: 4.1 KB is read as 8 KB.
        ("strong read", "4.1", 1, 2),
        ("strong read", "4", 80, 80),
        ("eventual read", "4", 80, 40),
        ("transactional read", "4", 80, 160),
        ("standard write", "0.5", 10, 10),
        ("transactional write", "3", 6, 36),
    ],
)
def test_it_rounds_each_item_up(mode: str, size: str, rate: int, expected: int) -> None:
    assert units(MODES[mode], Fraction(size), rate) == expected


def test_it_asks_the_same_numbers_for_the_same_chance() -> None:
    drill = CapacityDrill(MODES["strong read"])
    assert drill.exercise(Random(7), "en") == drill.exercise(Random(7), "en")
    assert drill.exercise(Random(7), "en") != drill.exercise(Random(8), "en")


def test_it_explains_how_the_answer_comes_about() -> None:
    exercise = CapacityDrill(MODES["eventual read"]).exercise(Random(1), "fr")
    assert exercise.steps[-1].rstrip(".").endswith(exercise.answer)


def seconds(prompt: str) -> int:
    figure, unit = re.search(r"en (\d+)\xa0(jours|h|min|s)\b", prompt).groups()  # type: ignore[union-attr]
    return int(figure) * {"jours": 86400, "h": 3600, "min": 60, "s": 1}[unit]


def test_it_picks_the_cheapest_option_in_time_a_thousand_times() -> None:
    drill = SelectionDrill(GLACIER)
    answers = set()
    for seed in range(1000):
        exercise = drill.exercise(Random(seed), "fr")
        delay = seconds(exercise.prompt)
        best = None
        for option in GLACIER:
            cheaper = best is None or option.cost_rank < best.cost_rank
            if option.max_delay_s <= delay and cheaper:
                best = option
        assert best is not None
        assert exercise.answer == best.name
        answers.add(exercise.answer)
    assert answers == {option.name for option in GLACIER}


def test_it_refuses_options_that_cost_the_same() -> None:
    options = (Option("a", 1, 0), Option("b", 2, 0))
    assert not can_ask(options)
    with pytest.raises(ValueError, match="nothing to choose"):
        SelectionDrill(options)


def test_it_asks_about_no_delay_that_an_option_only_may_meet() -> None:
    options = (
        Option("fast", 1, 1),
        Option("slow", 12 * 3600, 0, least_delay_s=60),
    )
    drill = SelectionDrill(options)
    asked = {seconds(drill.exercise(Random(seed), "fr").prompt) for seed in range(500)}
    assert asked
    assert not {delay for delay in asked if 60 <= delay < 12 * 3600}


def test_it_refuses_options_of_which_one_is_always_the_answer() -> None:
    assert not can_ask((Option("a", 1, 0), Option("b", 5, 1)))


@pytest.mark.parametrize("drill", [CapacityDrill(MODES["strong read"]),
                                   SelectionDrill(GLACIER)])  # fmt: skip
def test_a_rule_kept_as_json_asks_the_same(
    drill: CapacityDrill | SelectionDrill,
) -> None:
    rule = json.loads(json.dumps(as_rule(drill, "fr")))
    assert exercise_of(rule, Random(3)) == drill.exercise(Random(3), "fr")


def test_the_rule_of_a_choice_is_the_order_of_the_costs() -> None:
    prompt, answer = SelectionDrill(GLACIER).rule("fr", "Glacier")
    assert prompt.startswith("Glacier\u00a0: dans quel ordre se classent les options")
    assert answer == "Deep Archive, Flexible Retrieval, Instant Retrieval"


@pytest.mark.parametrize("mode", MODES)
def test_the_rule_of_a_mode_gives_its_block_and_factor(mode: str) -> None:
    _, answer = CapacityDrill(MODES[mode]).rule("fr", "DynamoDB")
    block = "1" if mode.endswith("write") else "4"
    assert f"multiple de {block}\xa0Ko" in answer
