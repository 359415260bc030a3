"""Exams in the place of instructors."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from content.models import QuestionLink
from quizzes.exams import offers
from quizzes.models import CourseBlueprint
from tests.quizzes.exams.sitting import make_bank, make_question
from tests.world import World

FORM = {
    "questions": 40,
    "minutes": 80,
    "unscored": 5,
    "extra_minutes": 10,
    "pass_mark": 700,
    "offered": "on",
}
WEIGHTS = {"secure": 40, "resilient": 30, "high_performing": 20, "cost_optimized": 10}


@pytest.fixture
def instructor(client: Client, world: World) -> Client:
    client.force_login(world.instructor)
    return client


def page(world: World, slug: str, name: str = "blueprint") -> str:
    return reverse(name, args=[world.course.slug, slug])


def listed(world: World) -> str:
    return reverse("blueprints", args=[world.course.slug])


def test_it_lists_the_exams_and_what_the_bank_can_fill(
    instructor: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_bank(world.course, each=13)
    with django_assert_max_num_queries(14):
        text = instructor.get(listed(world)).text
    # 6 secure, 4 resilient, 3 high-performing.
    assert "il manque 13 questions" in text


def test_an_instructor_sets_the_weights(instructor: Client, world: World) -> None:
    instructor.post(page(world, "official"), {**FORM, **WEIGHTS})
    changed = offers.blueprints(world.course)["official"]
    assert list(changed.quotas().values()) == [16, 12, 8, 4]
    assert (changed.unscored, changed.pass_mark) == (5, 700)
    assert CourseBlueprint.objects.get().changed_by == world.instructor


def test_what_the_form_says_at_first_is_the_exam_as_it_is(
    instructor: Client, world: World
) -> None:
    form = instructor.get(page(world, "official")).context["form"]
    sent = {name: value for name, value in form.initial.items() if value is not None}
    before = offers.blueprints(world.course)["official"]
    instructor.post(page(world, "official"), {**sent, "offered": "on"})
    assert offers.blueprints(world.course)["official"] == before


def test_an_instructor_adds_an_exam_and_removes_it(
    instructor: Client, world: World
) -> None:
    for title in ("Contrôle", "Rattrapage"):
        instructor.post(page(world, "new"), {**FORM, "title": title})
    titles = {one.title for one in offers.blueprints(world.course).values()}
    assert {"Contrôle", "Rattrapage"} <= titles
    instructor.post(page(world, "own-1", "restore_blueprint"))
    assert "own-1" not in offers.blueprints(world.course)


def test_an_exam_of_their_own_has_a_name(instructor: Client, world: World) -> None:
    assert instructor.post(page(world, "new"), FORM).status_code == 422
    assert not CourseBlueprint.objects.exists()


def test_an_instructor_sets_the_exams_of_all_chapters(
    instructor: Client, world: World
) -> None:
    question = make_question(world.course)
    QuestionLink.objects.create(question=question, lesson=world.lesson)
    assert 'name="title"' not in instructor.get(page(world, "chapter")).text
    instructor.post(page(world, "chapter"), {**FORM, "recall": 10})
    [found] = offers.chapters(world.course).values()
    assert (found.questions, found.recall, found.title) == (40, 10, world.note.title)
    assert offers.find(world.course, "chapter") is None
    instructor.post(page(world, "chapter"), {**FORM, "offered": ""})
    assert offers.chapters(world.course) == {}


def test_a_preset_can_be_withdrawn_and_restored(
    instructor: Client, world: World
) -> None:
    instructor.post(page(world, "half"), {**FORM, "offered": ""})
    assert "half" not in offers.blueprints(world.course)
    instructor.post(page(world, "half", "restore_blueprint"))
    assert offers.blueprints(world.course)["half"].questions == 33


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"secure": 50}, "100"),
        ({**WEIGHTS, "domain": "secure"}, "pas les deux"),
        ({"unscored": 40}, "Au moins une question"),
        ({"questions": 10**12}, "200"),
        ({"pass_mark": "x"}, "entier"),
        ({"several": 101}, "100"),
    ],
)
def test_what_is_no_exam_is_refused(
    instructor: Client, world: World, wrong: dict[str, Any], said: str
) -> None:
    found = instructor.post(page(world, "official"), {**FORM, **wrong})
    assert found.status_code == 422
    assert said in found.text
    assert not CourseBlueprint.objects.exists()


@pytest.mark.parametrize("who", ["learner", "stranger"])
def test_they_are_for_the_courses_instructors(
    client: Client, world: World, who: str
) -> None:
    client.force_login(getattr(world, who))
    assert client.get(listed(world)).status_code == 404
    assert client.post(page(world, "official"), FORM).status_code == 404
    assert client.post(page(world, "half", "restore_blueprint")).status_code == 404


def test_a_new_exam_is_offered_when_its_maker_says_so(
    instructor: Client, world: World
) -> None:
    form = instructor.get(page(world, "new"))
    assert form.context["form"].initial["offered"] is False
    assert "<title>Ajouter un examen" in form.text
    # Nothing hidden in the form: two buttons say whether it is.
    assert 'type="checkbox" name="offered"' not in form.text
    assert 'name="offered" value="on">Enregistrer et proposer' in form.text


def test_what_is_saved_and_not_offered_says_so_on_its_page(
    instructor: Client, world: World
) -> None:
    make_bank(world.course, each=13)
    sent = {**FORM, "title": "Contrôle", "offered": ""}
    said = instructor.post(page(world, "new"), sent, follow=True)
    assert said.redirect_chain == [(page(world, "own-1"), 302)]
    assert "Les apprenants ne le voient pas tant que" in said.text
    assert "il ne leur est pas proposé" in said.text
    assert "own-1" not in offers.blueprints(world.course)
    said = instructor.post(page(world, "own-1"), {**sent, "offered": "on"}, follow=True)
    assert "est enregistré et proposé aux apprenants" in said.text
    assert "own-1" in offers.blueprints(world.course)
    assert 'type="checkbox" name="offered"' in instructor.get(page(world, "own-1")).text


def test_an_exam_that_is_not_made_yet_is_not_said_to_be_filled(
    instructor: Client, world: World
) -> None:
    make_bank(world.course, each=13)
    new = instructor.get(page(world, "new"))
    assert "La banque suffit" not in new.text
    assert new.context["form"].initial["several"] is None
    sent = {**FORM, "title": "Contrôle"}
    instructor.post(page(world, "new"), sent)
    assert "La banque suffit" in instructor.get(page(world, "own-1")).text


def test_it_warns_where_what_is_offered_cannot_be_filled(
    instructor: Client, world: World
) -> None:
    make_bank(world.course, each=2)
    sent = {**FORM, "title": "Contrôle"}
    said = instructor.post(page(world, "new"), sent, follow=True).text
    assert "est proposé aux apprenants alors qu’il manque" in said
    said = instructor.post(
        page(world, "own-1"), {**sent, "offered": ""}, follow=True
    ).text
    assert "est proposé aux apprenants alors" not in said


def test_two_exams_of_one_name_are_refused(instructor: Client, world: World) -> None:
    sent = {**FORM, "title": "Contrôle"}
    instructor.post(page(world, "new"), sent)
    again = instructor.post(page(world, "new"), {**sent, "title": "contrôle"})
    assert again.status_code == 422
    assert "La banque suffit" not in again.text
    assert instructor.post(page(world, "own-1"), sent).status_code == 302


def test_an_exam_of_their_own_is_not_called_changed(
    instructor: Client, world: World
) -> None:
    instructor.post(page(world, "new"), {**FORM, "title": "Contrôle"})
    assert "modifié" not in instructor.get(listed(world)).text
