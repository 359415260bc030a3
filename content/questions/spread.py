"""Whether whole exams can be drawn from a bank, and no habit of it gives answers away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from content.banks import BankQuestion
from content.examguide import TASKS, WEIGHTS
from content.proofreading import LEAST_SHARE, Finding
from content.questions.bias import (
    SELDOM,
    chance_of_extreme,
    chance_of_places,
    place_counts,
)

# Percentage points between the share of a domain and its weight.
_ASTRAY = 5
# Percent of the questions that take several answers.
_SEVERAL = range(10, 41)


def spread(questions: Sequence[BankQuestion]) -> Iterator[Finding]:
    if not questions:
        return
    yield from _domains(questions)
    yield from _tasks(questions)
    yield from _several(questions)
    yield from _places(questions)
    yield from _lengths(questions)


def _domains(questions: Sequence[BankQuestion]) -> Iterator[Finding]:
    counts = Counter(one.labels.domain for one in questions)
    for domain, weight in WEIGHTS.items():
        share = 100 * counts[domain] / len(questions)
        if abs(share - weight) > _ASTRAY:
            yield _finding(
                _("%(share)d%% of the questions are in the domain “%(domain)s”, which is %(weight)d%% of the exam.")
                % {"share": share, "domain": domain, "weight": weight},
                serious=share < LEAST_SHARE * weight,
            )  # fmt: skip


def _tasks(questions: Iterable[BankQuestion]) -> Iterator[Finding]:
    asked = {one.labels.task for one in questions}
    for task, what in TASKS.items():
        if task not in asked:
            yield _finding(
                _("No question asks task statement %(task)s, “%(what)s”.")
                % {"task": task, "what": what}
            )


def _several(questions: Sequence[BankQuestion]) -> Iterator[Finding]:
    share = round(100 * sum(one.multiple for one in questions) / len(questions))
    if share not in _SEVERAL:
        yield _finding(
            _("%(share)d%% of the questions take several answers; %(least)d to %(most)d%% are usual.")
            % {"share": share, "least": min(_SEVERAL), "most": max(_SEVERAL)},
            serious=False,
        )  # fmt: skip


def _places(questions: Sequence[BankQuestion]) -> Iterator[Finding]:
    if chance_of_places(questions) < SELDOM:
        yield _finding(
            _("By place, first to last, the right option is there %(counts)s times: chance alone is seldom so uneven. Exams shuffle the options; a reader of the file would notice.")
            % {"counts": ", ".join(map(str, place_counts(questions)))},
            serious=False,
        )  # fmt: skip


def _lengths(questions: Sequence[BankQuestion]) -> Iterator[Finding]:
    kinds: tuple[tuple[Callable[[Iterable[int]], int], str], ...] = (
        (max, pgettext("option", "longest")),
        (min, pgettext("option", "shortest")),
    )
    for extreme, name in kinds:
        observed, expected, chance = chance_of_extreme(questions, extreme)
        if chance < SELDOM:
            yield _finding(
                _("The %(extreme)s option is right in %(observed)d of %(all)d questions, where chance would have it %(expected)d times: candidates learn to choose it.")
                % {"extreme": name, "observed": round(observed), "all": len(questions), "expected": round(expected)}
            )  # fmt: skip


def _finding(sentence: str, *, serious: bool = True) -> Finding:
    return Finding("", 0, sentence, serious)
