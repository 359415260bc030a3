"""What has a learner's study day come to: how much was right, and what was not?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quizzes import tally
from quizzes.models import Enrolment
from quizzes.part import Part
from quizzes.scheduling import Rating

# Named on the page that ends it; the list of cards has the others.
_MOST = 20


@dataclass(frozen=True, slots=True)
class DayEnd:
    answers: int
    # Of the answers, those that were not Again.
    right: int
    seconds: int
    # Id and prompt of cards rated Again at least once, in reading order; how many
    # they are.
    forgotten: list[tuple[int, str]]
    forgotten_number: int

    @property
    def share(self) -> float:
        return self.right / self.answers if self.answers else 0.0


def day_end(enrolment: Enrolment, day: date, part: Part | None) -> DayEnd:
    """In one statement: a day has some hundreds of answers."""
    whose = {"learner_id": enrolment.learner_id, "course_id": enrolment.course_id}
    presses = tally.presses(**whose, day=day).filter(
        card__retired_at=None, card__rejected_at=None
    )
    if part:
        presses = presses.filter(part.of("card__"))
    rows = list(
        presses.order_by("card__position", "card_id").values_list(
            "rating", "duration_ms", "card_id", "card__prompt"
        )
    )
    again = int(Rating.Again)
    forgotten = {card: prompt for rating, _ms, card, prompt in rows if rating == again}
    return DayEnd(
        answers=len(rows),
        right=sum(rating != again for rating, *_row in rows),
        seconds=round(sum(ms for _rating, ms, *_row in rows) / 1000),
        forgotten=list(forgotten.items())[:_MOST],
        forgotten_number=len(forgotten),
    )
