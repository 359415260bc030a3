"""Which cards does a page of the list hold?

Of few cards all are looked at: counted by their state and put in order here. Of many,
the database walks the index of the order that is asked for and stops where the page
does, so that a page costs the same at a hundred thousand cards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.core.paginator import Paginator

from content import search
from content.outline import cards_of_notes
from quizzes.browsing import statements
from quizzes.browsing.wanted import Order, State, Wanted
from quizzes.models import Enrolment
from quizzes.models.memory import LEECH_LAPSES
from quizzes.studyday import study_day
from studyapp import rows

PER_PAGE = 50
# So many cards of a place are looked at one by one: a few milliseconds.
_FEW = 3000
# And so many that lie all over a course, each on other pages of the database.
_SCATTERED = 500
# How many pages of many cards can be turned: nobody looks for a card that way.
_MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the list."""

    # Ids of cards, in their order.
    cards: list[int]
    number: int
    has_next: bool
    # How many there are on all pages; None where nobody has counted.
    total: int | None
    # Of each state, whatever state is asked for; empty where nobody has counted.
    counts: Mapping[State, int]
    # Whether there are more than were looked at.
    is_cut: bool = False

    @property
    def pages(self) -> int | None:
        return None if self.total is None else max(1, -(-self.total // PER_PAGE))


class _Stands(NamedTuple):
    card: int
    position: int
    state: str
    is_due: bool | None
    # As the database gives them, which are only compared.
    due_at: Any
    due_on: Any
    freshness: float | None
    lapses: int | None
    difficulty: float | None


def find(enrolment: Enrolment, wanted: Wanted, *, page: int, now: datetime) -> Found:
    """The page of that number, counted from 1; the last one where there are fewer."""
    asked = _Asked(enrolment, wanted, now)
    if wanted.text:
        most = _FEW if asked.size <= _FEW else _SCATTERED
        cards = search.cards_with(enrolment.course, wanted.text, most=most)
        pool = statements.these(cards)
        return asked.of_pool(pool, page, counts=True, is_cut=len(cards) == most)
    if asked.is_small:
        return asked.of_pool(statements.any_card(), page, counts=True)
    if wanted.state in (State.ALL, State.NEW):
        return asked.walked(page)
    few = asked.few()
    is_full = len(few) == _SCATTERED
    if is_full and wanted.state in (State.DUE, State.REVIEW):
        return asked.walked(page)
    return asked.of_pool(statements.these(few), page, counts=False, is_cut=is_full)


class _Asked:
    def __init__(self, enrolment: Enrolment, wanted: Wanted, now: datetime) -> None:
        self.wanted = wanted
        self.part = wanted.place.part
        self.parameters = {
            "learner": enrolment.learner_id,
            "course": enrolment.course_id,
            "today": rows.day(study_day(now, enrolment.learner.zone)),
            "now": rows.moment(now),
            # Before it every card has been met or suspended.
            "new_from": enrolment.unmet_from,
        }
        of_notes = cards_of_notes(enrolment.course)
        self.size = sum(of_notes.get(note, 0) for note in wanted.place.notes)

    @property
    def is_small(self) -> bool:
        """A lesson, or no large part of a course."""
        return bool(self.part and self.part.is_small) or self.size <= _FEW

    def few(self) -> list[int]:
        """Ids of cards of the state: all of them, or `_SCATTERED` of more."""
        statement = statements.few(self.wanted.state, _SCATTERED)
        return [card for (card,) in rows.every(statement, self.parameters)]

    def of_pool(
        self, pool: str, page: int, *, counts: bool, is_cut: bool = False
    ) -> Found:
        """`is_cut`: there may be cards that the pool does not hold."""
        if self.part:
            pool = f"{pool} AND {self.part.condition}"
        stand = [
            _Stands(*row)
            for row in rows.every(statements.of_pool(pool), self.parameters)
        ]
        chosen = [one for one in stand if _is(self.wanted.state, one)]
        chosen.sort(key=_KEYS[self.wanted.order])
        shown = Paginator(chosen, PER_PAGE).get_page(page)
        return Found(
            cards=[one.card for one in shown],
            number=shown.number,
            has_next=shown.has_next(),
            total=len(chosen),
            counts=_counted(stand) if counts else {},
            is_cut=is_cut,
        )

    def walked(self, page: int) -> Found:
        number = min(page, _MOST_PAGES)
        start = (number - 1) * PER_PAGE
        reach = {"start": start, "most": PER_PAGE + 1, "reach": start + PER_PAGE + 1}
        statement = statements.walk(self.wanted.state, self.wanted.order, self.part)
        found = [card for (card,) in rows.every(statement, self.parameters | reach)]
        return Found(
            cards=found[:PER_PAGE],
            number=number,
            has_next=len(found) > PER_PAGE and number < _MOST_PAGES,
            total=self.size if self.wanted.state == State.ALL else None,
            counts={},
        )


def _is(state: State, one: _Stands) -> bool:
    if state == State.ALL:
        return True
    if state == State.DUE:
        return bool(one.is_due) and one.state in ("learning", "review")
    if state == State.LEECH:
        return (one.lapses or 0) >= LEECH_LAPSES
    return one.state == state.value


def _counted(stand: list[_Stands]) -> Counter[State]:
    found = Counter({State.ALL: len(stand)})
    for one in stand:
        found[State(one.state)] += 1
        found[State.DUE] += _is(State.DUE, one)
        found[State.LEECH] += _is(State.LEECH, one)
    return found


# As the statements of quizzes.browsing.statements walk them.
_KEYS: dict[Order, Callable[[_Stands], tuple[Any, ...]]] = {
    Order.COURSE: lambda one: (one.position, one.card),
    Order.DUE: lambda one: (
        (0, one.due_at)
        if one.due_at is not None
        else (1, one.due_on, one.freshness)
        if one.due_on is not None
        else (2, one.position, one.card)
    ),
    Order.HARD: lambda one: (
        (0, -one.lapses, -(one.difficulty or 0))
        if one.lapses
        else (1, one.position, one.card)
    ),
}
