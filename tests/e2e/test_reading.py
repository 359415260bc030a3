"""A lesson remembers how far it was read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.studying import LESSONS

pytestmark = pytest.mark.usefixtures("learner")


def open_lesson(page: Page) -> None:
    """The second lesson of the course: it has several parts."""
    page.clock.install()
    page.goto(LESSONS)
    page.locator(".contents a").nth(1).click()
    expect(page.locator("[data-reading]")).to_be_attached()


def settle(page: Page, minutes: int = 0) -> None:
    """Lets time pass, and waits for the note that is taken then."""
    with page.expect_response("**/reading/"):
        page.clock.fast_forward(minutes * 60_000 + 3_000)


def test_where_one_stopped_is_where_one_goes_on(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    open_lesson(page)
    settle(page)
    part = page.locator(".prose h2").nth(1)
    part.evaluate("part => part.scrollIntoView()")
    settle(page)
    title = part.evaluate("part => part.firstChild.textContent")
    page.goto(LESSONS)
    assert_accessible()
    expect(page.locator(".bookmark")).to_contain_text(title)
    page.locator(".bookmark").click()
    expect(page.locator(":target")).to_contain_text(title)


def test_the_end_marks_a_lesson_read(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    open_lesson(page)
    page.locator("#end").scroll_into_view_if_needed()
    settle(page, minutes=10)
    expect(page.locator("[data-done]")).to_be_visible()
    expect(page.locator("[data-unread]")).to_be_hidden()
    assert_accessible()
    page.goto(LESSONS)
    expect(page.locator(".contents-reading.read")).to_have_count(1)
    expect(page.locator(".bookmark")).to_have_count(0)


def test_who_jumps_to_the_end_has_not_read(page: Page) -> None:
    open_lesson(page)
    page.locator("#end").scroll_into_view_if_needed()
    settle(page)
    expect(page.locator("[data-done]")).to_be_hidden()
    page.goto(LESSONS)
    expect(page.locator(".contents-reading")).to_have_count(1)
    expect(page.locator(".contents-reading.read")).to_have_count(0)


def test_a_word_is_found_from_any_page(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto("/settings/")
    page.get_by_role("link", name="Rechercher").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert_accessible()
    page.keyboard.type("glacier")
    page.keyboard.press("Enter")
    expect(page.locator(".found mark").first).to_have_text("Glacier")
