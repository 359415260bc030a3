"""What processes do that sit an exam: each function is a command of one."""

from __future__ import annotations

from content.models import Course
from quizzes.exams import attempt as attempts
from quizzes.exams.attempt import Closed
from quizzes.exams.blueprint import Blueprint
from quizzes.models import ExamAttempt
from studyapp.models import User
from tests.factories import NOW, CourseFactory, UserFactory
from tests.processes import say, wait_for_the_others
from tests.quizzes.exams import sitting


def bank(questions: int) -> None:
    """A learner and a course of so many questions."""
    course = CourseFactory()
    for _place in range(questions):
        sitting.make_question(course)
    say([UserFactory().pk, course.pk])


def start(learner: int, course: int, slug: str, questions: int) -> None:
    plan = Blueprint(questions=questions, minutes=40)
    person, of = User.objects.get(pk=learner), Course.objects.get(pk=course)
    wait_for_the_others()
    attempt = sitting.sit(person, of, plan, slug=slug)
    say([attempt.pk, *attempt.items.values_list("question_id", flat=True)])


def sit(questions: int) -> None:
    """An open attempt at a course of so many questions."""
    course = CourseFactory()
    for _place in range(questions):
        sitting.make_question(course)
    plan = Blueprint(questions=questions, minutes=40)
    say(sitting.sit(UserFactory(), course, plan).pk)


def click(pk: int) -> None:
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


def hand_in(pk: int) -> None:
    attempt = ExamAttempt.objects.get(pk=pk)
    wait_for_the_others()
    say(str(attempts.hand_in(attempt, NOW).handed_in_at))


def exam(pk: int) -> None:
    attempt = ExamAttempt.objects.get(pk=pk)
    answered = attempt.items.exclude(chosen="")
    say(
        {
            "answered": [item.number for item in answered],
            "right": [[item.number, item.right] for item in answered],
            "score": attempt.score,
        }
    )
