"""The place of instructors is not there for anybody else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from content.drafting import drafts
from content.drafting.uploads import Received
from content.importing import Upload
from content.models import Card, Course, Note
from quizzes.exams.blueprint import OFFICIAL
from quizzes.views.teaching.urls import urlpatterns
from tests.content.importing.banks import publishing as banks
from tests.content.importing.publishing import NOTE, publish
from tests.content.importing.test_written import PASSAGE
from tests.factories import CourseFactory, UserFactory
from tests.world import World

# About the course as a whole: there is nothing of another one to name.
OF_COURSE = {
    *("teach", "upload", "rejected_cards", "teach_questions"),
    *("class_results", "items_csv", "learners_csv", "blueprints"),
    *("flags", "class_activity", "activity_csv", "decisions"),
}
ARCHIVES = NOTE.replace("# Stockage", "# Archives")
UNASKED = f"{ARCHIVES.replace('99,9', '99,8')}\n- {PASSAGE}\n"
OTHER_BANK = "## Autre\n\nLequel ?\n\n- [x] S3\n- [ ] EBS\n"


def teaching(patterns: Iterable[Any] | None = None, route: str = "") -> Iterator[str]:
    """The names of all addresses of the place, as the site resolves them."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        whole = route + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from teaching(one.url_patterns, whole)
        elif "courses/<slug:course>/teach/" in whole:
            yield one.name


NAMES = sorted(teaching())


def test_it_finds_every_page() -> None:
    assert set(NAMES) == {one.name for one in urlpatterns}
    assert set(NAMES) > OF_COURSE


@pytest.fixture
def taught(world: World) -> Course:
    """A second course, taught by somebody else, with something of everything."""
    course = CourseFactory(slug="other", instructors=[UserFactory()])
    publish(course, ARCHIVES)
    banks.publish(course)
    course.refresh_from_db()
    drafts.open_draft(
        course=course,
        received=Received(
            (
                Upload("quiz.md", OTHER_BANK.encode()),
                Upload("stockage.md", UNASKED.encode()),
            ),
            (),
        ),
        by=world.stranger,
        now=timezone.now(),
    )
    key = Card.objects.filter(course=course).first().key
    said = {"path": "a.md", "context": "", "passage": "B", "prompt": "C", "answer": "D"}
    course.drafts.update(written={key: said})
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
        "passage": _passage_of(of),
        "key": Card.objects.filter(course=of).first().key,
        "revision": of.publications.earliest("pk").revision,
        "bank": of.banks.get().pk,
        "question": of.questions.first().pk,
        "slug": of.blueprints.get().slug,
    }
    [(_pattern, names)] = get_resolver().reverse_dict.getlist(name)[0][0]
    page = reverse(name, kwargs={key: known[key] for key in names})
    query = {
        "compare": "?before=1&after=1",
        "draft_bank": "?path=quiz.md",
        "edit_in_draft": "?path=stockage.md",
    }
    return page + query.get(name, "")


def _passage_of(course: Course) -> str:
    """What the plan of its draft calls a passage without a card."""
    told = [
        one for note in drafts.look(course.drafts.get()).notes for one in note.skipped
    ]
    return str(told[0]["name"])


def answers(
    client: Client, course: Course, of: Course, names: Iterable[str] = NAMES
) -> dict[str, tuple[int, int]]:
    """What each page answers to GET and to POST."""
    return {
        name: (client.get(page).status_code, client.post(page).status_code)
        for name in names
        if (page := address(name, course, of))
    }


# A page takes GET, POST or both; what it does not take it refuses to anybody.
NOT_THERE = {(404, 404), (404, 405), (405, 404)}


@pytest.mark.parametrize("who", ["learner", "stranger", "instructor"])
def test_it_is_not_there_for_others(
    client: Client, world: World, taught: Course, who: str
) -> None:
    """Not even for who teaches another course."""
    client.force_login(getattr(world, who))
    found = answers(client, taught, taught)
    assert {name for name, told in found.items() if told not in NOT_THERE} == set()


def test_it_requires_login(client: Client, taught: Course) -> None:
    for name in NAMES:
        page = address(name, taught, taught)
        for response in (client.get(page), client.post(page)):
            assert response.url.startswith("/account/login/"), name


def test_it_reaches_nothing_of_another_course(
    client: Client, world: World, taught: Course
) -> None:
    """Through the address of one's own course."""
    first = taught.publications.earliest("pk")
    taught.publications.filter(pk=first.pk).update(revision=7)
    client.force_login(world.instructor)
    found = answers(client, world.course, taught, set(NAMES) - OF_COURSE)
    assert {name for name, told in found.items() if told not in NOT_THERE} == set()
    assert taught.drafts.open().count() == 1
    assert not Card.objects.exclude(rejected_at=None).exists()


def test_it_is_open_to_superusers(client: Client, world: World, taught: Course) -> None:
    world.stranger.is_superuser = True
    world.stranger.save()
    client.force_login(world.stranger)
    found = {name: client.get(address(name, taught, taught)) for name in NAMES}
    told = {name: response.status_code for name, response in found.items()}
    assert set(told.values()) == {200, 405}, told


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


def test_the_places_of_who_teaches_lead_where_they_may_go(
    client: Client, world: World
) -> None:
    client.force_login(world.instructor)
    page = client.get(reverse("teach", args=[world.course.slug])).text
    places = re.search(r'<nav class="places".*?</nav>', page, re.DOTALL)
    assert places
    for address in re.findall(r'href="([^"]+)"', places[0]):
        assert client.get(address, follow=True).status_code == 200, address
