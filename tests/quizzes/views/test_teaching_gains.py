"""The plan of a draft says which exams may ask what it brings."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Bank, Course, Draft, Question
from quizzes.exams.blueprint import Blueprint
from quizzes.models import CourseBlueprint
from tests.content.importing.banks.publishing import BANK, publish
from tests.quizzes.views.teaching import TEACH, draft_of, page_of, press, publish_seen

pytestmark = pytest.mark.usefixtures("clock")
COMES = "dès lors proposé"
OTHER = """## Octets

Combien d’octets tient un bloc ?

- [x] 512
- [ ] 7
"""


def make_exam(course: Course, slug: str, plan: Blueprint) -> None:
    CourseBlueprint.objects.create(course=course, slug=slug, blueprint=plan.to_json())


def told(page: str) -> str:
    """What the plan says of exams that questions come to."""
    return page.partition("les questions qui arrivent")[2].partition("</ul>")[0]


def test_it_says_which_exams_may_ask_what_a_bank_brings(
    teacher: Client, course: Course
) -> None:
    publish(course)
    kept = (Bank.objects.get().pk,)
    make_exam(course, "own-1", Blueprint(2, 4, title="Contrôle", banks=kept))
    make_exam(course, "own-2", Blueprint(2, 4, title="Tout venant"))
    said = told(teacher.get(page_of(draft_of(teacher, OTHER * 2, "octets.md"))).text)
    assert "Tout venant" in said
    # One keeps to its bank, others to domains that the question does not name.
    assert "Contrôle" not in said
    assert "Examen blanc complet" not in said
    assert "Mes erreurs" not in said


def test_one_that_is_rejected_in_the_draft_comes_to_none(
    teacher: Client, course: Course
) -> None:
    make_exam(course, "own-2", Blueprint(2, 4, title="Tout venant"))
    draft = draft_of(teacher, BANK)
    assert "Tout venant" in told(teacher.get(page_of(draft)).text)
    assert "Sur mesure" in told(teacher.get(page_of(draft)).text)
    draft.refresh_from_db()
    for one in draft.report["banks"][0]["questions"]:
        press(teacher, draft, "questions/reject", key=one["key"])
    assert told(teacher.get(page_of(draft)).text) == ""


@pytest.fixture
def undone(teacher: Client, course: Course) -> Draft:
    """The draft that takes the retirement of a bank back."""
    publish(course)
    questions = tuple(Question.objects.values_list("pk", flat=True))
    make_exam(course, "own-1", Blueprint(2, 4, title="Contrôle", chosen=questions))
    teacher.post(f"{TEACH}banks/{Bank.objects.get().pk}/retire/")
    retired = Draft.objects.get()
    teacher.get(page_of(retired))
    publish_seen(teacher, retired)
    retired.refresh_from_db()
    assert retired.publication
    teacher.post(f"{TEACH}publications/{retired.publication.revision}/undo/")
    draft = Draft.objects.exclude(pk=retired.pk).get()
    teacher.get(page_of(draft))
    return draft


def test_it_says_that_an_exam_is_offered_again(teacher: Client, undone: Draft) -> None:
    line = told(teacher.get(page_of(undone)).text).partition("Contrôle")[2]
    assert COMES in line.partition("</li>")[0]


def test_one_that_has_questions_does_not_come_anew(
    teacher: Client, course: Course
) -> None:
    publish(course)
    make_exam(course, "own-2", Blueprint(2, 4, title="Tout venant"))
    said = told(teacher.get(page_of(draft_of(teacher, OTHER * 2, "octets.md"))).text)
    assert COMES not in said.partition("Tout venant")[2].partition("</li>")[0]


def test_it_asks_the_database_little(
    teacher: Client,
    undone: Draft,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(12):
        teacher.get(page_of(undone))


def test_what_comes_back_is_called_as_the_guide_has_it(
    teacher: Client, undone: Draft
) -> None:
    page = teacher.get(page_of(undone)).text
    assert "banque rétablie" in page
    assert "rétablies" in page
