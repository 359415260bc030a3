"""What does a learner ask to see of the cards of a course? As an address says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.outline import Entry
from quizzes.part import Part
from studyapp.requests import number, words

_LONGEST = 200


class State(models.TextChoices):
    ALL = "", _("All")
    DUE = "due", _("To review today")
    NEW = "new", _("New")
    LEARNING = "learning", _("Being learnt")
    REVIEW = "review", _("In review")
    ASIDE = "aside", _("Set aside")
    LEECH = "leech", _("Often forgotten")


class Order(models.TextChoices):
    COURSE = "", _("Order of the course")
    DUE = "due", _("Next date")
    HARD = "hard", _("Times forgotten")


@dataclass(frozen=True, slots=True)
class Place:
    """Some lessons; `name` is "lesson:" or "chapter:" and a primary key, "domain:" and
    its name, or "" where it is the whole course."""

    name: str
    lessons: Sequence[Entry]

    @property
    def part(self) -> Part | None:
        if not self.name:
            return None
        return Part("lesson_id", tuple(lesson.pk for lesson in self.lessons))

    @property
    def notes(self) -> set[int]:
        return {lesson.chapter.pk for lesson in self.lessons}

    @classmethod
    def named(cls, name: str, outline: Sequence[Entry]) -> Place:
        """The whole course where it has no such place, or no longer."""
        kind, _colon, value = name.partition(":")
        found = [one for one in outline if _is_in(one, kind, value)]
        return cls(name, found) if found else cls("", outline)


def _is_in(lesson: Entry, kind: str, value: str) -> bool:
    if kind == "lesson":
        return lesson.pk == number(value)
    if kind == "chapter":
        return lesson.chapter.pk == number(value)
    return kind == "domain" and bool(value) and lesson.chapter.domain == value


@dataclass(frozen=True, slots=True)
class Wanted:
    text: str
    place: Place
    state: State
    order: Order

    @classmethod
    def read(cls, query: Mapping[str, str], outline: Sequence[Entry]) -> Wanted:
        """What cannot be read asks for nothing."""
        return cls(
            text=words(query.get("q", ""))[:_LONGEST],
            place=Place.named(query.get("of", ""), outline),
            state=_read(State, query.get("state", "")),
            order=_read(Order, query.get("sort", "")),
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.text or self.place.name or self.state)

    @property
    def query(self) -> str:
        """The same as an address says it, without what goes without saying."""
        said = {
            "q": self.text,
            "of": self.place.name,
            "state": self.state.value,
            "sort": self.order.value,
        }
        return urlencode({name: value for name, value in said.items() if value})


_Choices = TypeVar("_Choices", bound=models.TextChoices)


def _read(choices: type[_Choices], value: str) -> _Choices:
    return choices(value) if value in choices.values else choices("")
