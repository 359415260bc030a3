"""Two hundred learners with known memory: does the schedule do what it says?

python -m bench.schedule [LEARNERS] [year|exams]    prints name, figure and bound

Ends with status 1 where a figure is beyond its bound. Takes some twenty minutes with
200 learners, five of them for the exams; tests run it with a few.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, pairwise
from math import isclose
from statistics import fmean, pstdev

from bench import truth
from bench.candidate import Candidate
from bench.simulation import START, Learner, Press, rebuilt
from quizzes.policy import MOST_NEW, Policy, days_for_new
from quizzes.scheduling import MemoryState, announced

RETENTIONS = (0.80, 0.85, 0.90, 0.95, 0.97)
YEAR, CARDS = 365, 400
# Against plain FSRS: what Anki does at its defaults.
PLAIN = Policy(desired_retention=0.90)
EXAM_CARDS = 1_000
EXAMS = (20, 45, 90)
# What exam mode may be set to, so that it takes no more reviews than plain FSRS.
_CHOICES = (0.90, 0.89, 0.88, 0.87, 0.86, 0.85, 0.84, 0.83, 0.82, 0.81, 0.80)
# On some learners, with a hundredth to spare, so that it holds for all.
_CALIBRATED_ON, _SPARED = 5, 0.99
_FORTNIGHT = 7


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    figure: float
    bound: float
    # Whether the figure is to stay below the bound. Else the line says how much of it
    # is missing, so that all lines read alike.
    below: bool = True

    @property
    def holds(self) -> bool:
        return self.figure <= self.bound if self.below else self.figure >= self.bound

    def __str__(self) -> str:
        if self.below:
            return f"{self.name} {self.figure:.4f} {self.bound}"
        return f"{self.name}_missing {self.bound - self.figure:.4f} 0"


def year(learners: int, *, cards: int = CARDS, days: int = YEAR) -> Iterator[Line]:
    """A year of each, with the days kept alike and without."""
    spreads: dict[bool, list[float]] = {False: [], True: []}
    kept: dict[float, list[int]] = {retention: [] for retention in RETENTIONS}
    disordered = unkept = astray = 0
    for seed in range(learners):
        retention = RETENTIONS[seed % len(RETENTIONS)]
        for balanced in spreads:
            learner = Learner(
                seed, cards, Policy(desired_retention=retention), balanced=balanced
            )
            learner.study(days)
            spreads[balanced].append(spread(learner.presses, days))
        kept[retention] += [
            press.rating > truth.AGAIN
            for press in learner.presses
            if press.recall is not None
        ]
        disordered += sum(not _in_order(press) for press in learner.presses)
        unkept += sum(not is_kept(learner, press) for press in learner.presses[::10])
        astray += sum(not is_same(*pair) for pair in rebuilt(learner))
    for retention, ratings in kept.items():
        if ratings:
            off = abs(fmean(ratings) - retention)
            yield Line(f"recall_off_{retention:.2f}", off, 0.02)
    ratio = fmean(spreads[True]) / fmean(spreads[False])
    yield Line("daily_spread_to_unbalanced", ratio, 0.8)
    yield Line("buttons_out_of_order", disordered, 0)
    yield Line("buttons_not_kept", unkept, 0)
    yield Line("memories_not_as_the_log_says", astray, 0)


def spread(presses: Sequence[Press], days: int) -> float:
    """How far the reviews of a day are from those of the fortnight around it."""
    counts = [0] * days
    for press in presses:
        counts[press.day] += press.recall is not None
    return pstdev(
        counts[day] - fmean(counts[day - _FORTNIGHT : day + _FORTNIGHT + 1])
        for day in range(_FORTNIGHT, days - _FORTNIGHT)
    )


def _in_order(press: Press) -> bool:
    intervals = [outcome.interval for outcome in press.outcomes]
    return all(worse < better for worse, better in pairwise(intervals))


def is_kept(learner: Learner, press: Press) -> bool:
    """Whether what the form carries gives the outcomes that were on the buttons."""
    shown = press.outcomes
    now = shown.again.after.reviewed_at
    again = announced(press.before, now=now, zone=learner.zone, days=shown.days)
    return again == shown


def is_same(stored: MemoryState, true: truth.Memory) -> bool:
    """Against FSRS's formulas alone, over the log."""
    return (
        isclose(stored.stability, true.stability, rel_tol=1e-9)
        and isclose(stored.difficulty, true.difficulty, rel_tol=1e-9)
        and stored.reviewed_on == START + timedelta(true.day)
    )


