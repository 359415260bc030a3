"""New cards of one subject, or of one column, do not follow each other."""

from __future__ import annotations

import random
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.models import Card, Lesson
from quizzes.holding import bury
from quizzes.models import Enrolment
from quizzes.part import Part, of_cards, of_domain, of_lesson
from quizzes.queue import next_card
from tests.factories import NOW, CardFactory, LessonFactory, NoteFactory
from tests.quizzes.pressing import EASY, press_card, study, take_back
from tests.world import World

STORES = ["Disque local", "EBS", "EFS", "S3"]
ASPECTS = ["Accès", "Portée", "Durée de vie", "Facturation", "Type"]
# As quizzes.spreading has them.
NEAR, BACK = 12, 4


def table(lesson: Lesson, *, services_above: bool = True) -> list[Card]:
    """Services by aspects, the services above or at the side; a row is a group."""
    sides = (ASPECTS, STORES) if services_above else (STORES, ASPECTS)
    return [
        CardFactory(
            lesson=lesson,
            group=row,
            subject=column if services_above else row,
            attribute=row if services_above else column,
        )
        for row in sides[0]
        for column in sides[1]
    ]


@pytest.fixture
def lesson(world: World) -> Lesson:
    Card.objects.all().delete()
    return world.lesson


def study_part(enrolment: Enrolment, part: Part) -> list[Card]:
    seen: list[Card] = []
    while found := next_card(enrolment=enrolment, now=NOW, part=part):
        if found.memory:
            break
        seen.append(found.card)
        press_card(enrolment, found.card, EASY)
    return seen


def test_a_table_with_services_above_goes_round_them(
    world: World, lesson: Lesson
) -> None:
    table(lesson)

    # A row is asked once a day.
    asked = [(card.subject, card.attribute) for card in study(world.enrolment)]

    assert asked == [
        ("Disque local", "Accès"),
        ("EBS", "Portée"),
        ("EFS", "Durée de vie"),
        ("S3", "Facturation"),
        ("Disque local", "Type"),
    ]


def test_a_table_with_services_at_the_side_goes_round_its_columns(
    world: World, lesson: Lesson
) -> None:
    table(lesson, services_above=False)

    asked = [card.attribute for card in study(world.enrolment)]

    assert asked == ["Accès", "Portée", "Durée de vie", "Facturation"]


@pytest.mark.parametrize("of", ["lesson", "domain"])
def test_a_part_studied_by_itself_keeps_rows_and_subjects_apart(
    world: World, lesson: Lesson, of: str
) -> None:
    world.note.domain = "secure"
    world.note.save()
    cards = table(lesson)
    part = of_lesson(lesson) if of == "lesson" else of_domain(world.course, "secure")

    seen = study_part(world.enrolment, part)

    assert sorted(card.pk for card in seen) == [card.pk for card in cards]
    for before, card in pairwise(seen):
        assert card.group != before.group
        assert card.subject != before.subject


def test_without_another_subject_they_come_in_reading_order(
    world: World, lesson: Lesson
) -> None:
    cards = CardFactory.create_batch(5, lesson=lesson, subject="Amazon S3")

    assert study(world.enrolment) == cards


def test_cards_of_no_subject_come_in_reading_order(
    world: World, lesson: Lesson
) -> None:
    cards = [CardFactory(lesson=lesson, subject=name) for name in ["", "", "EBS", ""]]

    assert study(world.enrolment) == cards


def test_a_lesson_is_ended_before_the_next_begins(world: World, lesson: Lesson) -> None:
    one = CardFactory.create_batch(3, lesson=lesson, subject="Amazon S3")
    other = CardFactory(lesson=LessonFactory(note=world.note), subject="Amazon EBS")

    assert study(world.enrolment) == [*one, other]


def test_no_card_is_brought_forward_by_more_than_a_few(
    world: World, lesson: Lesson
) -> None:
    first, second, *others = CardFactory.create_batch(
        NEAR + 1, lesson=lesson, subject="Amazon S3"
    )
    far = CardFactory(lesson=lesson, subject="Amazon EBS")

    assert study(world.enrolment) == [first, second, far, *others]


