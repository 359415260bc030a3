"""The cheapest option that meets a delay: which class, which tier, which mode?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from content.drills.exercise import Exercise
from content.drills.wording import WORDING, number

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


@dataclass(frozen=True)
class SelectionDrill:
    """Raises ValueError unless delay and cost make a choice: see `can_ask`."""

    subject: str
    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        if not can_ask(self.options):
            raise ValueError("These options leave nothing to choose.")

    def exercise(self, chance: Random, language: str) -> Exercise:
        delay = chance.choice(_askable(self.options))
        fits = [option for option in self.options if option.max_delay_s <= delay]
        cheapest = min(fits, key=lambda option: option.cost_rank)
        words = WORDING[language]
        values = {
            "subject": self.subject,
            "delay": duration(delay, language),
            "fits": ", ".join(option.name for option in fits),
            "answer": cheapest.name,
        }
        return Exercise(
            prompt=words["selection prompt"].format(**values),
            answer=cheapest.name,
            steps=(
                words["selection fits"].format(**values),
                words["selection cheapest"].format(**values),
            ),
        )


def can_ask(options: tuple[Option, ...]) -> bool:
    """At least two options, distinct costs, and a delay that some option meets."""
    ranks = {option.cost_rank for option in options}
    return len(options) >= 2 and len(ranks) == len(options) and bool(_askable(options))


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
        if any(option.max_delay_s <= delay for option in options)
    )
