from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content import bulk
from content.models import Card, Lesson, Note, QuestionRevision, SearchEntry
from tests.factories import (
    CardFactory,
    CourseFactory,
    LessonFactory,
    QuestionFactory,
)

pytestmark = pytest.mark.django_db


def _values(card: Card) -> dict[str, object]:
    return {name: value for name, value in vars(card).items() if name != "_state"}


def _card(lesson: Lesson, number: int) -> Card:
    return Card(
        course=lesson.note.course,
        lesson=lesson,
        key=f"k{number}",
        position=number,
        prompt="Lequel ?",
        answer="l’un ou l’autre\n",
        choices=["é « 1 »", "%s"],
        drill={"n": [1, None]},
    )


def test_rows_are_stored_as_bulk_create_stores_them() -> None:
    lesson = LessonFactory()
    ours, djangos = _card(lesson, 1), _card(lesson, 2)
    bulk.insert([ours])
    Card.objects.bulk_create([djangos])
    stored = [_values(Card.objects.get(pk=one.pk)) for one in (ours, djangos)]
    apart = {name for name in stored[0] if stored[0][name] != stored[1][name]}
    assert apart == {"id", "key", "position"}
    assert not ours._state.adding


def test_each_row_gets_its_own_primary_key_in_however_many_statements() -> None:
    lesson = LessonFactory()
    cards = [_card(lesson, number) for number in range(1, 1203)]
    bulk.insert(cards)
    assert {card.pk: card.key for card in cards} == dict(
        Card.objects.values_list("pk", "key")
    )


def test_a_row_follows_what_it_is_related_to_when_that_is_stored_later() -> None:
    note = Note(course=CourseFactory(), path="a.md", title="A", slug="a", position=1)
    lesson = Lesson(note=note, slug="b", title="B", position=1)
    card = _card(lesson, 1)
    for row in (note, lesson, card):
        bulk.insert([row])
    assert Card.objects.get().lesson.note == note
    assert card.lesson is lesson


def test_only_the_named_columns_are_overwritten() -> None:
    card = CardFactory(prompt="Avant ?", answer="avant")
    card.prompt, card.answer = "Après ?", "après"
    bulk.overwrite([card], ("prompt",))
    stored = Card.objects.get()
    assert (stored.prompt, stored.answer) == ("Après ?", "avant")


def test_a_field_that_sets_its_own_value_does() -> None:
    revision = QuestionRevision(question=QuestionFactory(), number=9, options=[])
    bulk.insert([revision])
    assert QuestionRevision.objects.get(pk=revision.pk).created_at is not None


def test_nothing_is_asked_of_the_database_for_no_rows() -> None:
    with CaptureQueriesContext(connection) as queries:
        bulk.insert([])
        bulk.overwrite([], ("prompt",))
    assert not queries.captured_queries


def test_values_are_stored_without_an_object_for_each_row() -> None:
    lesson = LessonFactory()
    columns = [field.attname for field in SearchEntry._meta.concrete_fields[1:]]
    rows = [
        (lesson.note.course_id, lesson.pk, None, f"n-{at}", "%s «é»", "a", "b", "c")
        for at in range(1203)
    ]
    bulk.insert_values(SearchEntry, columns, rows)
    assert list(SearchEntry.objects.order_by("pk").values_list(*columns)) == rows


def test_values_of_other_columns_than_those_of_the_model_are_refused() -> None:
    with pytest.raises(ValueError, match="not the columns of SearchEntry"):
        bulk.insert_values(SearchEntry, ("title", "body"), [("a", "b")])
