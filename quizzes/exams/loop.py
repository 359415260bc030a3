"""What an exam's mistakes bring back: cards, and only if the learner says so, lapses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from content.models import Card
from quizzes import answering
from quizzes.advancing import bring_forward
from quizzes.answering import StaleAnswer
from quizzes.models import Advance, Enrolment, ExamAttempt, ExamItem, Memory
from quizzes.queue import Counts, Queued
from quizzes.scheduling import Rating
from quizzes.studyday import study_day

_NO_COUNTS = Counts(due=0, new=0, done_today=0)


def bring_back(attempt: ExamAttempt, items: Iterable[ExamItem], now: datetime) -> int:
    """Makes the cards of missed and guessed questions due on today's study day.

    Gives how many were due later. FSRS learns nothing from it: whoever misses a
    question has not been asked its facts one by one.
    """
    questions = [item.question_id for item in items if item.missed]
    memories = Memory.objects.filter(
        learner=attempt.learner,
        course=attempt.course_id,
        card__questions__in=questions,
    )
    return bring_forward(
        # Once each, however many of the questions ask it.
        Memory.objects.filter(pk__in=memories.values("pk")),
        day=study_day(now, attempt.learner.zone),
        reason=Advance.Reason.MISSED,
        now=now,
    )


def cards(attempt: ExamAttempt) -> QuerySet[Card]:
    """Of the missed and guessed questions of a closed attempt, in reading order."""
    missed = [item.question_id for item in attempt.items.all() if item.missed]
    published = Card.objects.published().filter(course=attempt.course_id)
    asking = Card.questions.through.objects.filter(question__in=missed)
    return published.filter(pk__in=asking.values("card"))


def known(attempt: ExamAttempt) -> QuerySet[Memory]:
    """The memories, in review, of those cards: what can have been forgotten."""
    return (
        Memory.objects.filter(
            learner=attempt.learner,
            card__in=cards(attempt),
            state=Memory.State.REVIEW,
        )
        .select_related("card__lesson__note")
        .defer("card__lesson__html", "card__lesson__toc")
        .order_by("card__position")
    )


def forget(*, enrolment: Enrolment, memories: Iterable[Memory], now: datetime) -> int:
    """Rates each card Again, as the learner says that they had forgotten it.

    Gives how many were: a card that was rated meanwhile is left as it is.
    """
    forgotten = 0
    for memory in memories:
        queued = Queued(memory.card, memory, _NO_COUNTS)
        shown = answering.show(queued=queued, enrolment=enrolment, now=now)
        try:
            answering.answer(
                enrolment=enrolment,
                token=shown.token,
                rating=Rating.Again,
                now=now,
            )
        except StaleAnswer:
            continue
        forgotten += 1
    return forgotten
