"""An exam of questions that instructors have chosen one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from django.db import transaction

from content.models import Course, Question
from quizzes.exams import bank
from quizzes.exams.blueprint import MOST_QUESTIONS, Blueprint
from quizzes.exams.drawing import Candidate, fillable
from quizzes.models import CourseBlueprint
from studyapp.models import User


class TooManyChosen(Exception):
    """`number` would be chosen, more than an exam may have."""

    def __init__(self, number: int) -> None:
        self.number = number


@dataclass(frozen=True, slots=True)
class Choice:
    """How many are chosen, how many of them one exam can ask, and how many of those
    that were to be added are asked no more."""

    chosen: int
    asked: int
    refused: int


@transaction.atomic
def choose(
    *,
    course: Course,
    slug: str,
    add: Collection[int],
    remove: Collection[int],
    by: User,
) -> Choice:
    """Raises TooManyChosen, and nothing is changed then.

    What was chosen before and is asked no more stays chosen: it may come back.
    """
    # The row as it is now, which another tab may have written since.
    row = CourseBlueprint.objects.select_for_update().get(course=course, slug=slug)
    before = Blueprint.from_json(row.blueprint)
    new = set(add) - set(before.chosen)
    published = Question.objects.published().filter(course=course, pk__in=new)
    found = set(published.values_list("pk", flat=True))
    chosen = sorted(({*before.chosen} - set(remove)) | found)
    if len(chosen) > MOST_QUESTIONS:
        raise TooManyChosen(len(chosen))
    after, asked = _of(before, chosen, course)
    row.blueprint, row.changed_by = after.to_json(), by
    row.save()
    return Choice(len(chosen), asked, len(new - found))


def _of(before: Blueprint, chosen: list[int], course: Course) -> tuple[Blueprint, int]:
    """With all of them that one exam can ask, its minutes in proportion."""
    if not chosen:
        return replace(before, chosen=()), 0
    # What said how to draw from the bank has nothing to say any more.
    after = replace(
        before,
        chosen=tuple(chosen),
        banks=(),
        domain="",
        weights={},
        several=None,
        recall=0,
    )
    asked = askable(after, bank.published(course))
    return after.of(max(1, asked)), asked


def askable(blueprint: Blueprint, published: Iterable[Candidate]) -> int:
    """How many of the chosen ones an exam can have: published, and of those that are
    variants of one question, one."""
    all_of_them = replace(blueprint, questions=len(blueprint.chosen))
    return fillable(all_of_them, published)
