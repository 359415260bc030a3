"""The questions of a course as an exam sees them, and what a learner has had of them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Max

from content.models import Course, Question
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.drawing import Candidate
from quizzes.models import ExamAttempt, ExamItem
from studyapp.models import User


def candidates(
    *, learner: User, course: Course, blueprint: Blueprint
) -> list[Candidate]:
    """The published questions that the blueprint keeps to.

    Without those of exams that the learner has begun: their keys would be told here
    before they are handed in there.
    """
    seen, begun = _seen(learner), in_open_attempts(learner)
    rows = _rows(learner, course, blueprint)
    return [_candidate(row, seen) for row in rows if row[0] not in begun]


def in_open_attempts(learner: User) -> set[int]:
    items = ExamItem.objects.filter(
        attempt__in=ExamAttempt.objects.filter(learner=learner).open()
    )
    return set(items.values_list("question_id", flat=True))


def mistakes(learner: User, course: Course) -> set[int]:
    """Questions that the learner missed or guessed the last time."""
    last = {}
    rows = (
        ExamItem.objects.filter(learner=learner, question__course=course)
        .exclude(right=None)
        .order_by("attempt_id")
        .values_list("question_id", "right", "confidence")
    )
    for question, right, confidence in rows:
        last[question] = not right or confidence == ExamItem.Confidence.GUESSED
    return {question for question, missed in last.items() if missed}


def _seen(learner: User) -> dict[int, int]:
    """By question, the last attempt that had it: attempts are numbered in time."""
    mine = ExamItem.objects.filter(learner=learner).order_by()
    last = mine.values("question_id").annotate(last=Max("attempt_id"))
    return dict(last.values_list("question_id", "last"))


def _rows(
    learner: User, course: Course, blueprint: Blueprint
) -> Iterator[tuple[int, str, str, bool, str, str]]:
    found = Question.objects.published().filter(course=course).order_by()
    if blueprint.domain:
        found = found.filter(domain=blueprint.domain)
    if blueprint.chapter is not None:
        found = found.filter(
            pk__in=Question.objects.filter(
                links__lesson__note_id=blueprint.chapter
            ).values("pk")
        )
    if blueprint.mistakes:
        found = found.filter(pk__in=mistakes(learner, course))
    yield from found.values_list(
        "pk", "domain", "task", "several", "kind", "variant_group"
    )


def _candidate(
    row: tuple[int, str, str, bool, str, str], seen: dict[int, int]
) -> Candidate:
    pk, domain, task, several, kind, variant = row
    return Candidate(
        pk=pk,
        domain=domain,
        task=task,
        several=several,
        recall=kind == Question.Kind.RECALL,
        variant=variant,
        seen=seen.get(pk, 0),
    )
