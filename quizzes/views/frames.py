"""What stands around the words of a card: of few kinds, each of which is drawn once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from quizzes.attempts import Attempt
from quizzes.faces import KINDS, Face
from quizzes.views.parts import Studied

# Pages of a course, and those that what is studied goes on from.
_PAGES = ("study", "set_aside", "pace")
_FORMS = ("answer", "undo", "bury", "suspend", "release")


class Addresses(NamedTuple):
    """Where a card's forms and links lead."""

    today: str
    study: str
    set_aside: str
    pace: str
    answer: str
    undo: str
    bury: str
    suspend: str
    release: str


@lru_cache(maxsize=256)
def addresses(course: str, query: str) -> Addresses:
    """Found once: a card has twenty, which take Django longer than its words."""
    pages = {name: reverse(name, args=[course]) for name in _PAGES}
    forms = {name: reverse(name, args=[course]) + query for name in _FORMS}
    return Addresses(**pages, **forms, today=reverse("today"))


class Top(NamedTuple):
    """What there is to say and to press over a card, or over the end."""

    of_part: bool
    answers: bool
    left: bool
    # Whether a card was set aside since the last answer.
    held: bool
    card: bool


class Frame(NamedTuple):
    """A kind of card, and what can be done with it by now."""

    kind: str
    # How many things there are to recall, where it is a list.
    items: int
    is_early: bool
    is_revealed: bool
    is_typed: bool
    offers_options: bool

    @property
    def icon(self) -> str:
        return KINDS[self.kind].icon

    @property
    def word(self) -> str:
        word = str(KINDS[self.kind].word)
        if not self.items:
            return word
        items = ngettext("%(n)s item", "%(n)s items", self.items) % {"n": self.items}
        return f"{word} · {items}"


def frame(face: Face, attempt: Attempt, *, revealed: bool, early: bool) -> Frame:
    has_hidden_options = face.options and not face.kind.is_chosen
    return Frame(
        kind=face.kind.name,
        items=len(face.items),
        is_early=early,
        is_revealed=revealed,
        is_typed=face.can_type and not revealed,
        offers_options=bool(has_hidden_options) and not attempt.wants_options,
    )


def kept_in_forms(studied: Studied | None) -> SafeString:
    """What a form of the page sends too, so that the same part is studied after it."""
    if studied is None:
        return SafeString()
    return format_html_join(
        "", '<input type="hidden" name="{}" value="{}">', studied.query.items()
    )
