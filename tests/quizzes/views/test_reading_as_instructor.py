"""Who teaches a course reads it as learners do, without being one of them."""

from __future__ import annotations

import pytest
from django.test import Client

from content.models import Course
from quizzes.models import Enrolment, Reading
from tests.content.importing.publishing import NOTE
from tests.quizzes.views.teaching import TEACH, draft_of, publish_note, publish_seen
from tests.world import World

LESSON = "/courses/aws-saa-c03/lessons/stockage/amazon-s3/"


@pytest.fixture
def instructor(client: Client, world: World) -> Client:
    client.force_login(world.instructor)
    return client


def test_a_publication_leads_to_the_lessons_that_it_changed(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    changed = NOTE.replace("une seule zone", "une zone")
    answer = publish_seen(teacher, draft_of(teacher, changed))
    page = teacher.get(answer.url).text
    assert "/lessons/stockage/amazon-ebs/" in page
    assert "/lessons/stockage/amazon-s3/" not in page


def test_an_instructor_reads_a_lesson(instructor: Client, world: World) -> None:
    page = instructor.get(LESSON)
    assert page.status_code == 200
    assert world.lesson.title in page.text
    assert f"{TEACH}notes/stockage/" in page.text
    assert "/reading/" not in page.text
    assert not Enrolment.objects.filter(learner=world.instructor).exists()
    assert not Reading.objects.exists()


def test_a_link_inside_a_note_leads_on(instructor: Client, world: World) -> None:
    world.lesson.html = '<p id="n-1">Un fait.</p>'
    world.lesson.save()
    chapter = "/courses/aws-saa-c03/lessons/stockage/"
    assert instructor.get(f"{chapter}?anchor=n-1").url == f"{LESSON}#n-1"


def test_others_enrol_where_they_stand(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    page = client.get(LESSON)
    assert page.status_code == 404
    assert f'name="next" value="{LESSON}"' in page.text
    enrol = "/courses/aws-saa-c03/enrol/"
    assert client.post(enrol, {"next": LESSON}).url == LESSON
    assert client.get(LESSON).status_code == 200


def test_enrolling_leads_to_no_other_site(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    enrol = "/courses/aws-saa-c03/enrol/"
    assert client.post(enrol, {"next": "https://example.org/"}).url == "/"


@pytest.mark.parametrize("place", ["lessons", "exams", "progress"])
def test_without_a_course_it_says_why_one_is_back(
    instructor: Client, place: str
) -> None:
    page = instructor.get(f"/{place}/", follow=True)
    assert "Inscrivez-vous d’abord à un cours" in page.text
