"""A picture goes with its note from the upload to the lesson."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from content.models import Course, Draft, Lesson, Picture
from tests.content.test_pictures import picture
from tests.factories import CourseFactory, UserFactory
from tests.quizzes.views.teaching import TEACH, a_file, hand_in, page_of, publish_seen
from tests.world import World

NOTE = "# Réseau\n\n## Amazon VPC\n\n![[vpc.png]]\n\n- **Portée** : une Région\n"


@pytest.fixture
def course(world: World) -> Course:
    return world.course


def shown(client: Client) -> str:
    """The address of the one picture of a page."""
    lesson = Lesson.objects.get(title="Amazon VPC")
    page = client.get(
        reverse("lesson", args=["aws-saa-c03", lesson.note.slug, lesson.slug])
    )
    [address] = re.findall(r'<img src="([^"]+)"', page.text)
    return address


def test_a_lesson_shows_its_picture_once_published(
    teacher: Client, world: World
) -> None:
    hand_in(teacher, a_file("vpc.md", NOTE), a_file("img/vpc.png", picture()))
    draft = Draft.objects.get()
    page = teacher.get(page_of(draft)).text
    [address] = re.findall(r'<img src="([^"]+)"', page)
    assert teacher.get(address)["Content-Type"] == "image/webp"
    assert not Picture.objects.exists()
    publish_seen(teacher, draft)
    assert not draft.pictures.exists()
    teacher.force_login(world.learner)
    served = teacher.get(shown(teacher))
    assert served["Content-Type"] == "image/webp"
    assert "immutable" in served["Cache-Control"]
    assert served.content[8:12] == b"WEBP"


def test_a_picture_alone_is_published_and_replaces_the_old_one(
    teacher: Client, world: World
) -> None:
    hand_in(teacher, a_file("vpc.md", NOTE), a_file("vpc.png", picture()))
    publish_seen(teacher, Draft.objects.get())
    before = Picture.objects.get().sha256
    hand_in(teacher, a_file("vpc.png", picture(size=(9, 9))))
    assert Picture.objects.get().sha256 == before
    publish_seen(teacher, Draft.objects.first())
    assert Picture.objects.get().sha256 != before


def test_a_picture_that_changed_since_it_was_seen_is_not_published(
    teacher: Client,
) -> None:
    hand_in(teacher, a_file("vpc.png", picture()))
    draft = Draft.objects.get()
    seen = teacher.get(page_of(draft)).context["seen"]
    teacher.post(
        f"{page_of(draft)}add/", {"files": [a_file("vpc.png", picture(size=(9, 9)))]}
    )
    teacher.post(f"{page_of(draft)}publish/", {"seen": seen})
    assert not Picture.objects.exists()


def test_a_picture_can_be_left_out(teacher: Client) -> None:
    hand_in(teacher, a_file("vpc.md", NOTE), a_file("vpc.png", picture()))
    draft = Draft.objects.get()
    teacher.post(f"{page_of(draft)}drop/", {"path": "vpc.png"})
    assert not draft.pictures.exists()
    assert draft.files.exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [("learner", 200), ("instructor", 200), ("stranger", 404)],
)
def test_a_picture_is_for_who_learns_or_teaches(
    client: Client, world: World, who: str, status: int
) -> None:
    Picture.objects.create(
        course=world.course, path="a.png", sha256="abc", data=b"x", width=1, height=1
    )
    client.force_login(getattr(world, who))
    address = reverse("picture", args=["aws-saa-c03", "abc"])
    assert client.get(address).status_code == status


def test_a_picture_of_another_course_is_not_there(client: Client, world: World) -> None:
    other = CourseFactory(slug="other", instructors=[UserFactory()])
    Picture.objects.create(
        course=other, path="a.png", sha256="abc", data=b"x", width=1, height=1
    )
    client.force_login(world.learner)
    assert client.get(reverse("picture", args=["other", "abc"])).status_code == 404
    assert (
        client.get(reverse("picture", args=["aws-saa-c03", "abc"])).status_code == 404
    )


def test_what_is_neither_note_nor_picture_is_named(teacher: Client) -> None:
    page = hand_in(teacher, a_file("a.svg", b"<svg/>"))
    assert page.status_code == 422
    assert "a.svg" in page.text
    assert teacher.get(TEACH).status_code == 200
