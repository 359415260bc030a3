from __future__ import annotations

import pytest
from django.http import Http404
from django.test import Client

from quizzes.enrolments import enrol, get_enrolment_for_learner
from quizzes.models import Enrolment
from tests.world import World


def test_it_enrols_once(world: World) -> None:
    first = enrol(learner=world.stranger, course=world.course)
    first.new_per_day = 5
    first.save()

    again = enrol(learner=world.stranger, course=world.course)

    assert again == first
    assert again.new_per_day == 5
    assert Enrolment.objects.filter(learner=world.stranger).count() == 1


def test_a_learner_gets_their_enrolment_in_one_query(
    world: World, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        found = get_enrolment_for_learner(learner=world.learner, course="aws-saa-c03")
        assert (found.course, found.learner) == (world.course, world.learner)

    assert found == world.enrolment


@pytest.mark.parametrize("who", ["stranger", "instructor"])
def test_nobody_else_gets_one(world: World, who: str) -> None:
    with pytest.raises(Http404):
        get_enrolment_for_learner(learner=getattr(world, who), course="aws-saa-c03")


def test_there_is_none_in_a_course_that_is_not(world: World) -> None:
    with pytest.raises(Http404):
        get_enrolment_for_learner(learner=world.learner, course="nowhere")


def test_a_page_of_a_course_says_who_it_is_for(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    response = client.get("/courses/aws-saa-c03/study/")
    assert response.status_code == 404
    assert "Vous ne suivez pas encore ce cours" in response.text
    assert "pas de page ici" in client.get("/courses/nothing/study/").text
