"""Fills a site as after some weeks of use, for the pictures of the guides.

python -m tests.e2e.scenes    prints the session keys of a learner and an instructor
"""

from __future__ import annotations

import os
import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import django

from tests.e2e.people import session_of

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")

if TYPE_CHECKING:
    from content.models import Course
    from quizzes.models import Enrolment

WEEKS = 5
_DAYS = WEEKS * 7
# One day in seven is a day off, as the calendar of a person shows.
_OFF = 6
_CARDS_A_DAY = 24
_SECONDS_A_CARD = 9
_RATINGS = (3, 3, 3, 4, 3, 1, 3, 2, 3, 3)
_UNTIL_EXAM = 60
# The share of right answers of each learner of the class, the pictured one first.
_CLASS = (0.78, 0.64, 0.55, 0.71)


def filled() -> list[str]:
    from django.utils import timezone

    from content.models import Course
    from quizzes import examday
    from studyapp.models import User

    course, now = Course.objects.get(), timezone.now()
    # Whoever was enrolled for tests would crowd the pages of the class.
    User.objects.filter(email__endswith="@example.org").delete()
    learners = [_learner(course, place) for place in range(len(_CLASS))]
    ours = learners[0]
    for before in range(_DAYS, 0, -1):
        if before % 7 != _OFF:
            _study(ours, now - timedelta(days=before))
    for learner, share in zip(learners, _CLASS, strict=True):
        _sit(learner, share, now - timedelta(days=2))
    ours.refresh_from_db()
    today = now.date()
    examday.set_exam(
        ours, exam_on=today + timedelta(days=_UNTIL_EXAM), today=today, now=now
    )
    _flag(ours, now)
    instructor = User.objects.get(email="instructor@example.com")
    return [session_of(ours.learner), session_of(instructor)]


def _learner(course: Course, place: int) -> Enrolment:
    from quizzes.enrolments import enrol
    from studyapp.models import User

    person = User.objects.create_user(
        f"apprenant-{place + 1}@example.org", time_zone="Europe/Paris"
    )
    enrolment = enrol(learner=person, course=course)
    enrolment.enrolled_at -= timedelta(days=_DAYS)
    enrolment.new_order = enrolment.NewOrder.WEIGHT
    enrolment.save(update_fields=["enrolled_at", "new_order"])
    return enrolment


def _study(enrolment: Enrolment, now: datetime) -> None:
    from quizzes import answering, queue

    for place in range(_CARDS_A_DAY):
        queued = queue.next_card(enrolment=enrolment, now=now)
        if queued is None:
            return
        shown = answering.show(queued=queued, enrolment=enrolment, now=now)
        now += timedelta(seconds=_SECONDS_A_CARD)
        rating = _RATINGS[place % len(_RATINGS)]
        answering.answer(enrolment=enrolment, token=shown.token, rating=rating, now=now)


def _sit(enrolment: Enrolment, share: float, now: datetime) -> None:
    from quizzes.exams import attempt as attempts
    from quizzes.exams.blueprint import OFFICIAL
    from quizzes.models import ExamAttempt
    from tests.quizzes.exams.sitting import answer

    sat = attempts.start(
        learner=enrolment.learner,
        course=enrolment.course,
        slug="official",
        blueprint=OFFICIAL,
        mode=ExamAttempt.Mode.TIMED,
        accommodated=False,
        now=now,
    )
    chance = random.Random(enrolment.learner.email)
    marks = [chance.random() < share for _item in sat.items.all()]
    answer(sat, *marks, now=now + timedelta(minutes=40))
    attempts.hand_in(sat, now + timedelta(minutes=95))


def _flag(enrolment: Enrolment, now: datetime) -> None:
    from content.models import Card
    from quizzes.flagging import flag

    card = Card.objects.filter(course=enrolment.course).order_by("pk")[10]
    note = "La question ne dit pas de quelle Région on parle."
    flag(learner=enrolment.learner, card=card, note=note, now=now)


if __name__ == "__main__":
    django.setup()
    print("\n".join(filled()))
