"""A part of a course, studied by itself and whatever the daily limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Q

from content.models import Course, Lesson


@dataclass(frozen=True, slots=True)
class Part:
    """The published cards of some lessons, or some cards."""

    column: Literal["lesson_id", "id"]
    ids: tuple[int, ...]

    @property
    def is_small(self) -> bool:
        """Some cards or a lesson, rather than a domain."""
        return self.column == "id" or len(self.ids) <= 1

    @property
    def condition(self) -> str:
        """Of a card `c` in a statement. Of numbers alone, so that it may stand there."""
        return f"c.{self.column} IN ({', '.join(map(str, self.ids)) or 'NULL'})"

    def of(self, prefix: str = "") -> Q:
        """The same of cards, or of what `prefix` leads to a card from: "card__"."""
        return Q(**{f"{prefix}{self.column}__in": self.ids})


def of_lesson(lesson: Lesson) -> Part:
    return Part("lesson_id", (lesson.pk,))


def of_domain(course: Course, domain: str) -> Part:
    """Of the lessons whose note is of that exam domain."""
    lessons = Lesson.objects.published().filter(
        note__course=course, note__domain=domain
    )
    return Part("lesson_id", tuple(lessons.order_by("pk").values_list("pk", flat=True)))


def of_cards(cards: Iterable[int]) -> Part:
    return Part("id", tuple(sorted(cards)))
