"""Leads questions to the places that their authors name, again at each publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models

from content import bulk
from content.batches import in_batches
from content.models import Course, Question, QuestionLink
from content.questions.places import Place, Places, of_course

CardOfQuestion = Question.cards.through
# SQLite takes at most 999 values in a statement.
_BATCH = 900


def refresh(course: Course) -> None:
    """Make links and cards of the course's questions those that its lessons give now.

    Writes what differs and nothing else, within the transaction of whoever publishes.
    """
    written = _written(course)
    if not written:
        return
    # Without a link there is no need to read the lessons.
    places = of_course(course) if any(written.values()) else Places(())
    found = {
        question: [places.find(link) for link in links]
        for question, links in written.items()
    }
    settle(
        QuestionLink,
        course,
        Question.Kind.SCENARIO,
        ("question_id", "lesson_id", "anchor"),
        {
            (link.question_id, link.lesson_id, link.anchor): link
            for link in _links(found)
        },
    )
    settle(
        CardOfQuestion,
        course,
        Question.Kind.SCENARIO,
        ("question_id", "card_id"),
        {
            (question, card): CardOfQuestion(question_id=question, card_id=card)
            for question, there in found.items()
            for place in there
            for card in place.cards
        },
    )


def _written(course: Course) -> dict[int, list[str]]:
    """What authors wrote, by question; of those that are retired too, for their day."""
    questions = Question.objects.filter(course=course, kind=Question.Kind.SCENARIO)
    return dict(questions.order_by().values_list("pk", "written_links"))


def _links(found: Mapping[int, list[Place]]) -> Iterator[QuestionLink]:
    for question, places in found.items():
        for place in places:
            if place.lesson is not None:
                yield QuestionLink(
                    question_id=question, lesson_id=place.lesson, anchor=place.anchor
                )


def settle(
    model: type[models.Model],
    course: Course,
    kind: Question.Kind,
    names: tuple[str, ...],
    wanted: Mapping[tuple[Any, ...], models.Model],
) -> None:
    """Of the questions of a kind: delete rows that are not wanted, add the missing."""
    rows = model._default_manager.filter(question__course=course, question__kind=kind)
    stored = {tuple(key): pk for pk, *key in rows.values_list("pk", *names)}
    gone = [pk for key, pk in stored.items() if key not in wanted]
    for some in in_batches(gone, _BATCH):
        model._default_manager.filter(pk__in=some).delete()
    bulk.insert(row for key, row in wanted.items() if key not in stored)
