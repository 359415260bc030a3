"""How many new cards are set aside, and by whom: the learner or their plan?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef

from quizzes.due import met_by
from quizzes.models import Enrolment, Hold


@dataclass(frozen=True, slots=True)
class Aside:
    """How many cards are suspended that were never seen, by the lesson's primary key."""

    by_plan: Counter[int]
    by_hand: Counter[int]

    @property
    def planned(self) -> int:
        return self.by_plan.total()

    @property
    def suspended(self) -> int:
        return self.by_hand.total()

    @property
    def number(self) -> int:
        return self.planned + self.suspended

    @property
    def left_out(self) -> Set[int]:
        """The lessons that the plan does not keep."""
        return self.by_plan.keys()


def unseen_aside(enrolment: Enrolment) -> Aside:
    held = Hold.objects.filter(
        ~Exists(met_by(enrolment, OuterRef("card"))),
        learner_id=enrolment.learner_id,
        course_id=enrolment.course_id,
        until=None,
        card__retired_at=None,
        card__rejected_at=None,
    )
    found = Aside(Counter(), Counter())
    counted = held.order_by().values_list("card__lesson", "by_plan")
    for lesson, by_plan, number in counted.annotate(Count("pk")):
        (found.by_plan if by_plan else found.by_hand)[lesson] = number
    return found
