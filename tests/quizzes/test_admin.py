from __future__ import annotations

import pytest
from django.contrib.admin.sites import site
from django.test import Client, RequestFactory
from django.urls import ResolverMatch, reverse

from quizzes.models import Memory, Review
from tests.factories import NOW, UserFactory
from tests.quizzes.pressing import press
from tests.world import World


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def review(world: World) -> Review:
    return press(world.enrolment, now=NOW).review


@pytest.mark.parametrize(
    "model",
    [
        "advance",
        "enrolment",
        "examattempt",
        "flag",
        "hold",
        "memory",
        "questionreport",
        "review",
        "undo",
    ],
)
def test_it_lists_what_has_been_learnt(
    admin: Client, review: Review, model: str
) -> None:
    found = admin.get(
        reverse(f"admin:quizzes_{model}_changelist"), {"q": "learner@example.org"}
    )

    assert found.status_code == 200


def test_it_shows_a_review_that_cannot_be_changed(
    admin: Client, review: Review
) -> None:
    page = reverse("admin:quizzes_review_change", args=[review.pk])

    assert admin.get(page).status_code == 200
    assert admin.post(page, {"rating": 1}).status_code == 403
    assert admin.post(reverse("admin:quizzes_review_add")).status_code == 403
    review.refresh_from_db()
    assert review.rating == Review.Rating.GOOD


@pytest.mark.parametrize("model", ["memory", "review"])
def test_it_deletes_no_line_of_the_history(
    admin: Client, review: Review, model: str
) -> None:
    row = Memory.objects.get() if model == "memory" else review

    page = reverse(f"admin:quizzes_{model}_delete", args=[row.pk])

    assert admin.post(page, {"post": "yes"}).status_code == 403
    assert type(row).objects.filter(pk=row.pk).exists()


def test_it_deletes_an_enrolment_and_keeps_the_history(
    admin: Client, world: World, review: Review
) -> None:
    page = reverse("admin:quizzes_enrolment_delete", args=[world.enrolment.pk])

    assert admin.post(page, {"post": "yes"}).status_code == 302
    assert Review.objects.get() == review


def test_a_staff_member_without_permissions_sees_no_history(
    client: Client, review: Review
) -> None:
    client.force_login(UserFactory(is_staff=True))

    found = client.get(reverse("admin:quizzes_review_changelist"))

    assert found.status_code == 403


@pytest.mark.parametrize("superuser", [True, False])
def test_a_line_of_the_history_goes_with_its_learner(
    rf: RequestFactory, world: World, superuser: bool
) -> None:
    request = rf.post("/admin/studyapp/user/1/delete/")
    request.user = UserFactory(is_staff=True, is_superuser=superuser)
    request.resolver_match = ResolverMatch(
        lambda: None, (), {}, url_name="studyapp_user_delete"
    )

    history = site.get_model_admin(Review)

    assert history.has_delete_permission(request) is superuser
