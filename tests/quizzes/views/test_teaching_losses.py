"""The plan of a draft says which exams it takes questions from."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Bank, Course, Draft, Question
from quizzes.exams.blueprint import Blueprint
from quizzes.models import CourseBlueprint, ExamAttempt
from tests.content.importing.banks.publishing import BANK, publish
from tests.factories import NOW, EnrolmentFactory
from tests.quizzes.exams.sitting import sit
from tests.quizzes.views.teaching import (
    TEACH,
    draft_of,
    page_of,
    press,
    publish_seen,
)

pytestmark = pytest.mark.usefixtures("clock")
OTHER = """## Octets

Combien d’octets tient un bloc ?

- [x] 512
- [ ] 7
"""


@pytest.fixture
def chosen(course: Course) -> CourseBlueprint:
    """An exam of the two questions of a bank, which is the only one of its kind."""
    publish(course)
    questions = tuple(Question.objects.values_list("pk", flat=True))
    for slug in ("official", "half", "sprint", "domain-secure"):
        CourseBlueprint.objects.create(
            course=course, slug=slug, blueprint={}, offered=False
        )
    return CourseBlueprint.objects.create(
        course=course,
        slug="own-1",
        blueprint=Blueprint(2, 4, title="Contrôle", chosen=questions).to_json(),
    )


def retiring(teacher: Client) -> Draft:
    teacher.post(f"{TEACH}banks/{Bank.objects.get().pk}/retire/")
    draft = Draft.objects.get()
    teacher.get(page_of(draft))
    return draft


def sitting(course: Course, chosen: CourseBlueprint) -> ExamAttempt:
    learner = EnrolmentFactory(course=course).learner
    plan = Blueprint.from_json(chosen.blueprint)
    return sit(learner, course, plan, slug=chosen.slug)


def test_it_warns_of_an_exam_that_ends_with_nothing_to_ask(
    teacher: Client, course: Course, chosen: CourseBlueprint
) -> None:
    sitting(course, chosen)
    late = sitting(course, chosen)
    ExamAttempt.objects.filter(pk=late.pk).update(deadline=NOW - timedelta(hours=1))
    page = teacher.get(page_of(retiring(teacher))).text
    assert "Contrôle · <strong>plus aucune question" in page
    assert "1 apprenant est en train de le passer" in page


def test_it_says_how_many_questions_are_left(
    teacher: Client, chosen: CourseBlueprint
) -> None:
    draft = draft_of(teacher, BANK.partition("## Suppression")[0])
    page = teacher.get(page_of(draft)).text
    assert "Contrôle · 1 question au lieu de 2" in page
    assert "en train de le passer" not in page


def test_a_question_rejected_in_the_draft_goes_too(
    teacher: Client, course: Course, chosen: CourseBlueprint
) -> None:
    draft = draft_of(teacher, BANK.replace("coûte le moins", "coûte le plus"))
    assert "Contrôle ·" not in teacher.get(page_of(draft)).text
    key = Question.objects.get(name="Rapports").key
    press(teacher, draft, "questions/reject", key=key)
    assert "Contrôle · 1 question" in teacher.get(page_of(draft)).text


def test_an_exam_that_is_not_offered_loses_nothing_that_learners_have(
    teacher: Client, chosen: CourseBlueprint
) -> None:
    chosen.offered = False
    chosen.save()
    assert "Contrôle ·" not in teacher.get(page_of(retiring(teacher))).text


def test_what_comes_may_be_asked_instead(
    teacher: Client, chosen: CourseBlueprint
) -> None:
    """Where an exam is drawn from all the banks."""
    chosen.blueprint = Blueprint(2, 4, title="Contrôle").to_json()
    chosen.save()
    draft = draft_of(teacher, BANK.partition("## Suppression")[0] + OTHER)
    assert "Contrôle ·" not in teacher.get(page_of(draft)).text
    bank = Bank.objects.get()
    chosen.blueprint = Blueprint(2, 4, title="Contrôle", banks=(bank.pk,)).to_json()
    chosen.save()
    assert "Contrôle ·" not in teacher.get(page_of(draft)).text


def test_it_asks_the_database_little(
    teacher: Client,
    course: Course,
    chosen: CourseBlueprint,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    sitting(course, chosen)
    draft = retiring(teacher)
    with django_assert_max_num_queries(12):
        teacher.get(page_of(draft))


def test_an_exam_begun_goes_on_without_its_bank(
    teacher: Client, course: Course, chosen: CourseBlueprint
) -> None:
    attempt = sitting(course, chosen)
    publish_seen(teacher, retiring(teacher))
    learner = Client()
    learner.force_login(attempt.learner)
    assert learner.get(f"/exams/{attempt.pk}/1/").status_code == 200
