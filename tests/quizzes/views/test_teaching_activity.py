from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Course
from quizzes.models import Enrolment
from quizzes.stats.picture import current
from tests.factories import NOW, TODAY, CardFactory, EnrolmentFactory, UserFactory
from tests.quizzes.exams.sitting import answer, make_bank, sit
from tests.quizzes.pressing import EASY, press
from tests.quizzes.views.teaching import TEACH
from tests.world import World

ACTIVITY = f"{TEACH}activity/"
DAY = timedelta(days=1)


@pytest.fixture
def course(world: World) -> Course:
    return world.course


@pytest.fixture(autouse=True)
def _now(clock: time_machine.Coordinates, world: World) -> None:
    """The class is looked at as its rows are written."""
    Enrolment.objects.update(enrolled_at=NOW)


def make_class(world: World, learners: int) -> list[Enrolment]:
    CardFactory.create_batch(8, lesson=world.lesson)
    found = []
    for number in range(learners):
        learner = UserFactory(email=f"learner{number:03}@example.org")
        enrolment = EnrolmentFactory(learner=learner, course=world.course)
        current(enrolment)
        press(enrolment, EASY, NOW - number * DAY)
        found.append(enrolment)
    return found


def row(page: str, email: str) -> str:
    return next(part for part in page.split("<tr>") if email in part)


def read(client: Client) -> str:
    """The page, with addresses in one piece."""
    return client.get(ACTIVITY).text.replace("<wbr>", "")


def test_it_shows_who_studies(teacher: Client, world: World) -> None:
    make_class(world, 10)
    page = read(teacher)
    assert "11 apprenants sont inscrits" in page
    assert "3 n’ont pas étudié depuis au moins 7\u00a0jours" in page
    assert "il y a 9\u00a0jours" in row(page, "learner009@example.org")
    assert "il y a" not in row(page, "learner006@example.org")
    assert "aucun" in row(page, world.learner.email)
    # Who has not studied for longest comes first.
    assert page.index("learner009@") < page.index("learner001@")
    assert page.index(world.learner.email) < page.index("learner009@")


def test_shares_are_written_as_everywhere(teacher: Client, world: World) -> None:
    make_class(world, 1)
    page = read(teacher)
    assert "9\u00a0%" in row(page, "learner000@example.org")


@pytest.mark.parametrize(("sort", "first"), [("name", "learner000@"), ("no", "lea")])
def test_it_is_sorted_as_asked(
    teacher: Client, world: World, sort: str, first: str
) -> None:
    make_class(world, 3)
    page = teacher.get(f"{ACTIVITY}?sort={sort}")
    assert page.context["rows"][0].activity.email.startswith(first)


def test_a_class_of_two_hundred_takes_few_queries(
    teacher: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    [first, *_others] = make_class(world, 3)
    learners = UserFactory.build_batch(200)
    for learner in learners:
        learner.password = "!"
    type(first.learner).objects.bulk_create(learners)
    Enrolment.objects.bulk_create(
        Enrolment(
            learner=learner, course=world.course, enrolled_at=NOW, counted_on=TODAY
        )
        for learner in learners
    )
    with django_assert_max_num_queries(12):
        page = teacher.get(ACTIVITY)
    assert page.context["learners"] == 204
    assert len(page.context["rows"]) == 50
    second = teacher.get(f"{ACTIVITY}?sort=name&page=2")
    assert "sort=name&amp;page=3" in second.text
    with django_assert_max_num_queries(12):
        teacher.get(f"{TEACH}activity.csv")


def test_its_table_can_be_taken_away(teacher: Client, world: World) -> None:
    [enrolment] = make_class(world, 1)
    Enrolment.objects.filter(pk=enrolment.pk).update(exam_on=TODAY + 9 * DAY)
    make_bank(world.course)
    attempt = sit(enrolment.learner, world.course, now=NOW - DAY)
    answer(attempt, True, now=NOW - DAY)
    text = teacher.get(f"{TEACH}activity.csv?sort=name").content.decode("utf-8-sig")
    [mine, other] = csv.DictReader(StringIO(text), delimiter=";")
    assert other["apprenant"] == world.learner.email
    assert other["dernier jour d’étude"] == other["score"] == ""
    attempt.refresh_from_db()
    assert attempt.result
    assert (
        mine
        | {
            "apprenant": enrolment.learner.email,
            "dernier jour d’étude": "2026-03-02",
            "jours d’étude sur 14": "1",
            "réponses en 7 jours": "1",
            "cartes vues": "1",
            "cartes du cours": "11",
            "retenu (%)": "8",
            "jour de l’examen": "2026-03-11",
            "dernier examen": "Sprint de 20 questions",
            "rendu le": "2026-03-01",
            "score": str(attempt.result.scaled),
        }
        == mine
    )


def test_it_says_so_where_nobody_is_enrolled(teacher: Client, world: World) -> None:
    world.enrolment.delete()
    page = read(teacher)
    assert "Personne n’est encore inscrit" in page
    assert "<table" not in page


def test_it_says_so_where_nobody_has_studied(teacher: Client, world: World) -> None:
    Enrolment.objects.update(enrolled_at=NOW - 8 * DAY)
    page = read(teacher)
    assert "personne n’a encore étudié" in page
    assert "inscrit il y a 8\u00a0jours" in page


@pytest.mark.parametrize("address", ["/settings/", "/help/apprenant/"])
def test_learners_are_told_what_is_seen(
    client: Client, world: World, address: str
) -> None:
    client.force_login(world.learner)
    page = client.get(address).text
    for told in (
        "Quelles cartes vous révisez",
        "dernier jour d’étude",
        "sur les 14 derniers",
        "sur les 7 derniers",
        "combien de cartes vous avez vues",
        "que vous retiendriez",
        "le jour de votre examen",
        "ce que vous signalez",
    ):
        assert told in page, told


def test_it_is_said_before_an_account_is_made(client: Client, world: World) -> None:
    page = client.get("/account/signup/").text
    assert "quand et combien vous étudiez, où vous en êtes" in page


def test_where_the_exam_is_set_it_says_who_sees_it(
    client: Client, world: World
) -> None:
    client.force_login(world.learner)
    page = client.get(f"/courses/{world.course.slug}/schedule/").text
    assert "Les instructeurs du cours le voient" in page
