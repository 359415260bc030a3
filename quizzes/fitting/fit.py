"""Whether a learner's own parameters foretell their log better than the present ones.

Fitted to the first nine tenths of it, judged by the last tenth, which they have not seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from quizzes.fitting.descent import fitted
from quizzes.fitting.history import Foretold, History, foretold
from quizzes.policy import Parameters

# Of all presses, those that are kept apart.
HELD_OUT = 0.1
# Presses on another day than the one before, and those of them that were forgotten,
# among those learnt from: with fewer, all that could be told is luck.
_LEAST_TELLING, _LEAST_FORGOTTEN = 200, 10
_LEAST_JUDGED = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """How well both have foretold the presses that were kept apart."""

    parameters: Parameters
    # How many of them tell of memory, and which share of these was recalled.
    judged: int
    recalled: float
    # The share that each had foretold, and the mean of its logarithmic losses.
    foretold: float
    loss: float
    present_foretold: float
    present_loss: float

    @property
    def is_better(self) -> bool:
        return self.loss < self.present_loss

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Verdict:
        return cls(**{**data, "parameters": tuple(data["parameters"])})


def fit(histories: Sequence[History], present: Parameters) -> Verdict | None:
    """None where the log says too little, whatever its length."""
    learnt_from = [one.learnt_from for one in histories]
    told = _told(learnt_from, present)
    forgotten = sum(not one.recalled for one in told)
    if len(told) < _LEAST_TELLING or forgotten < _LEAST_FORGOTTEN:
        return None
    own = fitted(learnt_from)
    ours, theirs = _judged(histories, own), _judged(histories, present)
    if len(ours) < _LEAST_JUDGED:
        return None
    return Verdict(
        parameters=own,
        judged=len(ours),
        recalled=fmean(one.recalled for one in ours),
        foretold=fmean(one.recall for one in ours),
        loss=fmean(one.loss for one in ours),
        present_foretold=fmean(one.recall for one in theirs),
        present_loss=fmean(one.loss for one in theirs),
    )


def _told(histories: Iterable[History], w: Parameters) -> list[Foretold]:
    return [told for one in histories for told in foretold(one, w) if told]


def _judged(histories: Iterable[History], w: Parameters) -> list[Foretold]:
    """Those that were kept apart, which come last."""
    return [
        told
        for one in histories
        if one.held_out
        for told in list(foretold(one, w))[-one.held_out :]
        if told
    ]
