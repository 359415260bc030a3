"""Every model has its place in the admin, or a reason for which it has none."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib.admin.sites import site
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import NOW, CourseFactory, UserFactory
from tests.quizzes.pressing import press
from tests.world import World

# Seen on the page of what it belongs to, or made again from what is shown.
PARTS = {
    *("content.DraftFile", "content.DraftPicture", "content.DraftJob"),
    *("content.QuestionLink", "content.SearchEntry", "content.KeptReading"),
    *("quizzes.ExamItem", "quizzes.DayFigures", "quizzes.Picture"),
}
OURS = ("studyapp", "content", "quizzes")
MODELS = [model for app in OURS for model in apps.get_app_config(app).get_models()]
SHOWN = [model for model in MODELS if model._meta.label not in PARTS]
# What an administrator writes by hand; all else is history or comes from a plan.
WRITTEN = {"User", "Course", "Enrolment", "CourseBlueprint"}


@pytest.fixture
def admin(client: Client, world: World) -> Client:
    press(world.enrolment, now=NOW)
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def page(model: type[Model], name: str) -> str:
    return reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_{name}")


def test_it_lists_searches_and_filters_in_few_queries(
    admin: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for model in SHOWN:
        ours = site.get_model_admin(model)
        assert ours.search_fields, model
        assert ours.list_filter, model
        assert len(ours.list_display) > 1, model
        with django_assert_max_num_queries(12):
            found = admin.get(page(model, "changelist"), {"q": "a"})
        assert found.status_code == 200, model


def test_what_a_plan_or_a_learner_writes_is_added_by_nobody(admin: Client) -> None:
    may_be_added = {
        model.__name__
        for model in SHOWN
        if admin.get(page(model, "add")).status_code == 200
    }
    assert may_be_added == WRITTEN


def test_no_form_lists_everybody(admin: Client) -> None:
    course = CourseFactory()
    people = UserFactory.create_batch(3)
    for model in SHOWN:
        if model.__name__ in WRITTEN - {"User"}:
            form = admin.get(page(model, "add")).text
            options = re.findall(r"<option[^>]*>([^<]*)</option>", form)
            assert not {person.email for person in people} & set(options), model
            assert course.title not in options, model


def test_it_adds_a_person_by_e_mail(admin: Client) -> None:
    from studyapp.models import User

    form = {
        "email": "new@example.org",
        "usable_password": "true",
        "password1": "correct horse battery",
        "password2": "correct horse battery",
    }
    assert admin.post(page(User, "add"), form).status_code == 302
    person = User.objects.get(email="new@example.org")
    assert person.check_password("correct horse battery")
    change = reverse("admin:studyapp_user_change", args=[person.pk])
    assert admin.get(change).status_code == 200
    lookup = {
        "app_label": "content",
        "model_name": "course",
        "field_name": "instructors",
    }
    found = admin.get(reverse("admin:autocomplete"), {"term": "new@", **lookup})
    assert [one["text"] for one in found.json()["results"]] == ["new@example.org"]
