from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.site import Site


@pytest.mark.usefixtures("learner")
def test_a_page_that_is_not_there(
    page: Page, complaints: list[str], assert_accessible: Callable[[], None]
) -> None:
    response = page.goto("/courses/none/lessons/")
    assert response is not None
    assert response.status == 404
    assert_accessible()
    page.get_by_role("link", name="Aujourd’hui").last.click()
    expect(page).to_have_url("/")
    [complaint] = complaints
    assert "404" in complaint
    complaints.clear()


@pytest.mark.usefixtures("learner")
def test_a_form_that_is_too_old(
    page: Page, complaints: list[str], assert_accessible: Callable[[], None]
) -> None:
    page.goto("/settings/")
    page.context.clear_cookies(name="csrftoken")
    page.locator("main form button").click()
    expect(page.locator("h1")).to_be_visible()
    assert "403" in complaints.pop()
    assert_accessible()


def test_every_page_but_the_entrance_asks_who_is_there(page: Page) -> None:
    page.goto("/courses/any/study/")
    expect(page).to_have_url("/account/login/?next=/courses/any/study/")


def test_a_fault_of_the_server(
    page: Page,
    own_small_site: Site,
    complaints: list[str],
    assert_accessible: Callable[[], None],
) -> None:
    [key] = own_small_site.learners(1)
    own_small_site.let_in(page.context, key)
    database = own_small_site.folder / "studyapp.sqlite3"
    with closing(sqlite3.connect(database)) as database:
        database.execute("drop table quizzes_enrolment")
    response = page.goto(own_small_site.url)
    assert response is not None
    assert response.status == 500
    assert_accessible()
    assert "500" in complaints.pop()
