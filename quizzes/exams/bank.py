"""The questions of a course as an exam sees them, and what a learner has had of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import Max

from content.models import Course, Question, QuestionLink
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.drawing import Candidate, kept
from quizzes.models import ExamAttempt, ExamItem
from studyapp.models import User


def candidates(
    *, learner: User, course: Course, blueprint: Blueprint
) -> list[Candidate]:
    """What the blueprint keeps to, as that learner has seen it.

    Without the questions of exams that the learner has begun: their keys would be told
    here before they are handed in there.
    """
    seen, left_out = _seen(learner), in_open_attempts(learner)
    found = published(course, blueprint)
    if blueprint.mistakes:
        missed = mistakes(learner, course)
        found = (one for one in found if one.pk in missed)
    return [
        replace(one, seen=seen.get(one.pk, 0))
        for one in found
        if one.pk not in left_out
    ]


def published(
    course: Course, blueprint: Blueprint | None = None
) -> Iterator[Candidate]:
    """The published questions; of the part of the bank that it keeps to."""
    found = Question.objects.published().filter(course=course).order_by()
    if blueprint and blueprint.chapter is not None:
        links = QuestionLink.objects.filter(lesson__note=blueprint.chapter)
        found = found.filter(pk__in=links.values("question"))
    names = "pk", "domain", "task", "several", "kind", "variant_group", "bank_id"
    rows = (
        Candidate(
            pk=row.pk,
            domain=row.domain,
            task=row.task,
            several=row.several,
            recall=row.kind == Question.Kind.RECALL,
            variant=row.variant_group,
            bank=row.bank_id or 0,
        )
        for row in found.values_list(*names, named=True)
    )
    return kept(blueprint, rows) if blueprint else rows


def in_open_attempts(learner: User) -> set[int]:
    items = ExamItem.objects.filter(
        attempt__in=ExamAttempt.objects.filter(learner=learner).open()
    )
    return set(items.values_list("question_id", flat=True))


def mistakes(learner: User, course: Course) -> set[int]:
    """Published questions that the learner missed or guessed the last time."""
    last = {}
    rows = (
        ExamItem.objects.filter(
            learner=learner,
            question__in=Question.objects.published(),
            question__course=course,
        )
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
