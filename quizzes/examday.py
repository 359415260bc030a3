"""The day of the exam: every card seen before it, and once more in its last days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from quizzes import due, fuzz
from quizzes.advancing import move
from quizzes.aside import Aside, unseen_aside
from quizzes.curve import interval
from quizzes.models import Advance, Enrolment, Memory
from quizzes.outlook import SAMPLE, Known, Outlook, outlook
from quizzes.policy import LAST_DAYS, MOST_NEW, days_for_new
from quizzes.sampling import sample
from quizzes.stats.picture import Current, current


@dataclass(frozen=True, slots=True)
class Plan:
    exam_on: date
    days_left: int
    # Cards to be seen for the first time, and how many a day see all of them in time.
    unseen: int
    needed: int
    # Cards not seen that are set aside, which are not among the unseen.
    aside: Aside
    outlook: Outlook
    # Expected share of the whole course recalled on the day, what is left out being none.
    recalled: float

    @property
    def pace(self) -> int:
        """New cards a day: as many as are needed, within what can be learnt."""
        return min(self.needed, MOST_NEW)

    @property
    def last_days(self) -> int:
        """Those that `needed` keeps for cards to come back: `pace` goes on in them."""
        return self.days_left - days_for_new(self.days_left)

    @property
    def room(self) -> int:
        """How many cards can be seen for the first time before the exam."""
        return room(self.days_left)

    @property
    def too_many(self) -> int:
        """How many are not seen before the exam at that pace."""
        return self.outlook.unseen

    @property
    def answers_a_day(self) -> int:
        return round(self.outlook.answers / self.days_left)


@dataclass(frozen=True, slots=True)
class Cards:
    """What a learner has before them in a course."""

    # Some of the cards in review, spread over all of them, and how many there are.
    known: list[Known]
    number: int
    # Cards to be seen for the first time, but for those that are set aside.
    unseen: int
    aside: Aside

    def share_of_all(self, share: float) -> float:
        """Of all cards what that share of those that are not left out comes to."""
        kept = self.number + self.unseen
        return share * kept / max(1, kept + self.aside.number)


def room(days: int) -> int:
    """How many cards can be seen for the first time in so many days."""
    return MOST_NEW * days


def cards(now: Current) -> Cards:
    """By what the picture has counted: what was learnt is not counted again."""
    enrolment, seen = now.enrolment, now.cells.seen
    is_all = seen <= SAMPLE
    found = due.memories(enrolment) if is_all else sample(enrolment, SAMPLE)
    columns = ("stability", "difficulty", "reviewed_on", "due_on")
    rows = list(found.values_list("due_at", *columns))
    known = [Known(*row) for due_at, *row in rows if due_at is None]
    share = len(known) / len(rows) if rows else 0
    aside = unseen_aside(enrolment)
    unseen = now.cards - seen - aside.number
    return Cards(known, round(share * seen), unseen, aside)


def plan(
    enrolment: Enrolment, *, exam_on: date, today: date, found: Cards | None = None
) -> Plan:
    """What an exam on that day, after `today`, asks for; `found` where it is known."""
    left = (exam_on - today).days
    found = found or cards(current(enrolment))
    needed = -(-found.unseen // days_for_new(left))
    enrolment.exam_on = exam_on
    foreseen = outlook(
        found.known,
        number=found.number,
        unseen=found.unseen,
        new_per_day=min(needed, MOST_NEW),
        policy=enrolment.policy,
        today=today,
        until=exam_on,
    )
    return Plan(
        exam_on=exam_on,
        days_left=left,
        unseen=found.unseen,
        needed=needed,
        aside=found.aside,
        outlook=foreseen,
        recalled=found.share_of_all(foreseen.recalled),
    )


@transaction.atomic
def set_exam(
    enrolment: Enrolment, *, exam_on: date, today: date, now: datetime
) -> None:
    """Plan for an exam on that day: nothing comes back after it any more."""
    found = plan(enrolment, exam_on=exam_on, today=today)
    enrolment.pace = found.pace
    _save(enrolment, "exam_on", "pace")
    beyond = _locked(due.memories(enrolment).filter(due_at=None, due_on__gte=exam_on))
    days = _last_days(today, exam_on)
    # The firmest first: what fades soonest is asked closest to the exam.
    firmest = sorted(beyond, key=lambda memory: memory.stability, reverse=True)
    share = -(-len(firmest) // len(days))
    by_day = {
        day: firmest[place * share : (place + 1) * share]
        for place, day in enumerate(days)
    }
    _move(by_day, Advance.Reason.EXAM, now)


def plan_again(enrolment: Enrolment, *, today: date, now: datetime) -> None:
    """Where an exam is ahead, after what is to be learnt has changed."""
    if exam_on := enrolment.exam_ahead(today):
        set_exam(enrolment, exam_on=exam_on, today=today, now=now)


def _last_days(today: date, exam_on: date) -> list[date]:
    """Those before the exam, after today."""
    left = (exam_on - today).days
    return [
        exam_on - timedelta(ahead)
        for ahead in range(max(1, min(LAST_DAYS, left - 1)), 0, -1)
    ]


@transaction.atomic
def forget_exam(enrolment: Enrolment, *, today: date, now: datetime) -> None:
    """Back to normal: cards that the exam alone brings back so soon come later."""
    enrolment.exam_on = enrolment.pace = None
    _save(enrolment, "exam_on", "pace")
    brought_forward = Advance.objects.filter(
        learner=OuterRef("learner"),
        card=OuterRef("card"),
        version=OuterRef("version"),
        reason__in=[Advance.Reason.CHANGED, Advance.Reason.MISSED],
    )
    early = due.memories(enrolment).filter(~Exists(brought_forward), due_at=None)
    longest = enrolment.maximum_interval
    by_day = defaultdict(list)
    for memory in _locked(early):
        days = min(interval(memory.stability, enrolment.desired_retention), longest)
        shortest, _longest = fuzz.fuzz_range(days, maximum=longest)
        if memory.reviewed_on + timedelta(shortest) > max(today, memory.due_on):
            by_day[memory.reviewed_on + timedelta(days)].append(memory)
    _move(by_day, Advance.Reason.EXAM_OVER, now)


def renew(enrolment: Enrolment, *, today: date, now: datetime) -> None:
    """As a study day begins: the pace for what is left, or the end of the plan."""
    if enrolment.exam_on is None:
        return
    if enrolment.exam_on <= today:
        forget_exam(enrolment, today=today, now=now)
        return
    days = days_for_new((enrolment.exam_on - today).days)
    # Counted by themselves: the plan's other figures look at what was learnt.
    unseen = due.unmet(enrolment, start=enrolment.unmet_from).count()
    enrolment.pace = min(-(-unseen // days), MOST_NEW)


def _save(enrolment: Enrolment, *fields: str) -> None:
    """What is left of the day is to be counted again."""
    enrolment.left_reviews = enrolment.left_new = None
    enrolment.save(update_fields=[*fields, "left_reviews", "left_new"])


def _locked(memories: QuerySet[Memory]) -> list[Memory]:
    """So that a press of the same moment comes before this or after it."""
    return list(memories.order_by("pk").select_for_update(of=("self",)))


def _move(
    by_day: dict[date, list[Memory]], reason: Advance.Reason, now: datetime
) -> None:
    for day, memories in by_day.items():
        move(memories, day=day, reason=reason, now=now)
