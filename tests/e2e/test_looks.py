"""Every page of a learner's day, on a laptop and a phone, by day and by night."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.accessibility import OF_COLOUR, assert_it_fits
from tests.e2e.studying import LESSONS, STUDY, show_answer

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}


@pytest.fixture(params=["laptop", "phone"])
def browser_context_args(
    browser_context_args: dict[str, Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    if request.param == "laptop":
        return browser_context_args | {"viewport": LAPTOP}
    phone = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    return browser_context_args | phone


@pytest.fixture
def look(page: Page, assert_accessible: Callable[..., None]) -> Callable[[], None]:
    """Call it on each page that the test comes to."""

    def check() -> None:
        assert_it_fits(page)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        assert_accessible()
        # Without motion, no colour is on its way from the one to the other.
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        assert_accessible(*OF_COLOUR)

    return check


def test_what_a_visitor_sees(page: Page, look: Callable[[], None]) -> None:
    page.goto("/")
    look()
    page.locator("main").get_by_role("link", name="Créer un compte").click()
    look()


@pytest.mark.usefixtures("learner")
def test_the_pages_of_a_day(page: Page, look: Callable[[], None]) -> None:
    for path in ("/", LESSONS, "/cards/", "/settings/"):
        page.goto(path)
        look()


@pytest.mark.usefixtures("learner")
def test_only_who_has_a_keyboard_is_told_of_keys(page: Page) -> None:
    page.goto(STUDY)
    show_answer(page)
    hints = page.locator(".rating kbd, .study-tools [data-opens=keys]")
    assert hints.count() == 5
    is_phone = page.viewport_size == PHONE
    for hint in hints.all():
        assert hint.is_visible() != is_phone


@pytest.mark.usefixtures("learner")
def test_a_chapter_and_a_lesson(page: Page, look: Callable[[], None]) -> None:
    page.goto(LESSONS)
    page.locator(".chapter h2 a").first.click()
    look()
    page.locator(".contents a").first.click()
    look()


@pytest.mark.usefixtures("learner")
def test_the_review_before_and_after_the_answer(
    page: Page, look: Callable[[], None]
) -> None:
    page.goto(STUDY)
    look()
    before = page.locator("[data-prompt]").bounding_box()
    show_answer(page)
    assert page.locator("[data-prompt]").bounding_box() == before
    look()
    # Large enough for a thumb.
    for button in page.locator(".rating").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
