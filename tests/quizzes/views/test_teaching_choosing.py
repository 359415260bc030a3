"""An exam of chosen questions, or of chosen banks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.models import Question
from quizzes.exams import choosing, offers
from quizzes.exams.blueprint import Blueprint
from tests.factories import BankFactory, CourseFactory
from tests.quizzes.exams.sitting import make_bank, make_question, sit
from tests.quizzes.views.test_teaching_exams import FORM
from tests.world import World

OWN = {**FORM, "questions": 10, "minutes": 20, "unscored": 0, "extra_minutes": 0}


@pytest.fixture
def instructor(client: Client, world: World) -> Client:
    client.force_login(world.instructor)
    client.post(page(world, "new"), {**OWN, "title": "Contrôle"})
    return client


def page(world: World, slug: str = "own-1", name: str = "blueprint") -> str:
    return reverse(name, args=[world.course.slug, slug])


def choose(
    client: Client,
    world: World,
    questions: Iterable[Question] = (),
    shown: Iterable[Question] = (),
    query: str = "",
    **fields: str,
) -> Any:
    """As the page sends it: all that it shows, and the boxes that are ticked."""
    sent = {
        "question": [one.pk for one in questions],
        "shown": [one.pk for one in shown],
        **fields,
    }
    where = page(world, name="choose_questions")
    return client.post(f"{where}{query}", sent, follow=True)


def exam(world: World) -> Blueprint:
    return offers.blueprints(world.course)["own-1"]


def test_an_exam_has_the_questions_chosen_for_it(
    instructor: Client, world: World
) -> None:
    first, *_others = make_bank(world.course, each=3)
    fact = make_question(world.course, kind=Question.Kind.RECALL)
    said = choose(instructor, world, [first, fact]).text
    assert "2 questions sont choisies pour l’examen" in said
    assert (exam(world).questions, exam(world).minutes) == (2, 4)
    sat = sit(world.learner, world.course, exam(world), slug="own-1")
    assert set(sat.items.values_list("question", flat=True)) == {first.pk, fact.pk}


def test_a_page_says_nothing_of_what_it_does_not_show(
    instructor: Client, world: World
) -> None:
    first, second, third, *_ = make_bank(world.course)
    choose(instructor, world, [first, second], [first, second])
    choose(instructor, world, [third], [second, third])
    assert set(exam(world).chosen) == {first.pk, third.pk}
    shown = instructor.get(page(world, name="choose_questions") + "?chosen=1")
    assert [one.pk for one, _reports in shown.context["questions"]] == [
        first.pk,
        third.pk,
    ]
    assert shown.text.count(" checked") == 2


def test_all_that_is_listed_is_chosen_at_once(instructor: Client, world: World) -> None:
    make_bank(world.course, each=2)
    choose(instructor, world, query="?domain=secure", all="1")
    assert exam(world).questions == len(exam(world).chosen) == 2
    choose(instructor, world, query="?domain=secure", none="1")
    assert exam(world).chosen == ()


def test_it_goes_on_to_the_next_page(instructor: Client, world: World) -> None:
    said = choose(instructor, world, query="?domain=secure", then="2")
    assert said.redirect_chain == [
        (page(world, name="choose_questions") + "?domain=secure&page=2", 302)
    ]


def test_what_is_asked_no_more_is_not_chosen(instructor: Client, world: World) -> None:
    first, second, *_ = make_bank(world.course)
    other = make_question(CourseFactory(slug="other"))
    Question.objects.filter(pk=second.pk).update(rejected_at=timezone.now())
    said = choose(instructor, world, [first, second, other]).text
    assert exam(world).chosen == (first.pk,)
    assert "2 questions n’ont pas été choisies\xa0: elles sont rejetées" in said


def test_it_says_which_of_the_chosen_ones_cannot_be_asked(
    instructor: Client, world: World
) -> None:
    questions = make_bank(world.course)
    variants = [make_question(world.course, variant_group="v") for _ in range(2)]
    said = choose(instructor, world, [*questions, *variants]).text
    assert "1 d’entre elles ne peut pas être posée" in said
    assert exam(world).questions == 5
    Question.objects.filter(pk=questions[0].pk).update(retired_at=timezone.now())
    assert "Seules 4 d’entre elles" in instructor.get(page(world)).text
    listed = instructor.get(page(world, name="choose_questions") + "?chosen=1").text
    assert "absente de sa banque" in listed


def test_it_asks_for_no_more_than_are_chosen(instructor: Client, world: World) -> None:
    questions = make_bank(world.course)
    choose(instructor, world, questions)
    sent = {**OWN, "title": "Contrôle"}
    said = instructor.post(page(world), {**sent, "questions": 5})
    assert said.status_code == 422
    assert "4 des questions choisies" in said.text
    assert instructor.post(page(world), {**sent, "questions": 3}).status_code == 302
    assert (exam(world).questions, len(exam(world).chosen)) == (3, 4)


def test_no_share_has_a_say_in_chosen_questions(
    instructor: Client, world: World
) -> None:
    weights = {"secure": 100, "recall": 50}
    instructor.post(page(world), {**OWN, **weights, "title": "Contrôle"})
    [*_, last] = make_bank(world.course)
    choose(instructor, world, [last])
    assert (exam(world).weights, exam(world).recall) == ({}, 0)
    assert 'name="secure"' not in instructor.get(page(world)).text


def test_more_than_an_exam_may_have_are_refused(
    instructor: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST_QUESTIONS", 3)
    said = choose(instructor, world, make_bank(world.course)).text
    assert "4 seraient choisies\xa0: rien n’a été changé" in said
    assert exam(world).chosen == ()


def test_only_an_exam_of_their_own_has_chosen_questions(
    instructor: Client, world: World
) -> None:
    instructor.post(page(world, "half"), FORM)
    assert instructor.get(page(world, "half", "choose_questions")).status_code == 404
    assert instructor.get(page(world, "own-9", "choose_questions")).status_code == 404


def test_learners_are_told(instructor: Client, world: World, client: Client) -> None:
    choose(instructor, world, make_bank(world.course))
    client.force_login(world.learner)
    page = client.get(reverse("exam", args=[world.course.slug, "own-1"])).text
    assert "Vos instructeurs ont choisi ses questions une à une" in page


def test_an_exam_keeps_to_its_banks(instructor: Client, world: World) -> None:
    make_bank(world.course)
    other = BankFactory(course=world.course, title="Autre", path="autre.md")
    question = make_question(world.course)
    Question.objects.filter(pk=question.pk).update(bank=other)
    sent = {**OWN, "title": "Contrôle", "banks": [other.pk]}
    said = instructor.post(page(world), sent, follow=True).text
    assert "alors qu’il manque 9 questions" in said.replace("\xa0", " ")
    sat = sit(world.learner, world.course, exam(world), slug="own-1")
    assert list(sat.items.values_list("question", flat=True)) == [question.pk]
    # A bank that is taken out meanwhile stays chosen, and no other takes its place.
    other.retired_at = timezone.now()
    other.save()
    form = instructor.get(page(world)).context["form"]
    assert form.initial["banks"] == (other.pk,)
    assert (other.pk, "Autre") in form.fields["banks"].choices


def test_it_keeps_to_no_bank_of_another_course(
    instructor: Client, world: World
) -> None:
    for path in ("a.md", "b.md"):
        BankFactory(course=world.course, path=path)
    theirs = BankFactory(course=CourseFactory(slug="other"))
    sent = {**OWN, "title": "Contrôle", "banks": [theirs.pk]}
    assert instructor.post(page(world), sent).status_code == 422


def test_the_list_asks_for_little(
    instructor: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    choose(instructor, world, make_bank(world.course, each=9))
    with django_assert_max_num_queries(12):
        instructor.get(page(world, name="choose_questions"))
    with django_assert_max_num_queries(12):
        instructor.get(page(world))


def test_an_exam_that_can_ask_nothing_is_not_offered_and_can_be_withdrawn(
    instructor: Client, world: World
) -> None:
    first, *_others = make_bank(world.course, each=2)
    choose(instructor, world, [first])
    listing = reverse("exams", args=[world.course.slug])
    learner = Client()
    learner.force_login(world.learner)
    assert "Contrôle" in learner.get(listing).text
    Question.objects.filter(pk=first.pk).update(retired_at=timezone.now())
    assert "Contrôle" not in learner.get(listing).text
    said = instructor.get(page(world)).text
    assert "Aucune d’elles ne peut être posée" in said
    assert "Seule" not in said
    listed = instructor.get(reverse("blueprints", args=[world.course.slug])).text
    assert listed.count("aucune question à poser") == 1
    form = {**OWN, "title": "Contrôle"}
    saved = instructor.post(page(world), form, follow=True).text
    assert "n’a aucune question à poser" in saved
    instructor.post(page(world), {**form, "offered": ""})
    assert "own-1" not in offers.blueprints(world.course)
