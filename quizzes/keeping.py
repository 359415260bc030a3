"""Which lessons does the plan of an exam keep?

It sets the new cards of the others aside, and knows them from those that the learner
has buried or suspended: these it neither counts as its own nor gives back.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, QuerySet

from content.examguide import WEIGHTS
from content.models import Card, Course, Lesson, QuestionLink
from content.outline import Chapter, Entry
from quizzes import tally, worth
from quizzes.aside import Aside, unseen_aside
from quizzes.due import met_by
from quizzes.models import Enrolment, Hold
from quizzes.progress import ChapterProgress


@dataclass(frozen=True, slots=True)
class Offered:
    """A lesson that can be left out."""

    lesson: Lesson | Entry
    # Cards not seen, but for those that the learner has suspended.
    new: int
    is_kept: bool


@dataclass(frozen=True, slots=True)
class OfferedChapter:
    chapter: Chapter
    lessons: list[Offered]

    @property
    def new(self) -> int:
        return sum(lesson.new for lesson in self.lessons)

    @property
    def pks(self) -> str:
        """Of its lessons, as a form sends them."""
        return " ".join(str(one.lesson.pk) for one in self.lessons)


def offered(chapters: Iterable[ChapterProgress], aside: Aside) -> list[OfferedChapter]:
    """Those with new cards."""
    found = []
    for chapter in chapters:
        lessons = [
            Offered(one.lesson, new, one.lesson.pk not in aside.left_out)
            for one in chapter.lessons
            if (new := one.new - aside.by_hand[one.lesson.pk]) > 0
        ]
        if lessons:
            found.append(OfferedChapter(chapter.chapter, lessons))
    return found


def worth_most(
    course: Course, chapters: Iterable[OfferedChapter], *, room: int
) -> set[int]:
    """Of the lessons offered, by primary key, those to keep where no more fit."""
    links = QuestionLink.objects.filter(
        question__course=course,
        question__retired_at=None,
        question__rejected_at=None,
    )
    number = Count("question", distinct=True)
    questions = dict(links.order_by().values_list("lesson").annotate(n=number))
    lessons = (
        worth.Lesson(
            one.lesson.pk,
            chapter.chapter.domain,
            one.new,
            questions.get(one.lesson.pk, 0),
        )
        for chapter in chapters
        for one in chapter.lessons
    )
    return worth.worth_most(lessons, room=room, weights=WEIGHTS)


def leaves_out(enrolment: Enrolment, lesson: Lesson) -> bool:
    """Whether the plan has new cards of the lesson wait."""
    cards = Card.objects.published().filter(lesson=lesson)
    return _mine(enrolment).filter(by_plan=True, card__in=cards).exists()


@transaction.atomic
def keep(
    enrolment: Enrolment,
    *,
    kept: Set[int],
    offered: Set[int],
    today: date,
    now: datetime,
) -> bool:
    """Of the lessons `offered`, by primary key, those; gives whether that is new.

    A lesson whose tick is as it was stays as it is, card by card.
    """
    left_out = unseen_aside(enrolment).left_out
    leave, take_back = offered - kept - left_out, offered & kept & left_out
    if leave:
        _leave_out(enrolment, leave, today, now)
    if take_back:
        _take_back(enrolment, today, take_back)
    if leave or take_back:
        tally.look_again(enrolment)
    return bool(leave or take_back)


@transaction.atomic
def keep_all(enrolment: Enrolment, *, today: date) -> int:
    """Every lesson again; gives how many cards come back."""
    released = _take_back(enrolment, today)
    tally.look_again(enrolment)
    return released


def _leave_out(
    enrolment: Enrolment, lessons: Set[int], today: date, now: datetime
) -> None:
    met = Exists(met_by(enrolment, OuterRef("pk")))
    unseen = Card.objects.published().filter(~met, lesson__in=lessons)
    put_off = _mine(enrolment).filter(card__in=unseen, until__isnull=False)
    put_off.filter(until__gt=today, sibling_press=None).update(
        buried_until=F("until"), until=None, held_at=now, by_plan=True
    )
    # Of a day that has come, or by a sibling alone.
    put_off.delete()
    Hold.objects.bulk_create(
        [
            Hold(
                learner_id=enrolment.learner_id,
                course_id=enrolment.course_id,
                card=card,
                until=None,
                held_at=now,
                by_plan=True,
            )
            for card in unseen.only("pk")
        ],
        ignore_conflicts=True,
    )


def _take_back(
    enrolment: Enrolment, today: date, lessons: Set[int] | None = None
) -> int:
    """Of those lessons, or of all."""
    planned = _mine(enrolment).filter(by_plan=True)
    if lessons is not None:
        planned = planned.filter(card__lesson__in=lessons)
    planned.filter(buried_until__gt=today).update(
        until=F("buried_until"), buried_until=None, by_plan=False
    )
    return planned.delete()[0]


def _mine(enrolment: Enrolment) -> QuerySet[Hold]:
    return Hold.objects.filter(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id
    )
