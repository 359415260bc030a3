"""How ready a learner is for the exam, domain by domain."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from content.examguide import WEIGHTS
from content.outline import Entry, outline
from quizzes.exams.scoring import Score, Tally
from quizzes.models import Enrolment, ExamAttempt
from quizzes.stats.memories import Memories, OfLesson
from quizzes.stats.picture import Current

# Mock exams of longer ago say little of today.
_ATTEMPTS = 3
_NOTHING_SEEN = OfLesson()


@dataclass(frozen=True, slots=True)
class LessonReadiness:
    lesson: Entry
    cards: int
    seen: OfLesson
    # By the plan: its new cards wait until it is kept again.
    left_out: bool = False

    @property
    def expected(self) -> float:
        """The share of its cards expected to be recalled; unseen ones are not."""
        return self.seen.recalled_then / self.cards

    @property
    def is_to_come(self) -> bool:
        return not self.seen.seen and not self.left_out

    @property
    def is_left_out(self) -> bool:
        """With nothing of it seen: what was seen goes on coming back."""
        return not self.seen.seen and self.left_out


@dataclass(frozen=True)
class DomainReadiness:
    # As in content.examguide.WEIGHTS.
    domain: str
    weight: int
    lessons: Sequence[LessonReadiness]

    # A page asks for each of them several times, and a domain has many lessons.

    @cached_property
    def cards(self) -> int:
        return sum([lesson.cards for lesson in self.lessons])

    @cached_property
    def seen(self) -> int:
        return sum([lesson.seen.seen for lesson in self.lessons])

    @cached_property
    def expected(self) -> float:
        """The share of its cards expected to be recalled; unseen ones are not."""
        recalled = sum([lesson.seen.recalled_then for lesson in self.lessons])
        return recalled / self.cards if self.cards else 0.0

    @cached_property
    def unseen_lessons(self) -> int:
        """Those that are still to come, the ones that the plan leaves out not being."""
        return sum([lesson.is_to_come for lesson in self.lessons])

    @cached_property
    def left_out_lessons(self) -> int:
        return sum([lesson.is_left_out for lesson in self.lessons])

    @cached_property
    def to_discover(self) -> int:
        """The cards of lessons that are still to come."""
        return sum([lesson.cards for lesson in self.lessons if lesson.is_to_come])


@dataclass(frozen=True, slots=True)
class Readiness:
    # In the order of the exam guide, those of which the course has cards.
    domains: list[DomainReadiness]
    # Of lessons whose chapter names no domain.
    others: list[LessonReadiness]

    @property
    def expected(self) -> float:
        """By the weights of the exam; the plain share where no domain is named."""
        weighed = sum(one.weight for one in self.domains)
        if weighed:
            return sum(one.weight * one.expected for one in self.domains) / weighed
        cards = sum(lesson.cards for lesson in self.others)
        recalled = sum(lesson.seen.recalled_then for lesson in self.others)
        return recalled / cards if cards else 0.0

    @property
    def cards(self) -> int:
        others = sum(lesson.cards for lesson in self.others)
        return others + sum(one.cards for one in self.domains)

    @property
    def seen(self) -> int:
        others = sum(lesson.seen.seen for lesson in self.others)
        return others + sum(one.seen for one in self.domains)

    @property
    def unseen_lessons(self) -> int:
        others = sum(lesson.is_to_come for lesson in self.others)
        return others + sum(one.unseen_lessons for one in self.domains)

    @property
    def left_out_lessons(self) -> int:
        others = sum(lesson.is_left_out for lesson in self.others)
        return others + sum(one.left_out_lessons for one in self.domains)


def readiness(
    now: Current,
    memories: Memories,
    lessons: Sequence[Entry] | None = None,
    *,
    left_out: Set[int] = frozenset(),
) -> Readiness:
    """On the day for which `memories` tells the recall of what `now` holds.

    `lessons` is the outline of the course, where it is at hand; `left_out` the lessons
    that the plan does not keep, where that is to be told.
    """
    if lessons is None:
        lessons = outline(now.enrolment.course)
    by_domain = defaultdict(list)
    for lesson in _lessons(lessons, now.totals, memories.lessons, left_out):
        domain = lesson.lesson.chapter.domain
        by_domain[domain if domain in WEIGHTS else ""].append(lesson)
    return Readiness(
        domains=[
            DomainReadiness(domain, weight, by_domain[domain])
            for domain, weight in WEIGHTS.items()
            if by_domain[domain]
        ],
        others=by_domain[""],
    )


def _lessons(
    lessons: Iterable[Entry],
    totals: Mapping[int, int],
    seen: Mapping[int, OfLesson],
    left_out: Set[int],
) -> Iterable[LessonReadiness]:
    """Those with cards, in reading order."""
    return [
        LessonReadiness(
            lesson,
            number,
            seen.get(lesson.pk, _NOTHING_SEEN),
            left_out=lesson.pk in left_out,
        )
        for lesson in lessons
        if (number := totals.get(lesson.pk, 0))
    ]


def mocks(enrolment: Enrolment) -> dict[str, Tally]:
    """The questions of the last mock exams, by domain; none where there was none."""
    scores = (
        ExamAttempt.objects.closed()
        .filter(learner_id=enrolment.learner_id, course_id=enrolment.course_id)
        .order_by("-handed_in_at")
        .values_list("score", flat=True)[:_ATTEMPTS]
    )
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for score in scores:
        if score is not None:
            domains = Score.from_json(score).domains
            right.update({name: tally.right for name, tally in domains.items()})
            asked.update({name: tally.of for name, tally in domains.items()})
    return {domain: Tally(right[domain], asked[domain]) for domain in WEIGHTS}
