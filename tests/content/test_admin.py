from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content.models import Card, Course, NoteVersion
from tests.content.importing.banks import publishing as banks
from tests.content.importing.publishing import NOTE, publish
from tests.factories import CourseFactory, UserFactory

pytestmark = pytest.mark.django_db

MODELS = (
    *("course", "note", "noteversion", "lesson", "card", "publication"),
    *("bank", "question"),
)


@pytest.fixture
def course() -> Course:
    course = CourseFactory(title="Cours d’essai")
    publish(course, NOTE)
    publish(course, NOTE.replace("5 To", "50 To"))
    banks.publish(course)
    return course


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.mark.parametrize("model", MODELS)
def test_it_lists_and_finds(admin: Client, course: Course, model: str) -> None:
    page = reverse(f"admin:content_{model}_changelist")
    assert admin.get(page, {"q": "o"}).status_code == 200


@pytest.mark.parametrize("state", ["published", "retired", "rejected"])
def test_cards_are_filtered_by_state(admin: Client, course: Course, state: str) -> None:
    page = admin.get(reverse("admin:content_card_changelist"), {"state": state})
    found = page.context["cl"].result_count
    assert found == (5 if state == "published" else 0)


@pytest.mark.parametrize("model", [name for name in MODELS if name != "course"])
def test_what_a_plan_publishes_is_shown_and_not_edited(
    admin: Client, course: Course, model: str
) -> None:
    rows = {
        "note": course.notes,
        "noteversion": NoteVersion.objects,
        "lesson": course.notes.get().lessons,
        "card": course.cards,
        "publication": course.publications,
        "bank": course.banks,
        "question": course.questions,
    }[model]
    page = reverse(f"admin:content_{model}_change", args=[rows.first().pk])
    assert admin.get(page).status_code == 200
    assert admin.post(page, {}).status_code == 403
    assert admin.post(page.replace("change", "delete")).status_code == 403
    assert admin.post(reverse(f"admin:content_{model}_add")).status_code == 403


def test_a_course_is_described_and_staffed_but_not_deleted(
    admin: Client, course: Course
) -> None:
    person = UserFactory()
    page = reverse("admin:content_course_change", args=[course.pk])
    form = {"slug": "neuf", "title": "Neuf", "description": "", "language": "fr"}
    assert admin.post(page, form | {"instructors": [person.pk]}).status_code == 302
    course.refresh_from_db()
    assert (course.slug, course.instructors.get(), course.revision) == (
        "neuf",
        person,
        3,
    )
    assert admin.post(page.replace("change", "delete")).status_code == 403


def act(client: Client, action: str, *cards: Card) -> int:
    page = reverse("admin:content_card_changelist")
    ticked = {"action": action, "_selected_action": [card.pk for card in cards]}
    return client.post(page, ticked).status_code


def test_cards_are_rejected_and_taken_back(admin: Client, course: Course) -> None:
    first, second, *_ = course.cards.all()
    act(admin, "reject", first, second)
    assert course.cards.published().count() == 3
    act(admin, "take_back", first)
    assert set(course.cards.exclude(rejected_at=None)) == {second}


def test_rejecting_raises_the_revision_of_the_course(
    admin: Client, course: Course
) -> None:
    act(admin, "reject", course.cards.first())
    course.refresh_from_db()
    assert course.revision == 4


def test_who_may_only_view_rejects_nothing(client: Client, course: Course) -> None:
    person = UserFactory(is_staff=True)
    person.user_permissions.add(Permission.objects.get(codename="view_card"))
    client.force_login(person)
    act(client, "reject", course.cards.first())
    assert course.cards.published().count() == 5


@pytest.mark.parametrize("model", MODELS)
def test_a_list_takes_as_many_queries_for_many_rows_as_for_few(
    admin: Client, course: Course, model: str
) -> None:
    page = reverse(f"admin:content_{model}_changelist")
    counts = []
    for number in range(2):
        with CaptureQueriesContext(connection) as queries:
            admin.get(page)
        counts.append(len(queries))
        for other in range(4):
            another = CourseFactory()
            publish(another, NOTE, f"{number}-{other}.md")
            banks.publish(another)
    assert counts[0] == counts[1] <= 12
