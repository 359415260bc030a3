"""All the memories of an enrolment at a glance: how firm, how hard, recalled how well."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from quizzes import due
from quizzes.models import Enrolment, Picture
from quizzes.scheduling import retrievability
from quizzes.stats.figures import MATURE

# In days: where each bar of stability begins, a day to years.
STABILITIES = (0, 1, 3, 7, 14, 30, 60, 120, 240, 365, 730)
# A picture of more cards than this is kept, and serves a while.
_MANY = 5_000


@dataclass(slots=True)
class OfLesson:
    """Cards that were seen; `recalled` is how many of them are expected to be."""

    seen: int = 0
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

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Memories:
        lessons = {int(pk): OfLesson(**one) for pk, one in data["lessons"].items()}
        return cls(**{**data, "lessons": lessons})


def memories(
    enrolment: Enrolment, *, today: date, target: date, now: datetime
) -> Memories:
    """With the recall of today and of `target`, were nothing studied until then."""
    kept: Picture | None = getattr(enrolment, "picture", None)
    if kept and kept.target == target and _holds(kept, now):
        return Memories.from_json(kept.memories)
    found = _seen(enrolment, today, target)
    if found.seen > _MANY:
        Picture.objects.update_or_create(
            enrolment=enrolment,
            defaults={"taken_at": now, "target": target, "memories": found.to_json()},
        )
    return found


def _holds(picture: Picture, now: datetime) -> bool:
    """For a minute and a half with 10,000 cards, a quarter of an hour with 100,000."""
    seen = sum(picture.memories["difficulties"])
    return timedelta(0) <= now - picture.taken_at < timedelta(seconds=seen // 110)


def _seen(enrolment: Enrolment, today: date, target: date) -> Memories:
    found = Memories()
    lessons: dict[int, OfLesson] = defaultdict(OfLesson)
    rows = due.memories(enrolment).values_list(
        "card__lesson_id", "stability", "difficulty", "reviewed_on", "due_on"
    )
    ahead = (target - today).days
    for lesson, stability, difficulty, reviewed_on, due_on in rows.iterator():
        elapsed = (today - reviewed_on).days
        recall = retrievability(stability, elapsed)
        found.stabilities[_place(stability)] += 1
        found.difficulties[min(int(difficulty), 10) - 1] += 1
        found.recalls[min(int(recall * 10), 9)] += 1
        one = lessons[lesson]
        one.seen += 1
        one.mature += due_on - reviewed_on >= MATURE
        one.recalled += recall
        one.recalled_then += retrievability(stability, elapsed + ahead)
    found.lessons = dict(lessons)
    return found


def _place(stability: float) -> int:
    return bisect_right(STABILITIES, stability) - 1
