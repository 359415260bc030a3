from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Course, Question
from quizzes.models import QuestionReport
from tests.content.importing.banks.publishing import BANK, publish
from tests.factories import NOW, QuestionFactory, UserFactory
from tests.quizzes.views.teaching import TEACH, publish_note
from tests.world import World


@pytest.fixture
def teacher(client: Client, world: World) -> Client:
    client.force_login(world.instructor)
    publish(world.course)
    return client


def listed(teacher: Client, query: str = "") -> list[str]:
    page = teacher.get(f"{TEACH}questions/?{query}")
    return [one.name for one in page.context["shown"]]


def named(name: str) -> Question:
    return Question.objects.get(name=name)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Rapports", "Suppression"]),
        ("task=1.3", ["Rapports"]),
        ("domain=resilient", []),
        ("domain=secure&difficulty=2", ["Rapports"]),
        ("kind=scenario", ["Rapports", "Suppression"]),
        ("kind=recall", []),
        ("q=objets", ["Suppression"]),
        ("q=rapp", ["Rapports"]),
        ("state=retired", []),
        ("bank=x&task=9.9&difficulty=7&state=x&page=x", ["Rapports", "Suppression"]),
        ("q=%00", ["Rapports", "Suppression"]),
    ],
)
def test_it_keeps_to_what_is_asked_for(
    teacher: Client, query: str, names: list[str]
) -> None:
    assert listed(teacher, query) == names


def test_it_takes_few_queries(
    teacher: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    bank = world.course.banks.get()
    QuestionFactory.create_batch(60, bank=bank)
    with django_assert_max_num_queries(12):
        page = teacher.get(f"{TEACH}questions/?domain=secure")
    assert page.context["shown"].paginator.count == 62
    assert "?state=asked" not in page.text
    assert "domain=secure&amp;state=asked&amp;page=2" in page.text


def test_it_shows_a_question_with_its_key_and_explanations(
    teacher: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    publish_note(world.course)
    publish(
        world.course, BANK.replace("id: r", "links: amazon-s3#taille-maximale\nid: r")
    )
    with django_assert_max_num_queries(14):
        page = teacher.get(f"{TEACH}questions/{named('Rapports').pk}/").text
    assert "Rarement lu, aussitôt rendu." in page
    assert "À retenir." in page
    assert "#n-l" in page


def test_it_shows_older_revisions(teacher: Client, world: World) -> None:
    publish(world.course, BANK.replace("coûte le moins", "coûte le plus"))
    address = f"{TEACH}questions/{named('Rapports').pk}/"
    assert "coûte le plus" in teacher.get(address).text
    older = teacher.get(f"{address}?revision=1").text
    assert "coûte le moins" in older
    assert teacher.get(f"{address}?revision=9").status_code == 404


def test_a_question_is_rejected_and_taken_back(teacher: Client, world: World) -> None:
    one = named("Rapports")
    before = Course.objects.get(pk=world.course.pk).revision
    for _twice in range(2):
        teacher.post(f"{TEACH}questions/{one.pk}/reject/")
    assert listed(teacher) == ["Suppression"]
    assert listed(teacher, "state=rejected") == ["Rapports"]
    publish(world.course, BANK.replace("coûte le moins", "coûte le plus"))
    assert listed(teacher) == ["Suppression"]
    teacher.post(f"{TEACH}questions/{one.pk}/take-back/")
    assert listed(teacher) == ["Rapports", "Suppression"]
    assert Course.objects.get(pk=world.course.pk).revision > before


def test_reports_are_shown_until_they_are_settled(
    teacher: Client, world: World
) -> None:
    one = named("Rapports")
    QuestionReport.objects.create(
        learner=UserFactory(),
        revision=one.revisions.get(),
        note="Deux réponses <b>sont</b> justes.",
        reported_at=NOW,
    )
    assert listed(teacher, "state=reported") == ["Rapports"]
    page = teacher.get(f"{TEACH}questions/{one.pk}/").text
    assert "Deux réponses &lt;b&gt;sont" in page
    teacher.post(f"{TEACH}questions/{one.pk}/settle/")
    assert listed(teacher, "state=reported") == []


def test_a_difficulty_is_told_in_words(teacher: Client) -> None:
    page = teacher.get(f"{TEACH}questions/?difficulty=2").text
    assert '<option value="2" selected>difficulté moyenne</option>' in page
    assert '<span class="count">difficulté moyenne</span>' in page
