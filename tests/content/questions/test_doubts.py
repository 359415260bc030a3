"""What a plan says of questions that it takes all the same."""

from __future__ import annotations

import pytest

from content.models import Course
from tests.content.importing.banks.publishing import BANK, plan_of
from tests.factories import CourseFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return CourseFactory()


def said_of(course: Course, text: str) -> list[tuple[str, str]]:
    planned = plan_of(course, text)
    assert planned.counts["new"] == 2
    return [(one.reason.name, one.about) for one in planned.banks[0].noticed]


def test_a_bank_without_explanations_is_told_once(course: Course) -> None:
    assert said_of(course, BANK) == [("NO_EXPLANATION", "")]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("task: 1.3", "task: 9.9", ("UNKNOWN_TASK", "9.9")),
        ("task: 1.3", "tâche: 1", ("UNKNOWN_TASK", "1")),
        ("task: 1.3", "task: 2.1", ("TASK_ELSEWHERE", "2.1, secure")),
        ("task: 1.3", "task: 1.3\ndomain: Secure", ("UNKNOWN_DOMAIN", "Secure")),
        ("domain: secure\n", "", ("NO_DOMAINS", "2")),
    ],
)
def test_a_label_that_the_exam_guide_does_not_have_is_told(
    course: Course, old: str, new: str, said: tuple[str, str]
) -> None:
    assert said in said_of(course, BANK.replace(old, new))


def test_a_whole_question_has_nothing_to_look_at(course: Course) -> None:
    explained = BANK.replace("- [x] MFA Delete", "- [x] MFA Delete\n  Il en faut deux.")
    assert said_of(course, explained) == []
