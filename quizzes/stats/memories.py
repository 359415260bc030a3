"""All the memories of an enrolment at a glance: how firm, how hard, recalled how well."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from quizzes.curve import retrievability
from quizzes.stats.cells import STABILITIES, Cells


@dataclass(slots=True)
class OfLesson:
    """Cards that were seen; `recalled` is how many of them are expected to be."""

    seen: int = 0
    # Those that hold for three weeks and longer.
    mature: int = 0
    recalled: float = 0.0
    recalled_then: float = 0.0


@dataclass(slots=True)
class Memories:
    stabilities: list[int] = field(default_factory=lambda: [0] * len(STABILITIES))
    # From 1 to 10, and of recall from 0 to 100 % in tenths.
    difficulties: list[int] = field(default_factory=lambda: [0] * 10)
    recalls: list[int] = field(default_factory=lambda: [0] * 10)
    # By the primary key of the lesson.
    lessons: dict[int, OfLesson] = field(default_factory=dict)

    @property
    def seen(self) -> int:
        return sum(self.difficulties)

    @property
    def recalled(self) -> float:
        return sum(lesson.recalled for lesson in self.lessons.values())


def memories(cells: Cells, *, today: date, target: date) -> Memories:
    """With the recall of today and of `target`, were nothing studied until then."""
    found = Memories(difficulties=list(cells.difficulties))
    lessons: dict[int, OfLesson] = defaultdict(OfLesson)
    day, ahead = today.toordinal(), (target - today).days
    for cell in cells:
        elapsed = day - cell.reviewed_on
        recall = retrievability(cell.stability, elapsed)
        found.stabilities[cell.bar] += cell.cards
        found.recalls[min(int(recall * 10), 9)] += cell.cards
        one = lessons[cell.lesson]
        one.seen += cell.cards
        one.mature += cell.cards * cell.is_mature
        one.recalled += cell.cards * recall
        later = retrievability(cell.stability, elapsed + ahead) if ahead else recall
        one.recalled_then += cell.cards * later
    found.lessons = dict(lessons)
    return found
