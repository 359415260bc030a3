"""What studying asks of the database: few statements, and only by indexes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.models import Card
from quizzes.models import Memory
from quizzes.part import of_lesson
from quizzes.queue import counts, next_card
from tests.factories import NOW, TODAY, CardFactory, MemoryFactory
from tests.quizzes.pressing import (
    EASY,
    press,
    press_card,
    send,
    shown_card,
    take_back,
)
from tests.world import World

DAY = timedelta(days=1)


def queries(do: Callable[[], Any]) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        do()
    return [query["sql"] for query in captured.captured_queries]


@pytest.fixture
def studying(world: World) -> World:
    """Later on a day that has begun: cards of every kind are left."""
    one, two, _new = world.cards
    CardFactory.create_batch(2, lesson=world.lesson)
    MemoryFactory(learner=world.learner, card=one)
    MemoryFactory(learner=world.learner, card=two, due_at=NOW)
    press_card(world.enrolment, CardFactory(lesson=world.lesson), EASY)
    return world


@pytest.mark.parametrize("lesson", [False, True])
def test_the_next_card_is_found_in_two_statements(
    studying: World, lesson: bool
) -> None:
    found = queries(
        lambda: next_card(
            enrolment=studying.enrolment,
            now=NOW,
            part=of_lesson(studying.lesson) if lesson else None,
        )
    )

    assert len(found) == 2


def test_a_day_that_begins_costs_a_third(studying: World) -> None:
    tomorrow = NOW + DAY

    found = queries(lambda: next_card(enrolment=studying.enrolment, now=tomorrow))

    assert len(found) == 3


def test_counts_are_one_statement_and_the_end_two(studying: World) -> None:
    left = queries(lambda: counts(enrolment=studying.enrolment, now=NOW))
    Memory.objects.update(due_at=None, due_on=TODAY + DAY)
    Card.objects.filter(memories=None).delete()
    end = queries(lambda: counts(enrolment=studying.enrolment, now=NOW))

    assert (len(left), len(end)) == (1, 2)


@pytest.mark.parametrize("card", [0, 1, 2], ids=["review", "learning", "new"])
def test_an_answer_is_four_statements_in_one_transaction(
    studying: World, card: int
) -> None:
    shown = shown_card(studying.enrolment, studying.cards[card])

    found = queries(lambda: send(studying.enrolment, shown))

    verbs = [re.search(r"\w+", statement)[0] for statement in found]  # type: ignore[index]
    written = "INSERT" if card == 2 else "UPDATE"
    assert verbs == ["SAVEPOINT", "SELECT", "UPDATE", "INSERT", written, "RELEASE"]


def test_siblings_cost_a_fifth_statement(studying: World) -> None:
    review = studying.cards[0]
    Card.objects.filter(pk=review.pk).update(group="row")
    # So many that walking all of them is no way as good.
    others = CardFactory.build_batch(200, lesson=studying.lesson)
    Card.objects.bulk_create(others)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE content_card")
    shown = shown_card(studying.enrolment, review)

    found = queries(lambda: send(studying.enrolment, shown))

    assert len(found) == 7
    assert "card_siblings" in plan(found[-2])


def test_the_first_answer_of_a_day_counts_it_from_the_log(studying: World) -> None:
    shown = shown_card(studying.enrolment, studying.cards[0], NOW + DAY)

    found = queries(lambda: send(studying.enrolment, shown, now=NOW + DAY))

    assert len(found) <= 17


def test_an_undo_is_few_statements(studying: World) -> None:
    found = queries(lambda: take_back(studying.enrolment))

    # One of them looks for what the page offers to take back.
    assert len(found) <= 9


def test_studying_costs_as_many_statements_with_much_learnt(studying: World) -> None:
    before = queries(lambda: press(studying.enrolment))
    for card in CardFactory.create_batch(50, lesson=studying.lesson):
        MemoryFactory(learner=studying.learner, card=card)

    assert len(queries(lambda: press(studying.enrolment))) == len(before)


def plan(statement: str) -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # So few rows would be read whole: show that it could do without.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
            cursor.execute(f"EXPLAIN {statement}")
            return "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
        return "\n".join(detail for *_ids, detail in cursor.fetchall())


SORTS = {"sqlite": "USE TEMP B-TREE", "postgresql": "Sort Key: m."}
SCANS = {
    "sqlite": r"SCAN (?!counted|\d+ CONSTANT)",
    "postgresql": r"Seq Scan",
}


def test_the_queues_are_walked_by_their_indexes(studying: World) -> None:
    look, _card = queries(lambda: next_card(enrolment=studying.enrolment, now=NOW))

    steps = plan(look)

    for index in ["memory_due_at", "memory_next", "card_course_order"]:
        assert index in steps
    assert not re.search(SCANS[connection.vendor], steps)
    # The heads of the queues are taken as they come: nothing due is sorted.
    assert SORTS[connection.vendor] not in steps


def test_a_lesson_is_walked_from_its_cards(studying: World) -> None:
    look, _card = queries(
        lambda: next_card(
            enrolment=studying.enrolment, now=NOW, part=of_lesson(studying.lesson)
        )
    )

    steps = plan(look)

    assert "card_lesson_order" in steps
    assert not re.search(SCANS[connection.vendor], steps)
    if connection.vendor == "sqlite":
        # Not those before the first that was not met.
        assert "(lesson_id=? AND position>?)" in steps
        assert "memory_due" not in steps


def test_an_answer_finds_its_rows_by_indexes(studying: World) -> None:
    shown = shown_card(studying.enrolment, studying.cards[0])

    statements = queries(lambda: send(studying.enrolment, shown))

    for statement in statements:
        if statement.lstrip().startswith(("SELECT", "UPDATE")):
            assert not re.search(SCANS[connection.vendor], plan(statement))


def test_an_undo_finds_its_rows_by_indexes(studying: World) -> None:
    statements = queries(lambda: take_back(studying.enrolment))

    for statement in statements:
        if statement.lstrip().startswith(("SELECT", "UPDATE")):
            assert not re.search(SCANS[connection.vendor], plan(statement))
