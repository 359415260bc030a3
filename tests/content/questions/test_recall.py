from __future__ import annotations

import pytest

from content.cards import rejecting
from content.models import Card, Course, Question
from content.questions.recall import asked
from tests.content.importing.publishing import publish
from tests.factories import NOW, CardFactory, CourseFactory, LessonFactory

pytestmark = pytest.mark.django_db

NOTE = """---
domain: secure
tasks: ["1.3"]
---

# Stockage

## Classes de stockage

| Classe | Disponibilité visée | Durée minimale |
|---|---|---|
| S3 Standard | 99,99 % | aucune |
| S3 Standard-IA | 99,9 % | 30 jours |
| S3 One Zone-IA | 99,5 % | 30 jours |
| S3 Glacier Instant Retrieval | 99,95 % | 90 jours |
"""


@pytest.fixture
def course() -> Course:
    course = CourseFactory()
    publish(course, NOTE)
    return course


def recall(course: Course) -> list[Question]:
    kind = Question.Kind.RECALL
    return list(Question.objects.published().filter(course=course, kind=kind))


def about(course: Course, subject: str) -> Question:
    return Question.objects.get(
        course=course, cards__subject=subject, name__icontains="disponib"
    )


def test_a_fact_with_options_is_a_recall_question(course: Course) -> None:
    one = about(course, "S3 Standard-IA")
    assert (one.kind, one.domain, one.task, one.several) == (
        "recall",
        "secure",
        "1.3",
        False,
    )
    said = one.revisions.get()
    right = [option["html"] for option in said.options if option["correct"]]
    assert right == ["99,9 %"]
    assert len(said.options) == 4
    assert "S3 Standard-IA" in said.stem_html
    card = one.cards.get()
    link = one.links.get()
    assert (link.lesson_id, link.anchor) == (card.lesson_id, card.anchor)


def test_publishing_the_same_again_changes_nothing(course: Course) -> None:
    before = list(Question.objects.order_by("pk").values())
    publish(course, NOTE.replace("## Classes", "Une phrase.\n\n## Classes"))
    assert list(Question.objects.order_by("pk").values()) == before


def test_another_value_is_another_revision(course: Course) -> None:
    publish(course, NOTE.replace("99,9 %", "99,8 %"))
    one = about(course, "S3 Standard-IA")
    assert one.revision == 2
    newest, older = one.revisions.all()
    assert any(
        option["html"] == "99,8 %" and option["correct"] for option in newest.options
    )
    assert any(
        option["html"] == "99,9 %" and option["correct"] for option in older.options
    )


def test_it_goes_and_returns_with_its_fact(course: Course) -> None:
    one = about(course, "S3 One Zone-IA")
    publish(course, NOTE.replace("| S3 One Zone-IA | 99,5 % | 30 jours |\n", ""))
    assert one not in recall(course)
    publish(course, NOTE)
    assert one in recall(course)


def test_a_rejected_card_asks_no_question_either(course: Course) -> None:
    one = about(course, "S3 Standard-IA")
    cards = Card.objects.filter(pk=one.cards.get().pk)
    rejecting.reject(cards, by=None, now=NOW)
    assert one not in recall(course)
    rejecting.take_back(cards, by=None, now=NOW)
    assert one in recall(course)


def test_a_rejected_question_leaves_its_card_alone(course: Course) -> None:
    one = about(course, "S3 Standard-IA")
    Question.objects.filter(pk=one.pk).update(rejected_at=NOW)
    publish(course, NOTE.replace("99,9 %", "99,8 %"))
    assert one not in recall(course)
    assert Card.objects.published().filter(questions=one).exists()


def test_a_drill_asks_one_exercise_of_its_rule() -> None:
    options = [
        {
            "name": "Expedited",
            "max_delay_s": 300,
            "cost_rank": 2,
            "least_delay_s": None,
        },
        {
            "name": "Standard",
            "max_delay_s": 18000,
            "cost_rank": 1,
            "least_delay_s": None,
        },
        {"name": "Bulk", "max_delay_s": 43200, "cost_rank": 0, "least_delay_s": None},
    ]
    rule = {"rule": "selection", "language": "fr", "options": options}
    card = CardFactory.build(lesson=LessonFactory.build(), key="k", drill=rule)
    said = asked(card)
    assert said
    assert {said.answer, *said.distractors} == {"Expedited", "Standard", "Bulk"}
    assert said == asked(card)
    assert asked(CardFactory.build(lesson=LessonFactory.build())) is None
