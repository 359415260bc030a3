"""An exam that someone sits, for tests to say it in one line."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import QueryDict

from content.examguide import DOMAINS
from content.models import Course, Question
from quizzes.exams import attempt as attempts
from quizzes.exams import clicks
from quizzes.exams.blueprint import Blueprint
from quizzes.models import ExamAttempt, ExamItem
from studyapp.models import User
from tests.factories import (
    NOW,
    BankFactory,
    QuestionFactory,
    QuestionRevisionFactory,
)

PLAN = Blueprint(questions=4, minutes=10, weights=dict.fromkeys(DOMAINS, 25))


def options(right: str, *, of: int = 4, last: str = "") -> list[dict[str, Any]]:
    """As a revision keeps them: `right` names the letters of the right ones."""
    return [
        {
            "html": f"<p>Option {letter}</p>",
            "correct": letter in right,
            "explanation_html": f"<p>Because {letter}</p>",
            "keep_last": letter in last,
        }
        for letter in "ABCDEF"[:of]
    ]


def make_question(course: Course, right: str = "A", **fields: Any) -> Question:
    """Of that course, with the options named right; the others are wrong."""
    of = 5 if len(right) > 1 else 4
    question = QuestionFactory(
        bank=course.banks.first() or BankFactory(course=course),
        several=len(right) > 1,
        revisions=None,
        **fields,
    )
    QuestionRevisionFactory(question=question, options=options(right, of=of))
    return question


def make_bank(course: Course, each: int = 1) -> list[Question]:
    """Questions of every domain, the first option of each being right."""
    return [
        make_question(course, domain=domain, task=f"{number}.1")
        for number, domain in enumerate(DOMAINS, start=1)
        for _place in range(each)
    ]


def sit(
    learner: User,
    course: Course,
    blueprint: Blueprint = PLAN,
    *,
    slug: str = "sprint",
    mode: str = "timed",
    now: datetime = NOW,
) -> ExamAttempt:
    return attempts.start(
        learner=learner,
        course=course,
        slug=slug,
        blueprint=blueprint,
        mode=mode,
        accommodated=False,
        now=now,
    )


def click(
    attempt: ExamAttempt,
    number: int,
    form: str,
    *,
    now: datetime = NOW,
    learner: User | None = None,
) -> None:
    """Saves what a form of that body says."""
    attempts.save(
        learner=learner or attempt.learner,
        attempt_id=attempt.pk,
        number=number,
        click=clicks.read(QueryDict(form), now),
        now=now,
    )


def letters(item: ExamItem, *, right: bool) -> str:
    """Of the options shown that are right, or of those that are wrong."""
    return "".join(
        chr(ord("A") + place)
        for place, at in enumerate(item.order)
        if item.revision.options[at]["correct"] == right
    )


def answer(attempt: ExamAttempt, *right: bool, now: datetime = NOW) -> None:
    """Answers the first questions right or wrong, one after the other."""
    items = attempt.items.select_related("revision")
    for item, is_right in zip(items, right, strict=False):
        chosen = letters(item, right=is_right)
        chosen = chosen if is_right else chosen[:1]
        click(attempt, item.number, f"chosen={chosen}", now=now)