def test_what_is_buried_is_not_chosen(world: World, lesson: Lesson) -> None:
    first, second, third = (
        CardFactory(lesson=lesson, subject=name) for name in ["S3", "S3", "EBS"]
    )
    press_card(world.enrolment, first, EASY)
    bury(enrolment=world.enrolment, card=third, now=NOW)

    assert next_card(enrolment=world.enrolment, now=NOW).card == second  # type: ignore[union-attr]


def test_a_press_taken_back_leaves_its_card_the_next(
    world: World, lesson: Lesson
) -> None:
    first, *_others = table(lesson)
    press_card(world.enrolment, first, EASY)
    take_back(world.enrolment)

    assert study(world.enrolment)[0] == first


def test_a_new_day_begins_in_reading_order(world: World, lesson: Lesson) -> None:
    first, second = CardFactory.create_batch(2, lesson=lesson, subject="Amazon S3")
    CardFactory(lesson=lesson, subject="Amazon EBS")
    press_card(world.enrolment, first, EASY)

    tomorrow = NOW + timedelta(days=1)
    assert next_card(enrolment=world.enrolment, now=tomorrow).card == second  # type: ignore[union-attr]


def test_mistakes_of_an_exam_come_as_they_are(world: World, lesson: Lesson) -> None:
    cards = [CardFactory(lesson=lesson, subject=name) for name in ["S3", "S3", "EBS"]]

    part = of_cards(card.pk for card in cards)

    assert study_part(world.enrolment, part) == cards


@pytest.mark.parametrize("seed", range(6))
def test_none_is_lost_and_none_repeats_what_it_need_not(
    world: World, lesson: Lesson, seed: int
) -> None:
    """Lessons made up: of the new cards in reach none was asked longer ago."""
    random_ = random.Random(seed)
    for each in [lesson, LessonFactory(note=NoteFactory(course=world.course))]:
        for _ in range(random_.randint(8, 20)):
            CardFactory(
                lesson=each,
                subject=random_.choice(["", "S3", "EBS", "EFS"]),
                attribute=random_.choice(["", "Portée", "Prix"]),
            )
    cards = list(Card.objects.all())
    world.enrolment.new_per_day = len(cards)
    world.enrolment.save()

    seen = study(world.enrolment)

    assert sorted(card.pk for card in seen) == sorted(card.pk for card in cards)
    for place, card in enumerate(seen):
        first = next(one for one in cards if one not in seen[:place])
        reach = [
            one
            for one in cards
            if one not in seen[:place] and one.lesson_id == first.lesson_id
        ][:NEAR]
        asked = seen[max(0, place - BACK) : place]
        assert card == min(reach, key=lambda one: _last_asked(one, asked))


def _last_asked(card: Card, asked: list[Card]) -> int:
    """From 1, the place of the last that has its subject or its attribute; else 0."""
    return max(
        (
            place
            for place, one in enumerate(asked, start=1)
            if (card.subject and card.subject == one.subject)
            or (card.attribute and card.attribute == one.attribute)
        ),
        default=0,
    )


@pytest.mark.parametrize("of_a_part", [False, True])
def test_a_new_card_is_found_in_two_statements_by_indexes(
    world: World, lesson: Lesson, of_a_part: bool
) -> None:
    first, *_others = table(lesson)
    press_card(world.enrolment, first, EASY)
    part = of_lesson(lesson) if of_a_part else None

    with CaptureQueriesContext(connection) as captured:
        next_card(enrolment=world.enrolment, now=NOW, part=part)

    assert len(captured) == 2
    if connection.vendor == "sqlite":
        steps = _plan(captured[1]["sql"])
        assert "card_lesson_order (lesson_id=? AND position>?)" in steps
        assert "review_study_day" in steps
        scanned = [step for step in steps.splitlines() if step.startswith("SCAN")]
        assert scanned == ["SCAN near", "SCAN asked LEFT-JOIN"]


def _plan(statement: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
        return "\n".join(detail for *_ids, detail in cursor.fetchall())
