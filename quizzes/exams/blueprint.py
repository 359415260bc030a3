"""How an exam is to be drawn and sat. Pure: rows and clocks are others' business."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from typing import Any, Self, TypeVar

from content.examguide import PASS_MARK, WEIGHTS

Key = TypeVar("Key", bound=Hashable)

MOST_QUESTIONS = 200


def largest_remainder(weights: Mapping[Key, float], seats: int) -> dict[Key, int]:
    """Whole seats in proportion to the weights; those that are over go to the largest
    remainders, and of equal ones to the first."""
    total = sum(weights.values())
    if not total:
        return dict.fromkeys(weights, 0)
    exact = {key: weight * seats / total for key, weight in weights.items()}
    given = {key: int(share) for key, share in exact.items()}
    # Rounded, so that no error of the 16th digit decides between equal remainders.
    rest = sorted(exact, key=lambda key: round(given[key] - exact[key], 9))
    for key in rest[: seats - sum(given.values())]:
        given[key] += 1
    return given


@dataclass(frozen=True, slots=True)
class Blueprint:
    """An attempt keeps the one that it was drawn by.

    `title` is empty where the slug says it (quizzes.exams.presets); `minutes` are those
    of the timed mode, `extra_minutes` those that the ESL accommodation adds. Shares are
    percents: of multiple response among scenario questions (None: as chance has it),
    and of recall questions among all. Without weights, every domain counts as it comes.
    """

    questions: int
    minutes: int
    title: str = ""
    unscored: int = 0
    extra_minutes: int = 0
    pass_mark: int = PASS_MARK
    weights: Mapping[str, int] = field(default_factory=dict)
    several: int | None = 20
    recall: int = 0
    # What it keeps to: a domain, banks and questions that instructors have chosen (by
    # their primary keys), a chapter (that of its note), the questions that the learner
    # last missed or guessed.
    domain: str = ""
    banks: tuple[int, ...] = ()
    chosen: tuple[int, ...] = ()
    chapter: int | None = None
    mistakes: bool = False

    @property
    def narrow(self) -> bool:
        """Whether it keeps to a part of the bank."""
        return bool(self.domain or self.chapter or self.mistakes)

    @property
    def official(self) -> bool:
        """Whether the domains have the weights of the exam guide."""
        return self.weights == WEIGHTS

    def quotas(self, questions: int | None = None) -> dict[str, int]:
        """How many questions of each domain; under "" those of any domain."""
        number = self.questions if questions is None else questions
        if not self.weights:
            return {self.domain: number}
        return largest_remainder(self.weights, number)

    def of(self, questions: int) -> Blueprint:
        """The same for fewer questions: minutes and unscored ones in proportion."""
        share = questions / self.questions
        return replace(
            self,
            questions=questions,
            minutes=_up(self.minutes * share),
            extra_minutes=_up(self.extra_minutes * share),
            unscored=round(self.unscored * share),
        )

    def length(self, *, accommodated: bool) -> timedelta:
        extra = self.extra_minutes if accommodated else 0
        return timedelta(minutes=self.minutes + extra)

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"weights": dict(self.weights)}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """In the guide's order, which decides between equal remainders and which
        Postgres does not keep."""
        weights = stored["weights"]
        ordered = {name: weights[name] for name in WEIGHTS if name in weights}
        lists = {name: tuple(stored.get(name, ())) for name in ("banks", "chosen")}
        return cls(**stored | lists | {"weights": ordered | weights})


def _up(minutes: float) -> int:
    return -int(-minutes // 1)


OFFICIAL = Blueprint(
    questions=65, unscored=15, minutes=130, extra_minutes=30, weights=WEIGHTS
)
