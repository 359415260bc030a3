"""What processes do that study: each function is a command of one."""

from __future__ import annotations

import time
from datetime import timedelta

from quizzes.answering import StaleAnswer
from quizzes.models import Enrolment, Memory, Review
from quizzes.queue import counts
from quizzes.scheduling import MemoryState
from tests.factories import NOW, CardFactory, EnrolmentFactory, LessonFactory
from tests.processes import say, wait_for_the_others
from tests.quizzes.pressing import press, send, shown_next, take_back_press


def enrol(learners: int, cards: int) -> None:
    """So many people new in a course of so many new cards, none held back."""
    lesson = LessonFactory()
    CardFactory.create_batch(cards, lesson=lesson)
    course = lesson.note.course
    enrolments = EnrolmentFactory.create_batch(
        learners, course=course, new_per_day=9999
    )
    say([enrolment.pk for enrolment in enrolments])


def study(pk: int, presses: int) -> None:
    """Answer what is next until so many presses are acknowledged: their ids."""
    mine = Enrolment.objects.get(pk=pk)
    done: list[int] = []
    wait_for_the_others()
    for minute in range(10 * presses):
        if len(done) == presses:
            break
        try:
            done.append(press(mine, now=NOW + timedelta(minutes=minute)).review.pk)
        except StaleAnswer:
            continue
    say(done)


def token(pk: int) -> None:
    say(shown_next(Enrolment.objects.get(pk=pk)).token)


def answer(pk: int, token: str) -> None:
    """Send one form: the id of its review, and whether it had been sent before."""
    mine = Enrolment.objects.get(pk=pk)
    shown = type("Form", (), {"token": token})()
    wait_for_the_others()
    answered = send(mine, shown)
    say([answered.review.pk, answered.repeated])


def take_back(pk: int) -> None:
    """Send the form that offers to take back the last press, once all have it."""
    mine = Enrolment.objects.get(pk=pk)
    last = counts(enrolment=mine, now=NOW).last_press
    wait_for_the_others()
    card = last and take_back_press(mine, last)
    say(card and card.pk)


def answer_and_hang(pk: int) -> None:
    say(press(Enrolment.objects.get(pk=pk)).review.pk)
    time.sleep(60)


def standing(pk: int) -> None:
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
