"""A process that sits an exam, on the database that TEST_DATABASE_URL names.

python -m tests.quizzes.exams.worker COMMAND [ARGUMENT]…    as tests.quizzes.worker
"""

from __future__ import annotations

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()


from content.models import Course  # noqa: E402
from quizzes.exams import attempt as attempts  # noqa: E402
from quizzes.exams.attempt import Closed  # noqa: E402
from quizzes.exams.blueprint import Blueprint  # noqa: E402
from quizzes.models import ExamAttempt  # noqa: E402
from studyapp.models import User  # noqa: E402
from tests.factories import NOW, CourseFactory, UserFactory  # noqa: E402
from tests.quizzes.commands import obey, say, wait_for_the_others  # noqa: E402
from tests.quizzes.exams import sitting  # noqa: E402


def bank(questions: str) -> None:
    """A learner and a course of so many questions."""
    course = CourseFactory()
    for _place in range(int(questions)):
        sitting.make_question(course)
    say([UserFactory().pk, course.pk])


def start(learner: str, course: str, slug: str, questions: str) -> None:
    plan = Blueprint(questions=int(questions), minutes=40)
    person, of = User.objects.get(pk=learner), Course.objects.get(pk=course)
    wait_for_the_others()
    attempt = sitting.sit(person, of, plan, slug=slug)
    say([attempt.pk, *attempt.items.values_list("question_id", flat=True)])


def sit(questions: str) -> None:
    """An open attempt at a course of so many questions."""
    course = CourseFactory()
    for _place in range(int(questions)):
        sitting.make_question(course)
    plan = Blueprint(questions=int(questions), minutes=40)
    say(sitting.sit(UserFactory(), course, plan).pk)


def click(pk: str) -> None:
    """Answers every question right, one after the other: those that were saved."""
    attempt = ExamAttempt.objects.get(pk=pk)
    answers = [
        (item.number, sitting.letters(item, right=True))
        for item in attempt.items.select_related("revision")
    ]
    saved = []
    wait_for_the_others()
    for number, letter in answers:
        try:
            sitting.click(attempt, number, f"chosen={letter}")
        except Closed:
            break
        saved.append(number)
    say(saved)


def hand_in(pk: str) -> None:
    attempt = ExamAttempt.objects.get(pk=pk)
    wait_for_the_others()
    say(str(attempts.hand_in(attempt, NOW).handed_in_at))


def exam(pk: str) -> None:
    attempt = ExamAttempt.objects.get(pk=pk)
    answered = attempt.items.exclude(chosen="")
    say(
        {
            "answered": [item.number for item in answered],
            "right": [[item.number, item.right] for item in answered],
            "score": attempt.score,
        }
    )


if __name__ == "__main__":
    obey(bank, start, sit, click, hand_in, exam)