@dataclass(frozen=True, slots=True)
class OnTheDay:
    """What an exam finds: means over learners."""

    # Of all cards, unseen ones being none: by the true memory, and as drawn from it.
    predicted: float
    simulated: float
    reviews: float
    unseen: int
    # The most cards in review that were asked in one day.
    fullest: int

    def __str__(self) -> str:
        return (
            f"predicted {self.predicted:.4f}, simulated {self.simulated:.4f}, "
            f"{self.reviews:.0f} reviews, {self.fullest} on the fullest day, "
            f"{self.unseen} cards unseen"
        )


def exams(learners: int, *, cards: int = EXAM_CARDS) -> Iterator[Line]:
    """Exam mode beside plain FSRS at 0.90 and at its best, on as many reviews.

    Plain FSRS takes as many new cards a day as serve it best, of those that bring all
    of them in time where that can be; exam mode the desired retention that costs no
    more reviews.
    """
    everybody, few = range(learners), range(min(learners, _CALIBRATED_ON))
    for left in EXAMS:
        pace = max(
            {min(MOST_NEW, -(-cards // days)) for days in (left, days_for_new(left))}
            | {MOST_NEW},
            key=lambda pace: _plain(few, left, cards, pace).predicted,
        )
        allowed = _SPARED * _plain(few, left, cards, pace).reviews
        retention = next(
            (
                retention
                for retention in _CHOICES
                if _aimed(few, left, cards, retention).reviews <= allowed
            ),
            _CHOICES[-1],
        )
        plain = _plain(everybody, left, cards, pace)
        aimed = _aimed(everybody, left, cards, retention)
        print(f"# {left} days, plain, {pace} new a day: {plain}")
        print(f"# {left} days, exam mode at {retention}: {aimed}", flush=True)
        least = 0.03 if left == 45 else 0.0
        gain = aimed.predicted - plain.predicted
        yield Line(f"exam_{left}_predicted_gain", gain, least, below=False)
        gain = aimed.simulated - plain.simulated
        yield Line(f"exam_{left}_simulated_gain", gain, least, below=False)
        yield Line(f"exam_{left}_reviews_to_plain", aimed.reviews / plain.reviews, 1.0)
        if cards <= MOST_NEW * left:
            yield Line(f"exam_{left}_unseen", aimed.unseen, 0)


def _plain(seeds: range, left: int, cards: int, pace: int) -> OnTheDay:
    return on_the_day(seeds, left, cards, PLAIN, pace)


def _aimed(seeds: range, left: int, cards: int, retention: float) -> OnTheDay:
    policy = Policy(desired_retention=retention, exam_on=START + timedelta(left))
    pace = min(MOST_NEW, -(-cards // days_for_new(left)))
    return on_the_day(seeds, left, cards, policy, pace)


def on_the_day(
    seeds: range, left: int, cards: int, policy: Policy, new_per_day: int
) -> OnTheDay:
    found = []
    for seed in seeds:
        candidate = Candidate(seed, cards, policy, new_per_day)
        candidate.study(left)
        found.append(_asked(candidate, left))
    return OnTheDay(
        predicted=fmean(one.predicted for one in found),
        simulated=fmean(one.simulated for one in found),
        reviews=fmean(one.reviews for one in found),
        unseen=sum(one.unseen for one in found),
        fullest=max(one.fullest for one in found),
    )


def _asked(candidate: Candidate, day: int) -> OnTheDay:
    recalls = [truth.recall(memory, day) for memory in candidate.memories.values()]
    return OnTheDay(
        predicted=sum(recalls) / candidate.cards,
        simulated=sum(map(candidate.recalls, recalls)) / candidate.cards,
        reviews=candidate.reviews,
        unseen=candidate.cards - len(recalls),
        fullest=max(candidate.asked),
    )


def main() -> int:
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    parts = {"year": year, "exams": exams}
    chosen = [parts[name] for name in sys.argv[2:] or parts]
    held = True
    for line in chain.from_iterable(part(learners) for part in chosen):
        print(line, flush=True)
        held &= line.holds
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
