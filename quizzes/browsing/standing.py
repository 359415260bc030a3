"""How do the cards of a page stand: where, in which state, how well known?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from content.models import Card
from content.outline import Entry
from quizzes.browsing import statements
from quizzes.browsing.wanted import State
from quizzes.curve import retrievability
from quizzes.models import Enrolment, Hold, Memory
from quizzes.models.memory import LEECH_LAPSES
from quizzes.studyday import study_day
from studyapp import rows

_CARD = rows.Columns(Card, "c", ("id", "lesson_id", "anchor", "prompt"))
_MEMORY = rows.Columns(Memory, "m")
_HOLD = rows.Columns(Hold, "h")
_STATEMENT = f"""
    SELECT {_CARD.sql}, {_MEMORY.sql}, {_HOLD.sql}
    FROM content_card c {statements.MEMORY} {statements.HOLD}
    WHERE {{cards}}
"""  # noqa: S608 - put together from names of columns


@dataclass(frozen=True, slots=True)
class Standing:
    card: Card
    lesson: Entry
    memory: Memory | None
    # The hold of today, by hand or by a sibling.
    hold: Hold | None
    now: datetime
    today: date

    @property
    def state(self) -> State:
        if self.hold and not self.hold.sibling_press:
            return State.ASIDE
        if self.memory is None:
            return State.NEW
        return State.LEARNING if self.memory.due_at else State.REVIEW

    @property
    def comes(self) -> datetime | date | None:
        """When it comes back; None for a card that is suspended or new."""
        if self.hold:
            return self.hold.until
        if self.memory is None:
            return None
        return self.memory.due_at or self.memory.due_on

    @property
    def recall(self) -> float:
        """The probability of it today; 0 of a new card."""
        if self.memory is None:
            return 0.0
        elapsed = (self.today - self.memory.reviewed_on).days
        return retrievability(self.memory.stability, elapsed)

    @property
    def is_leech(self) -> bool:
        return self.memory is not None and self.memory.lapses >= LEECH_LAPSES


def standings(
    enrolment: Enrolment, cards: Sequence[int], outline: Iterable[Entry], now: datetime
) -> list[Standing]:
    """In their order; without those whose lesson went meanwhile."""
    today = study_day(now, enrolment.learner.zone)
    lessons = {lesson.pk: lesson for lesson in outline}
    found = {}
    statement = _STATEMENT.format(cards=statements.these(cards))
    for row in rows.every(statement, {"learner": enrolment.learner_id}):
        card, memory, hold = rows.parted(row, _CARD, _MEMORY, _HOLD)
        if hold and hold.until and hold.until <= today:
            hold = None
        # A sibling's press does not put off what is being learnt.
        if hold and hold.sibling_press and memory and memory.due_at:
            hold = None
        if lesson := lessons.get(card.lesson_id):
            found[card.pk] = Standing(card, lesson, memory, hold, now, today)
    return [found[card] for card in cards if card in found]
