"""Drawing an exam: the same rows and the same seed always give the same exam.

Unseen questions come first, then those unseen for longest. Among equals the task
statement that has had the fewest comes next, and chance decides the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from random import Random

from quizzes.exams.blueprint import Blueprint, largest_remainder


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question of the bank. `seen` grows with the attempt that last had it, and is 0
    where the learner never saw it; of one `variant`, an exam has one question."""

    pk: int
    domain: str = ""
    task: str = ""
    several: bool = False
    recall: bool = False
    variant: str = ""
    # 0 where it was made from a fact of the notes.
    bank: int = 0
    seen: int = 0


@dataclass(frozen=True, slots=True)
class DrawnItem:
    candidate: Candidate
    scored: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The items in the order of the exam, and what the bank could not fill."""

    items: tuple[DrawnItem, ...]
    # By domain ("" for any), how many questions are missing; only those that are.
    missing: Mapping[str, int]

    @property
    def unseen(self) -> int:
        return sum(not item.candidate.seen for item in self.items)

    @property
    def recall(self) -> int:
        return sum(item.candidate.recall for item in self.items)


def kept(blueprint: Blueprint, bank: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those of its domain, of its banks, and that were chosen for it, where it says."""
    banks, chosen = set(blueprint.banks), set(blueprint.chosen)
    for one in bank:
        if (
            blueprint.domain in {"", one.domain}
            and (not banks or one.bank in banks)
            and (not chosen or one.pk in chosen)
        ):
            yield one


def asks_anything(blueprint: Blueprint, bank: Iterable[Candidate]) -> bool:
    """Whether `draw` would find a question, without drawing."""
    domains = {domain for domain, quota in blueprint.quotas().items() if quota}
    with_recall = bool(blueprint.recall or blueprint.chosen)
    return any(
        ("" in domains or one.domain in domains) and (with_recall or not one.recall)
        for one in kept(blueprint, bank)
    )


def draw(blueprint: Blueprint, bank: Iterable[Candidate], seed: int) -> Drawing:
    """An exam of as many questions as the bank can fill, domain by domain.

    A domain that falls short is not made up for by another one: the weights would no
    longer be those of the exam.
    """
    random = Random(seed)  # noqa: S311 - reproducible, and nothing secret hangs on it
    shuffled = sorted(bank, key=lambda candidate: candidate.pk)
    random.shuffle(shuffled)
    hand = _Hand()
    quotas = blueprint.quotas()
    kinds = _kinds(blueprint, quotas)
    for domain in quotas:
        _fill(hand, shuffled, domain, kinds[domain], blueprint)
    items = _scored(hand.taken, blueprint, random)
    random.shuffle(items)
    found = {domain: len(taken) for domain, taken in hand.taken.items()}
    missing = {
        domain: quota - found.get(domain, 0)
        for domain, quota in quotas.items()
        if quota > found.get(domain, 0)
    }
    return Drawing(tuple(items), missing)


def fillable(blueprint: Blueprint, bank: Iterable[Candidate]) -> int:
    """How many questions `draw` finds, of those of the bank that it may ask."""
    return len(draw(blueprint, kept(blueprint, bank), seed=0).items)


def option_order(keep_last: Sequence[bool], seed: int, question: int) -> list[int]:
    """The places of the author's options in the order in which the attempt shows them;
    those to keep last stay last, in their own order."""
    random = Random(f"{seed}:{question}")  # noqa: S311 - as above
    moved = [place for place, last in enumerate(keep_last) if not last]
    random.shuffle(moved)
    return moved + [place for place, last in enumerate(keep_last) if last]


@dataclass(frozen=True, slots=True)
class _Kinds:
    """How many of one domain are recall questions, and of the others, how many are
    multiple response: None where that is left to chance."""

    recall: int
    scenario: int
    several: int | None


