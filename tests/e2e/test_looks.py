"""Every page of a learner's day, on a laptop and a phone, by day and by night."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.accessibility import assert_it_fits
from tests.e2e.studying import LESSONS, STUDY, show_answer

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}


@pytest.fixture(params=["laptop-light", "laptop-dark", "phone-light", "phone-dark"])
def browser_context_args(
    browser_context_args: dict[str, Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    device, scheme = request.param.split("-")
    more = {"viewport": LAPTOP, "color_scheme": scheme}
    if device == "phone":
        more |= {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    return browser_context_args | more


@pytest.mark.usefixtures("learner")
def test_the_pages_of_a_day(page: Page, assert_accessible: Callable[[], None]) -> None:
    for path in ("/", LESSONS, "/settings/"):
        page.goto(path)
        assert_accessible()
        assert_it_fits(page)


@pytest.mark.usefixtures("learner")
def test_a_chapter_and_a_lesson(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto(LESSONS)
    page.locator(".chapter h2 a").first.click()
    assert_accessible()
    assert_it_fits(page)
    page.locator(".contents a").first.click()
    assert_accessible()
    assert_it_fits(page)


@pytest.mark.usefixtures("learner")
def test_the_review_before_and_after_the_answer(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto(STUDY)
    assert_accessible()
    assert_it_fits(page)
    before = page.locator("[data-prompt]").bounding_box()
    show_answer(page)
    assert page.locator("[data-prompt]").bounding_box() == before
    assert_accessible()
    assert_it_fits(page)


@pytest.mark.usefixtures("learner")
def test_buttons_are_large_enough_for_a_thumb(page: Page) -> None:
    page.goto(STUDY)
    show_answer(page)
    for button in page.locator(".rating").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
