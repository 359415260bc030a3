from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from studyapp.warming import warm_up
from tests.factories import UserFactory


@pytest.fixture
def warm() -> Iterator[None]:
    warm_up()
    yield
    gc.unfreeze()


@pytest.mark.django_db
@pytest.mark.usefixtures("warm")
def test_no_page_reads_a_template_of_ours(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_asked: object) -> str:
        raise AssertionError("it was not read before")

    monkeypatch.setattr("django.template.loaders.filesystem.Loader.get_contents", read)

    client.force_login(UserFactory())

    assert client.get(reverse("today")).status_code == 200


@pytest.mark.usefixtures("warm")
def test_what_is_loaded_is_not_looked_through() -> None:
    assert gc.get_freeze_count() > len(gc.get_objects())
