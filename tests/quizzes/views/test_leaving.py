from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from content.models import Course
from quizzes import flagging, holding
from quizzes.models import Enrolment, Memory, Review
from studyapp.models import User
from tests.factories import NOW, PASSWORD, UserFactory
from tests.quizzes.exams.sitting import make_bank, sit
from tests.quizzes.pressing import press, take_back
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")

LEAVE, DATA = "/settings/delete/", "/settings/data.json"


@pytest.fixture(autouse=True)
def _no_try_counted() -> None:
    cache.clear()


@pytest.fixture
def studied(world: World) -> World:
    """One answer stands, one is taken back; a card is set aside and reported."""
    press(world.enrolment)
    press(world.enrolment)
    take_back(world.enrolment)
    _one, _two, three = world.cards
    holding.suspend(enrolment=world.enrolment, card=three, now=NOW)
    flagging.flag(learner=world.learner, card=three, note="« Région » ?", now=NOW)
    return world


def taken(client: Client) -> dict[str, Any]:
    response = client.get(DATA)
    assert response["Content-Disposition"] == 'attachment; filename="studyapp.json"'
    return json.loads(b"".join(response.streaming_content))


@pytest.mark.parametrize("page", [LEAVE, DATA])
def test_it_requires_login(client: Client, db: None, page: str) -> None:
    assert client.get(page).url == f"/account/login/?next={page}"


def test_who_has_done_nothing_takes_their_account(client: Client, db: None) -> None:
    client.force_login(UserFactory(email="new@example.org"))
    data = taken(client)
    assert data["account"]["email"] == "new@example.org"
    assert data["courses"] == []


def test_all_that_is_kept_is_taken_away(learner: Client, studied: World) -> None:
    one, two, three = studied.cards
    Enrolment.objects.update(fitted=[0.2, 1.3])
    make_bank(studied.course)
    sit(studied.learner, studied.course, now=NOW.replace(year=NOW.year - 1))
    (course,) = taken(learner)["courses"]
    assert course["course"] == {"slug": "aws-saa-c03", "title": "AWS SAA-C03"}
    assert course["settings"]["new_per_day"] == 20
    assert course["settings"]["fitted"] == [0.2, 1.3]
    assert [memory["card"] for memory in course["memories"]] == [one.key]
    first, second = course["reviews"]
    assert (first["card"], first["rating"], first["taken_back_at"]) == (
        one.key,
        3,
        None,
    )
    assert second["card"] == two.key
    assert second["taken_back_at"]
    assert [held["card"] for held in course["set_aside"]] == [three.key]
    assert [flag["note"] for flag in course["reported_cards"]] == ["« Région » ?"]
    # Closed by the clock a year ago, whatever page was looked at since.
    assert len(course["exams"][0]["items"]) == 4


def test_nothing_of_others_is_taken_away(client: Client, studied: World) -> None:
    client.force_login(studied.stranger)
    Enrolment.objects.create(learner=studied.stranger, course=studied.course)
    (course,) = taken(client)["courses"]
    lists = {name: found for name, found in course.items() if isinstance(found, list)}
    assert lists
    assert not any(lists.values())


def test_it_says_what_would_be_deleted(learner: Client, studied: World) -> None:
    page = learner.get(LEAVE)
    assert "learner@example.org" in page.text
    # As their progress says it, which counts nothing that was taken back.
    assert (page.context["cards"], page.context["reviews"]) == (1, 1)
    progress = learner.get(f"/courses/{studied.course.slug}/progress/")
    assert progress.context["ever"].presses == 1


def test_nothing_is_deleted_without_the_password(
    learner: Client, studied: World
) -> None:
    for password in ("", "wrong"):
        assert learner.post(LEAVE, {"password": password}).status_code == 422
    assert learner.post(LEAVE).status_code == 422
    assert User.objects.filter(pk=studied.learner.pk).exists()
    assert learner.get("/").status_code == 200


def test_passwords_cannot_be_tried_without_end(learner: Client) -> None:
    tried = [learner.post(LEAVE, {"password": "wrong"}) for _ in range(11)]
    assert tried[-1].status_code == 429
    assert 'class="brand"' in tried[-1].text


def test_everything_goes_and_the_course_stays(learner: Client, studied: World) -> None:
    page = learner.post(LEAVE, {"password": PASSWORD}, follow=True)
    assert page.redirect_chain == [("/account/login/", 302)]
    assert 'class="notice success"' in page.text
    assert not User.objects.filter(pk=studied.learner.pk).exists()
    assert not Review.objects.exists()
    assert not Memory.objects.exists()
    assert Course.objects.get().cards.count() == 3
    assert learner.get("/settings/").status_code == 302


def test_another_device_is_logged_out(learner: Client, studied: World) -> None:
    phone = Client()
    phone.force_login(studied.learner)
    learner.post(LEAVE, {"password": PASSWORD})
    assert phone.get("/settings/").url == "/account/login/?next=/settings/"


def test_an_instructor_is_told_of_courses_left_alone(
    client: Client, world: World
) -> None:
    client.force_login(world.instructor)
    assert client.get(LEAVE).context["alone"] == [world.course]
    world.course.instructors.add(world.stranger)
    assert client.get(LEAVE).context["alone"] == []


def test_the_last_administrator_stays(client: Client, db: None) -> None:
    only = UserFactory(is_superuser=True, is_staff=True)
    client.force_login(only)
    client.post(LEAVE, {"password": PASSWORD})
    assert User.objects.filter(pk=only.pk).exists()
    UserFactory(is_superuser=True)
    client.post(LEAVE, {"password": PASSWORD})
    assert not User.objects.filter(pk=only.pk).exists()
