"""The place of instructors is not there for anybody else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from content import drafts
from content.importing import Upload
from content.models import Card, Course, Note
from content.uploads import Received
from quizzes.exams.blueprint import OFFICIAL
from quizzes.views.teaching.urls import urlpatterns
from tests.content.importing.banks import publishing as banks
from tests.content.importing.publishing import NOTE, publish
from tests.factories import CourseFactory, UserFactory
from tests.world import World

BY_GET = [
    "teach",
    "upload",
    "draft",
    "draft_picture",
    "add_to_draft",
    "note",
    "compare",
    "download",
    "lesson_cards",
    "rejected_cards",
    "publication",
    "reword_card",
    "reword_in_draft",
    "merge_card",
    "merge_in_draft",
    "draft_bank",
    "bank",
    "download_bank",
    "teach_questions",
    "teach_question",
    "class_results",
    "items_csv",
    "learners_csv",
    "blueprints",
    "blueprint",
    "flags",
]
BY_POST = [
    "upload",
    "add_to_draft",
    "drop_from_draft",
    "reject_in_draft",
    "keep_in_draft",
    "publish",
    "discard",
    "reopen",
    "retire_note",
    "restore",
    "reject_card",
    "take_back_card",
    "undo_publication",
    "reword_card",
    "reword_in_draft",
    "merge_card",
    "merge_in_draft",
    "separate_card",
    "separate_in_draft",
    "undo_merge_in_draft",
    "take_as",
    "retire_bank",
    "restore_bank",
    "reject_question",
    "take_back_question",
    "settle_reports",
    "blueprint",
    "restore_blueprint",
    "settle_flags",
]
# About the course as a whole: there is nothing of another one to name.
OF_COURSE = {
    *("teach", "upload", "rejected_cards", "teach_questions"),
    *("class_results", "items_csv", "learners_csv", "blueprints"),
    "flags",
}
OTHER_BANK = "## Autre\n\nLequel ?\n\n- [x] S3\n- [ ] EBS\n"
PAGES = [("get", name) for name in BY_GET] + [("post", name) for name in BY_POST]


def test_it_tries_every_page() -> None:
    assert {name for _method, name in PAGES} == {one.name for one in urlpatterns}


@pytest.fixture
def taught(world: World) -> Course:
    """A second course, taught by somebody else, with something of everything."""
    course = CourseFactory(slug="other", instructors=[UserFactory()])
    publish(course, NOTE.replace("# Stockage", "# Archives"))
    banks.publish(course)
    course.refresh_from_db()
    drafts.open_draft(
        course=course,
        received=Received((Upload("quiz.md", OTHER_BANK.encode()),), ()),
        by=world.stranger,
        now=timezone.now(),
        retire=["stockage.md"],
    )
    course.drafts.get().pictures.create(
        path="a.png", sha256="abc", data=b"x", width=1, height=1
    )
    course.blueprints.create(slug="own-1", blueprint=OFFICIAL.to_json())
    return course


def address(name: str, course: Course, of: Course) -> str:
    """A page of `course` about the things of the course `of`."""
    note = Note.objects.get(course=of, path="stockage.md")
    known = {
        "course": course.slug,
        "draft": of.drafts.get().pk,
        "note": note.slug,
        "number": 1,
        "lesson": note.lessons.first().pk,
        "card": Card.objects.filter(course=of).first().pk,
        "sha256": "abc",
        "key": Card.objects.filter(course=of).first().key,
        "revision": of.publications.earliest("pk").revision,
        "bank": of.banks.get().pk,
        "question": of.questions.first().pk,
        "slug": of.blueprints.get().slug,
    }
    [(_pattern, names)] = get_resolver().reverse_dict.getlist(name)[0][0]
    page = reverse(name, kwargs={key: known[key] for key in names})
    query = {"compare": "?before=1&after=1", "draft_bank": "?path=quiz.md"}
    return page + query.get(name, "")


@pytest.mark.parametrize(("method", "name"), PAGES)
@pytest.mark.parametrize("who", ["learner", "stranger", "instructor"])
def test_it_is_not_there_for_others(
    client: Client, world: World, taught: Course, who: str, method: str, name: str
) -> None:
    """Not even for who teaches another course."""
    client.force_login(getattr(world, who))
    page = address(name, taught, taught)
    assert getattr(client, method)(page).status_code == 404


@pytest.mark.parametrize(("method", "name"), PAGES)
def test_it_requires_login(
    client: Client, taught: Course, method: str, name: str
) -> None:
    response = getattr(client, method)(address(name, taught, taught))
    assert response.url.startswith("/account/login/")


@pytest.mark.parametrize(
    ("method", "name"),
    [(method, name) for method, name in PAGES if name not in OF_COURSE],
)
def test_it_reaches_nothing_of_another_course(
    client: Client, world: World, taught: Course, method: str, name: str
) -> None:
    """Through the address of one's own course."""
    first = taught.publications.earliest("pk")
    taught.publications.filter(pk=first.pk).update(revision=7)
    client.force_login(world.instructor)
    page = address(name, world.course, taught)
    assert getattr(client, method)(page).status_code == 404
    assert taught.drafts.open().count() == 1
    assert not Card.objects.exclude(rejected_at=None).exists()


@pytest.mark.parametrize("name", BY_GET)
def test_it_is_open_to_superusers(
    client: Client, world: World, taught: Course, name: str
) -> None:
    world.stranger.is_superuser = True
    world.stranger.save()
    client.force_login(world.stranger)
    assert client.get(address(name, taught, taught)).status_code == 200


@pytest.mark.parametrize("name", sorted(set(BY_POST) - set(BY_GET)))
def test_it_changes_nothing_by_get(
    client: Client, world: World, taught: Course, name: str
) -> None:
    client.force_login(taught.instructors.get())
    assert client.get(address(name, taught, taught)).status_code == 405


def test_it_shows_the_place_to_instructors_only(client: Client, world: World) -> None:
    client.force_login(world.learner)
    assert "Enseigner" not in client.get("/").text
    client.force_login(world.instructor)
    assert 'href="/teach/"' in client.get("/").text


def test_it_leads_to_the_course_that_is_taught(client: Client, world: World) -> None:
    client.force_login(world.instructor)
    assert client.get("/teach/").url == "/courses/aws-saa-c03/teach/"


def test_it_asks_which_of_several_courses(client: Client, world: World) -> None:
    CourseFactory(slug="other", title="Autre", instructors=[world.instructor])
    client.force_login(world.instructor)
    assert "Autre" in client.get("/teach/").text


def test_it_is_not_there_for_who_teaches_nothing(client: Client, world: World) -> None:
    client.force_login(world.learner)
    assert client.get("/teach/").status_code == 404


@pytest.mark.parametrize("name", ["upload", "publish", "reject_card"])
def test_it_refuses_forged_forms(world: World, taught: Course, name: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(taught.instructors.get())
    assert client.post(address(name, taught, taught)).status_code == 403
