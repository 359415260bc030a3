"""The cheapest option that meets a delay: which class, which tier, which mode?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from content.drills.exercise import Exercise
from content.drills.wording import WORDING, alternatives, number

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
# Delays as people state them, in seconds; one is drawn between two options.
_DELAYS = (
    *(1, 5, 30),
    *(minutes * _MINUTE for minutes in (1, 5, 15, 30)),
    *(hours * _HOUR for hours in (1, 3, 5, 6, 8, 12, 24)),
    *(days * _DAY for days in (2, 3, 7)),
)
_UNITS = {
    "fr": {_DAY: "jours", _HOUR: "h", _MINUTE: "min", 1: "s"},
    "en": {_DAY: "days", _HOUR: "h", _MINUTE: "min", 1: "s"},
}


@dataclass(frozen=True)
class Option:
    """One row of the notes: the longest delay it may take and its place by cost."""

    name: str
    max_delay_s: float
    # 0 for the cheapest; no two options of a drill share a rank.
    cost_rank: int
    # From here to the longest it depends: no delay between the two is asked about.
    least_delay_s: float | None = None


@dataclass(frozen=True)
class SelectionDrill:
    """Raises ValueError unless delay and cost make a choice: see `can_ask`."""

    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        if not can_ask(self.options):
            raise ValueError("These options leave nothing to choose.")

    def exercise(self, chance: Random, language: str) -> Exercise:
        delay = chance.choice(_askable(self.options))
        fits = _fitting(self.options, delay)
        cheapest = _cheapest(fits)
        words = WORDING[language]
        values = {
            "options": alternatives(_names(self.options), language),
            "delay": duration(delay, language),
            "fits": ", ".join(_names(fits)),
            "answer": cheapest.name,
        }
        return Exercise(
            prompt=words["selection prompt"].format(**values),
            answer=cheapest.name,
            options=tuple(_names(self.options)),
            steps=(
                words["selection fits"].format(**values),
                words["selection cheapest"].format(**values),
            ),
        )

    def rule(self, language: str, subject: str) -> tuple[str, str]:
        """What one has to know of the options of `subject`: the order of the costs."""
        prompt = WORDING[language]["selection rule prompt"].format(subject=subject)
        ordered = sorted(self.options, key=lambda option: option.cost_rank)
        return prompt, ", ".join(_names(ordered))


def can_ask(options: tuple[Option, ...]) -> bool:
    """Distinct costs, and at least two options that are the answer to some delay."""
    ranks = {option.cost_rank for option in options}
    answers = {_cheapest(_fitting(options, delay)) for delay in _askable(options)}
    return len(ranks) == len(options) and len(answers) >= 2


def _names(options: Iterable[Option]) -> list[str]:
    return [option.name for option in options]


def _fitting(options: tuple[Option, ...], delay: int) -> list[Option]:
    return [option for option in options if option.max_delay_s <= delay]


def _cheapest(options: list[Option]) -> Option:
    return min(options, key=lambda option: option.cost_rank)


def duration(seconds: int, language: str) -> str:
    """In the largest unit that gives a whole number: «12 h», «3 jours», «5 min»."""
    # A day is said in hours, as in «within 24 h».
    unit = next(
        size
        for size in _UNITS[language]
        if seconds % size == 0 and (size != _DAY or seconds > _DAY)
    )
    return f"{number(seconds // unit, language)}\u00a0{_UNITS[language][unit]}"


def _askable(options: tuple[Option, ...]) -> tuple[int, ...]:
    return tuple(
        delay
        for delay in _DELAYS
        if _fitting(options, delay)
        and not any(_depends(option, delay) for option in options)
    )


def _depends(option: Option, delay: int) -> bool:
    least = option.least_delay_s
    return least is not None and least <= delay < option.max_delay_s
