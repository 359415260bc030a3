"""Cards that are forgotten again and again, and cost more than they give."""

from __future__ import annotations

from quizzes.models.memory import LEECH_LAPSES
from quizzes.scheduling import MemoryState

# After the first time, it is told again after so many more lapses.
_AGAIN = 4


def told(before: MemoryState | None, after: MemoryState) -> int:
    """The number of lapses, where this press is one at which it is told; else 0."""
    if before is None or after.lapses == before.lapses:
        return 0
    further = after.lapses - LEECH_LAPSES
    return after.lapses if further >= 0 and further % _AGAIN == 0 else 0
