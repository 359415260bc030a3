"""Whether the right answers of a bank can be told without reading the questions."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from content.banks import BankQuestion
from content.notes.groups import grouped

# With fewer questions than this for each option the chi-square test says nothing.
LEAST_EXPECTED = 5
# How seldom chance alone may do it before it is a habit of the author.
SELDOM = 0.01


def chance_of_places(questions: Iterable[BankQuestion]) -> float:
    """How often chance alone would spread the right options over the places as
    unevenly, from 0 to 1: a chi-square test of the questions with one right option,
    those with as many options taken together. 1 where there are too few."""
    single = [one for one in questions if not one.multiple]
    statistic, freedom = 0.0, 0
    for size, those in grouped(single, lambda one: len(one.options)).items():
        expected = len(those) / size
        if expected < LEAST_EXPECTED:
            continue
        counts = Counter(_place(one) for one in those)
        statistic += sum(
            (counts[place] - expected) ** 2 / expected for place in range(size)
        )
        freedom += size - 1
    return chi_square_tail(statistic, freedom) if freedom else 1.0


def chi_square_tail(statistic: float, freedom: int) -> float:
    """The upper tail of the chi-square distribution, by its recurrence in steps of
    two degrees of freedom (Abramowitz and Stegun, 26.4.8)."""
    half = statistic / 2
    if freedom % 2:
        tail, start = math.erfc(math.sqrt(half)), 1
    else:
        tail, start = math.exp(-half), 2
    for degrees in range(start + 2, freedom + 1, 2):
        power = degrees / 2 - 1
        tail += half**power * math.exp(-half) / math.gamma(power + 1)
    return tail


def chance_of_extreme(
    questions: Iterable[BankQuestion], extreme: Callable[[Iterable[int]], int]
) -> tuple[float, float, float]:
    """How often the longest option (`extreme` is max) or the shortest (min) is right,
    how often it would be by chance, and how often chance alone goes so far, from 0 to
    1. An option that shares its length with others counts for its share."""
    observed = expected = variance = 0.0
    for one in questions:
        lengths = [len(option.text.words) for option in one.options]
        bound = extreme(lengths)
        rights = [
            option.correct
            for option, length in zip(one.options, lengths, strict=True)
            if length == bound
        ]
        by_chance = sum(option.correct for option in one.options) / len(one.options)
        observed += sum(rights) / len(rights)
        expected += by_chance
        variance += by_chance * (1 - by_chance)
    if variance == 0:
        return observed, expected, 1.0
    # Half a question less: counts go in steps of one, the normal curve does not.
    deviation = (observed - expected - 0.5) / math.sqrt(variance)
    return observed, expected, math.erfc(deviation / math.sqrt(2)) / 2


def place_counts(questions: Iterable[BankQuestion]) -> Sequence[int]:
    """How often the first option is the right one, the second, and so on."""
    counts = Counter(_place(one) for one in questions if not one.multiple)
    return [counts[place] for place in range(max(counts, default=-1) + 1)]


def _place(question: BankQuestion) -> int:
    return next(n for n, option in enumerate(question.options) if option.correct)
