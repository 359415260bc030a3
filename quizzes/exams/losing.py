"""Which exams have fewer questions for learners, or none, once a draft is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise

from content.importing import Change
from content.models import Course, Draft
from quizzes.exams import bank, offers
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.drawing import Candidate, fillable
from quizzes.exams.presets import title_of
from quizzes.models import ExamAttempt

_COMES = {Change.NEW.value, Change.REVIVED.value}


@dataclass(frozen=True, slots=True)
class Loss:
    """An exam that is offered, and the questions of one sitting, before and after.

    `sitting` learners have begun it and have time left; theirs stays as it is.
    """

    title: str | Promise
    before: int
    after: int
    sitting: int


def losses(draft: Draft, now: datetime) -> list[Loss]:
    """By the plan that the draft keeps. First those that end with nothing to ask."""
    gone = {one["pk"] for _bank, one in _questions(draft) if _goes(one, draft)}
    if not gone:
        return []
    asked = list(bank.published(draft.course))
    left = [*(one for one in asked if one.pk not in gone), *coming(draft)]
    found = list(_shorter(draft.course, asked, left))
    sitting = _sitting(draft.course, now) if found else Counter[str]()
    told = [
        Loss(title_of(slug, plan), before, after, sitting[slug])
        for slug, plan, before, after in found
    ]
    return sorted(told, key=lambda loss: loss.after > 0)


def _questions(draft: Draft) -> Iterator[tuple[int, dict[str, Any]]]:
    """Those that the plan tells of, each with its bank: 0 where that is new."""
    for each in draft.report.get("banks", []):
        for one in each["questions"]:
            yield each.get("pk") or 0, one


def _goes(question: dict[str, Any], draft: Draft) -> bool:
    # Plans that were kept by an older release do not say which question it is.
    return question.get("pk") is not None and (
        question["change"] == Change.RETIRED.value
        or question["key"] in draft.rejected_questions
    )


def coming(draft: Draft) -> Iterator[Candidate]:
    """What the plan brings, new or once more; a new one has no key of its own yet."""
    for number, (of, one) in enumerate(_questions(draft), 1):
        if one["change"] in _COMES and one["key"] not in draft.rejected_questions:
            known = one.get("pk") or -number
            yield Candidate(known, one["domain"], one["task"], bank=of)


def _shorter(
    course: Course, asked: Sequence[Candidate], left: Sequence[Candidate]
) -> Iterator[tuple[str, Blueprint, int, int]]:
    for slug, plan in offers.blueprints(course).items():
        before, after = fillable(plan, asked), fillable(plan, left)
        # Of whose mistakes it is made, only each learner can tell.
        if after < before and not plan.mistakes:
            yield slug, plan, before, after


def _sitting(course: Course, now: datetime) -> Counter[str]:
    begun = ExamAttempt.objects.filter(course=course).open()
    in_time = begun.filter(Q(deadline=None) | Q(deadline__gte=now))
    return Counter(in_time.values_list("slug", flat=True))