@dataclass(slots=True)
class _Hand:
    """What has been taken so far, by the domain that it fills."""

    taken: dict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    drawn: set[int] = field(default_factory=set)
    variants: set[str] = field(default_factory=set)
    tasks: Counter[str] = field(default_factory=Counter)

    def take(self, domain: str, pool: Iterable[Candidate], number: int) -> int:
        """Up to `number` of the pool; how many are still wanted."""
        for candidate in self._in_turn(pool):
            if number <= 0:
                break
            if self._is_free(candidate):
                self._add(domain, candidate)
                number -= 1
        return number

    def _is_free(self, candidate: Candidate) -> bool:
        return candidate.pk not in self.drawn and (
            not candidate.variant or candidate.variant not in self.variants
        )

    def _add(self, domain: str, candidate: Candidate) -> None:
        self.taken[domain].append(candidate)
        self.drawn.add(candidate.pk)
        self.tasks[candidate.task] += 1
        if candidate.variant:
            self.variants.add(candidate.variant)

    def _in_turn(self, pool: Iterable[Candidate]) -> Iterator[Candidate]:
        """Unseen ones and the longest unseen first, tasks in turn among equals."""
        for _seen, tier in groupby(
            sorted(pool, key=lambda one: one.seen), key=lambda one: one.seen
        ):
            waiting: dict[str, list[Candidate]] = defaultdict(list)
            for candidate in tier:
                waiting[candidate.task].append(candidate)
            while waiting:
                task = min(waiting, key=lambda task: self.tasks[task])
                yield waiting[task].pop(0)
                if not waiting[task]:
                    del waiting[task]


def _kinds(blueprint: Blueprint, quotas: Mapping[str, int]) -> dict[str, _Kinds]:
    """Shares are kept over the whole exam, and spread over the domains."""
    total = sum(quotas.values())
    recall = largest_remainder(quotas, round(total * blueprint.recall / 100))
    scenario = {domain: quota - recall[domain] for domain, quota in quotas.items()}
    if blueprint.several is None:
        return {one: _Kinds(recall[one], scenario[one], None) for one in quotas}
    share = round(sum(scenario.values()) * blueprint.several / 100)
    several = largest_remainder(scenario, share)
    return {one: _Kinds(recall[one], scenario[one], several[one]) for one in quotas}


def _fill(
    hand: _Hand,
    bank: Sequence[Candidate],
    domain: str,
    kinds: _Kinds,
    blueprint: Blueprint,
) -> None:
    """What one kind lacks another makes up for, but for recall questions where the
    blueprint wants none."""
    pool = [one for one in bank if not domain or one.domain == domain]
    if blueprint.chosen:
        # Of whichever kind: somebody wants to ask just these.
        hand.take(domain, pool, kinds.recall + kinds.scenario)
        return
    scenario = [one for one in pool if not one.recall]
    recall = [one for one in pool if one.recall]
    lacking = hand.take(domain, recall, kinds.recall)
    wanted = kinds.scenario
    if kinds.several is not None:
        multiple = [one for one in scenario if one.several]
        single = [one for one in scenario if not one.several]
        wanted = hand.take(domain, multiple, kinds.several)
        wanted = hand.take(domain, single, kinds.scenario - kinds.several) + wanted
    wanted = hand.take(domain, scenario, wanted + lacking)
    if blueprint.recall:
        hand.take(domain, recall, wanted)


def _scored(
    taken: Mapping[str, Sequence[Candidate]], blueprint: Blueprint, random: Random
) -> list[DrawnItem]:
    """Which count: by domain in the same proportion as all, and else by chance."""
    found = {domain: len(candidates) for domain, candidates in taken.items()}
    total = sum(found.values())
    unscored = blueprint.of(total).unscored if total else 0
    counting = largest_remainder(found, total - unscored)
    return [
        DrawnItem(candidate, scored=place < counting[domain])
        for domain, candidates in taken.items()
        for place, candidate in enumerate(random.sample(candidates, found[domain]))
    ]
