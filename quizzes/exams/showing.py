"""What of an item is shown: its key and explanations only once it is marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from content.models import QuestionLink
from quizzes.exams.attempt import places
from quizzes.exams.sources import Source, named
from quizzes.models import ExamAttempt, ExamItem

# «(Choisissez DEUX réponses.)», «(Select TWO.)», as exams end a stem.
_HOW_MANY = re.compile(
    r"\((?:choisissez|sélectionnez|cochez|choose|select|pick)\s[^()<]+\)"
    r"\W*(?:</\w+>\s*)*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ShownOption:
    """`right` is None, and the explanation empty, before the item is marked."""

    letter: str
    html: str
    chosen: bool
    struck: bool
    right: bool | None = None
    explanation: str = ""
    # What is struck out once this option's button is pressed: "BD".
    struck_after: str = ""


@dataclass(frozen=True, slots=True)
class ShownItem:
    item: ExamItem
    stem: str
    options: Sequence[ShownOption]
    # Whether several options are to be chosen, and how many.
    several: bool
    explanation: str = ""
    sources: Sequence[Source] = ()

    @property
    def marked(self) -> bool:
        return self.item.right is not None

    @property
    def says_how_many(self) -> bool:
        """Whether the stem ends in how many options are to be chosen."""
        return self.several and _HOW_MANY.search(self.stem) is not None

    @property
    def links(self) -> Sequence[QuestionLink]:
        """Of an item of `items_of`, the first to each lesson: two to one would have one
        title."""
        if not self.marked:
            return ()
        by_lesson: dict[int, QuestionLink] = {}
        for link in self.item.question.links.all():
            by_lesson.setdefault(link.lesson_id, link)
        return list(by_lesson.values())


def items_of(attempt: ExamAttempt) -> QuerySet[ExamItem]:
    """With all that showing them takes: links to lessons only where any can be marked,
    so that a click in a timed exam loads none."""
    items = attempt.items.select_related("revision")
    if attempt.mode == ExamAttempt.Mode.TIMED and attempt.handed_in_at is None:
        return items
    links = QuestionLink.objects.filter(
        lesson__retired_at=None, lesson__note__retired_at=None
    ).select_related("lesson__note")
    read = links.defer("lesson__html", "lesson__toc")
    return items.select_related("question").prefetch_related(
        Prefetch("question__links", queryset=read)
    )


def shown(item: ExamItem) -> ShownItem:
    """The item's revision must be at hand."""
    marked = item.right is not None
    return ShownItem(
        item=item,
        stem=item.revision.stem_html,
        options=[_option(item, place) for place in range(item.size)],
        several=item.expected > 1,
        explanation=item.revision.explanation_html if marked else "",
        sources=named(item.revision.sources) if marked else (),
    )


def _option(item: ExamItem, place: int) -> ShownOption:
    option = item.revision.options[item.order[place]]
    marked = item.right is not None
    return ShownOption(
        letter=chr(ord("A") + place),
        html=option["html"],
        chosen=place in places(item.chosen),
        struck=place in places(item.struck),
        right=option["correct"] if marked else None,
        explanation=option["explanation_html"] if marked else "",
        struck_after=_toggled(item.struck, place),
    )


def _toggled(letters: str, place: int) -> str:
    return "".join(sorted(set(letters) ^ {chr(ord("A") + place)}))
