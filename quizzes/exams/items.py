"""Which questions fail the class: item statistics by Moodle's definitions.

Facility is the mean mark of an item, from 0 to 1. The discrimination index is the
correlation between the mark of an item and that of the rest of its attempt, from -1 to
1 (docs.moodle.org/dev/Quiz_statistics_calculations). An item that was left out counts
as wrong. Since attempts here are of different lengths, the rest is taken as a share.

Only the first time that a learner meets a question counts: afterwards they know it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

# With fewer learners than this, figures say more about them than about the question.
LEAST_CASES = 10
# With fewer than this, who chose which option could be told from what is known of them.
LEAST_CHOSEN = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """What one learner made of one item of a closed attempt.

    `chosen` are places among the author's options; `current` says whether it met the
    question as it is now.
    """

    attempt: int
    learner: int
    question: int
    right: bool
    chosen: tuple[int, ...] = ()
    current: bool = True


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """Of the learners who met a question for the first time; None where too few did,
    or where the marks do not differ."""

    cases: int
    facility: float | None
    discrimination: float | None
    # How many chose each option of the question as it is now, by its place; none where
    # too few did.
    chosen: Mapping[int, int] = field(default_factory=dict)


def statistics(
    answers: Iterable[Answer], least: int = LEAST_CASES, *, every: bool = False
) -> dict[int, ItemStatistics]:
    """By question. `answers` are all those of their attempts, the oldest first.

    A question that has changed since is another one, which nobody has met, unless
    `every` wording is to count.
    """
    answers = list(answers)
    marks: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    for one in answers:
        marks[one.attempt] += one.right
        sizes[one.attempt] += 1
    firsts: dict[int, dict[int, Answer]] = defaultdict(dict)
    for one in answers:
        if every or one.current:
            firsts[one.question].setdefault(one.learner, one)
    return {
        question: _of_item([*those.values()], marks, sizes, least)
        for question, those in firsts.items()
    }


def _of_item(
    answers: Sequence[Answer],
    marks: Mapping[int, int],
    sizes: Mapping[int, int],
    least: int,
) -> ItemStatistics:
    now = [one for one in answers if one.current]
    places = (place for one in now for place in one.chosen)
    chosen = Counter(places if len(now) >= LEAST_CHOSEN else ())
    if len(answers) < least:
        return ItemStatistics(len(answers), None, None, chosen)
    items = [float(one.right) for one in answers]
    # An attempt of one item has no rest to compare it with.
    compared = [one for one in answers if sizes[one.attempt] > 1]
    rests = [
        (marks[one.attempt] - one.right) / (sizes[one.attempt] - 1) for one in compared
    ]
    return ItemStatistics(
        cases=len(answers),
        facility=sum(items) / len(items),
        discrimination=correlation([float(one.right) for one in compared], rests)
        if len(compared) >= least
        else None,
        chosen=chosen,
    )


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's; None where either does not vary."""
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    apart = [(x - mean_one, y - mean_other) for x, y in zip(one, other, strict=True)]
    spread = sqrt(sum(x * x for x, _ in apart) * sum(y * y for _, y in apart))
    if spread < 1e-9:
        return None
    return sum(x * y for x, y in apart) / spread
