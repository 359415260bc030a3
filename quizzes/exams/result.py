"""A closed attempt as its learner reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from django.utils.functional import cached_property

from content.examguide import DOMAINS, TASKS, WEIGHTS
from content.models import Lesson, Question
from quizzes.exams.rereading import Asked, gains, worth
from quizzes.exams.scoring import Score, Tally, score
from quizzes.exams.showing import items_of
from quizzes.models import ExamAttempt, ExamItem

_LESSONS = 8
_EARLIER = 10


@dataclass(frozen=True, slots=True)
class TaskRow:
    task: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class DomainRow:
    domain: str
    # Of the exam that was sat, else of the official one, in percent.
    weight: int
    tally: Tally
    enough: bool
    tasks: Sequence[TaskRow]


@dataclass(frozen=True, slots=True)
class ConfidenceRow:
    confidence: ExamItem.Confidence
    tally: Tally


@dataclass(frozen=True, slots=True)
class Reread:
    lesson: Lesson
    points: int


class Result:
    """Everything is read with a handful of statements, whatever the attempt holds."""

    def __init__(self, attempt: ExamAttempt) -> None:
        self.attempt = attempt

    @cached_property
    def items(self) -> list[ExamItem]:
        return list(items_of(self.attempt))

    @cached_property
    def score(self) -> Score:
        return self.attempt.result or score(())

    @property
    def domains(self) -> list[DomainRow]:
        plan = self.attempt.plan
        weights = {**WEIGHTS, **plan.weights}
        passing = plan.pass_mark / 1000
        return [
            DomainRow(
                domain=domain,
                weight=weights[domain],
                tally=tally,
                enough=tally.share >= passing,
                tasks=[
                    TaskRow(task, self.score.tasks[task])
                    for task in TASKS
                    if task[0] == str(number) and task in self.score.tasks
                ],
            )
            for number, domain in enumerate(DOMAINS, start=1)
            if (tally := self.score.domains.get(domain))
        ]

    @property
    def confidences(self) -> list[ConfidenceRow]:
        """Of the answered questions, where the learner has said it of any."""
        answered = [item for item in self.items if item.chosen]
        if not any(item.confidence for item in answered):
            return []
        return [
            ConfidenceRow(confidence, _tally(rows))
            for confidence in ExamItem.Confidence
            if (rows := [item for item in answered if item.confidence == confidence])
        ]

    @property
    def kinds(self) -> tuple[Tally, Tally] | None:
        """Of the scored scenarios and recall questions; None where none asks a fact."""
        of_kind: dict[str, list[ExamItem]] = {kind: [] for kind in Question.Kind.values}
        for item in self.items:
            if item.scored:
                of_kind[item.question.kind].append(item)
        scenario, recall = (_tally(rows) for rows in of_kind.values())
        return (scenario, recall) if recall.of else None

    @property
    def unscored(self) -> Tally:
        """Of the questions that did not count."""
        return _tally(item for item in self.items if not item.scored)

    @property
    def missed(self) -> list[ExamItem]:
        return [item for item in self.items if item.missed]

    @property
    def seconds(self) -> int:
        return sum(item.seconds for item in self.items)

    @property
    def usual(self) -> int:
        """Seconds: half of the questions took less."""
        return round(median([item.seconds for item in self.items] or [0]))

    @property
    def slowest(self) -> list[ExamItem]:
        slow = sorted(self.items, key=lambda item: -item.seconds)[:5]
        return [item for item in slow if item.seconds > 2 * self.usual]

    @cached_property
    def earlier(self) -> list[ExamAttempt]:
        """The last attempts at the same exam before this one, the latest first."""
        same = ExamAttempt.objects.filter(
            learner=self.attempt.learner_id,
            course=self.attempt.course_id,
            slug=self.attempt.slug,
            pk__lt=self.attempt.pk,
        )
        return list(same.closed().order_by("-pk")[:_EARLIER])

    @property
    def gained(self) -> int | None:
        """Points more than the time before, or fewer; None the first time."""
        before = self.earlier[0].result if self.earlier else None
        return self.score.scaled - before.scaled if before else None

    @property
    def worth(self) -> int:
        """Points of one question that counts."""
        return round(worth(self.score.total.of))

    @property
    def rereading(self) -> list[Reread]:
        lessons = {
            link.lesson_id: link.lesson
            for item in self.items
            for link in item.question.links.all()
        }
        found = gains([_asked(item) for item in self.items])
        return [
            Reread(lessons[lesson], max(1, round(points)))
            for lesson, points in found[:_LESSONS]
        ]


def _asked(item: ExamItem) -> Asked:
    return Asked(
        scored=item.scored,
        right=bool(item.right),
        guessed=item.confidence == ExamItem.Confidence.GUESSED,
        size=item.size,
        expected=item.expected,
        lessons=sorted({link.lesson_id for link in item.question.links.all()}),
    )


def _tally(items: Iterable[ExamItem]) -> Tally:
    rights = [bool(item.right) for item in items]
    return Tally(sum(rights), len(rights))
