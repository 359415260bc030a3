"""A process that studies, on the database that TEST_DATABASE_URL names.

python -m tests.quizzes.worker COMMAND [ARGUMENT]…

It prints its results as JSON, a line each. Commands that race others say "ready" first
and begin with the line that they then read.
"""

from __future__ import annotations

import os
import time
from datetime import timedelta

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()


from quizzes.answering import StaleAnswer  # noqa: E402
from quizzes.models import Enrolment, Memory, Review  # noqa: E402
from quizzes.queue import counts  # noqa: E402
from quizzes.scheduling import MemoryState  # noqa: E402
from tests.factories import NOW, CardFactory, EnrolmentFactory, LessonFactory  # noqa: E402
from tests.quizzes.commands import obey, say, wait_for_the_others  # noqa: E402
from tests.quizzes.pressing import press, send, shown_next, take_back_press  # noqa: E402


def enrol(learners: str, cards: str) -> None:
    """So many people new in a course of so many new cards, none held back."""
    lesson = LessonFactory()
    CardFactory.create_batch(int(cards), lesson=lesson)
    course = lesson.note.course
    enrolments = EnrolmentFactory.create_batch(
        int(learners), course=course, new_per_day=9999
    )
    say([enrolment.pk for enrolment in enrolments])


def study(pk: str, presses: str) -> None:
    """Answer what is next until so many presses are acknowledged: their ids."""
    mine = Enrolment.objects.get(pk=pk)
    done: list[int] = []
    wait_for_the_others()
    for minute in range(10 * int(presses)):
        if len(done) == int(presses):
            break
        try:
            done.append(press(mine, now=NOW + timedelta(minutes=minute)).review.pk)
        except StaleAnswer:
            continue
    say(done)


def token(pk: str) -> None:
    say(shown_next(Enrolment.objects.get(pk=pk)).token)


def answer(pk: str, token: str) -> None:
    """Send one form: the id of its review, and whether it had been sent before."""
    mine = Enrolment.objects.get(pk=pk)
    shown = type("Form", (), {"token": token})()
    wait_for_the_others()
    answered = send(mine, shown)
    say([answered.review.pk, answered.repeated])


def take_back(pk: str) -> None:
    """Send the form that offers to take back the last press, once all have it."""
    mine = Enrolment.objects.get(pk=pk)
    last = counts(enrolment=mine, now=NOW).last_press
    wait_for_the_others()
    card = last and take_back_press(mine, last)
    say(card and card.pk)


def answer_and_hang(pk: str) -> None:
    say(press(Enrolment.objects.get(pk=pk)).review.pk)
    time.sleep(60)


def standing(pk: str) -> None:
    """The reviews that stand, whether each began where the one before ended and the
    memories are as the last left them, and the tally."""
    mine = Enrolment.objects.get(pk=pk)
    reviews = Review.objects.filter(learner=mine.learner, undo=None).order_by("pk")
    last: dict[int, Review] = {}
    chained = []
    for review in reviews:
        before = last.get(review.card_id)
        chained.append(review.before_version == (before.pk if before else 0))
        last[review.card_id] = review
    memories = Memory.objects.filter(learner=mine.learner)
    agreed = [
        memory.as_state() == MemoryState.from_json(last[memory.card_id].after)
        and memory.version == last[memory.card_id].pk
        for memory in memories
    ]
    say(
        {
            "reviews": [review.pk for review in reviews],
            "agreed": all(chained) and len(agreed) == len(last) and all(agreed),
            "done": mine.done,
        }
    )


if __name__ == "__main__":
    obey(enrol, study, token, answer, take_back, answer_and_hang, standing)
