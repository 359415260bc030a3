"""A learner's list of the cards of a course. Import from here."""

from __future__ import annotations

from quizzes.browsing.finding import Found, find
from quizzes.browsing.standing import Standing, standings
from quizzes.browsing.wanted import Order, Place, State, Wanted

__all__ = [
    "Found",
    "Order",
    "Place",
    "Standing",
    "State",
    "Wanted",
    "find",
    "standings",
]
