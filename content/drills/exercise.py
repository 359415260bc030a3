from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Protocol


@dataclass(frozen=True)
class Exercise:
    """One question with numbers of its own, and how its answer is worked out."""

    prompt: str
    answer: str
    # Each a sentence of the reasoning, in order; the last one gives the answer.
    steps: tuple[str, ...]
    # The answer without what the question says already: the number alone.
    short: str = ""
    # What to choose from, the answer among it.
    options: tuple[str, ...] = ()


class Drill(Protocol):
    """What asks the same rule with fresh numbers each time."""

    def exercise(self, chance: Random, language: str) -> Exercise:
        """An exercise drawn from `chance` alone, in "fr" or "en"."""

    def rule(self, language: str, subject: str) -> tuple[str, str]:
        """What it comes down to, as a question and its answer."""
