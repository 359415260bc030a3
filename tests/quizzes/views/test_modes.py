from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Note
from quizzes.holding import suspend
from quizzes.models import Memory
from quizzes.stats.picture import current
from tests.factories import NOW, CardFactory, LessonFactory, MemoryFactory, NoteFactory
from tests.quizzes.views.studying import STUDY
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")


def test_it_counts_what_each_domain_holds_the_heaviest_first(
    learner: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Note.objects.update(domain="cost-optimized")
    MemoryFactory(learner=world.learner, card=world.cards[0])
    secure = NoteFactory(course=world.course, domain="secure")
    CardFactory(lesson=LessonFactory(note=secure))
    current(world.enrolment)
    with django_assert_max_num_queries(12):
        page = learner.get(f"{STUDY}modes/")
    found = [(one.name, one.due, one.new) for one in page.context["domains"]]
    assert found == [("secure", 0, 1), ("cost-optimized", 1, 2)]
    assert "1 à réviser · 2\xa0nouvelles" in page.text


def test_it_counts_as_the_domain_itself_does(learner: Client, world: World) -> None:
    Note.objects.update(domain="secure")
    for minutes in (-5, 10):
        MemoryFactory(
            learner=world.learner,
            card=CardFactory(lesson=world.lesson),
            due_at=NOW + timedelta(minutes=minutes),
            state=Memory.State.LEARNING,
        )
    suspend(enrolment=world.enrolment, card=world.cards[0], now=NOW)

    (one,) = learner.get(f"{STUDY}modes/").context["domains"]
    counts = learner.get(STUDY, {"domain": "secure"}).context["counts"]

    assert (one.due, one.new) == (counts.due, counts.new) == (2, 2)


def test_a_domain_is_studied_by_its_name(learner: Client, world: World) -> None:
    Note.objects.update(domain="secure")
    assert "Sécurité · " in learner.get(STUDY, {"domain": "secure"}).text
