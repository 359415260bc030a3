from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.studying import LESSONS, STUDY, done_today, prompt


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"java_script_enabled": False}


@pytest.mark.usefixtures("learner")
def test_the_whole_review_works(page: Page) -> None:
    page.goto("/")
    page.locator("main .button.primary").click()
    prompts = []
    for rating in ("again", "hard", "good", "easy"):
        prompts.append(prompt(page))
        page.locator("[data-reveal] button").click()
        expect(page.locator("[data-prompt]")).to_have_text(prompts[-1])
        expect(page.locator("[data-answer]")).to_be_visible()
        page.locator(f".rating.{rating}").click()
        expect(page.locator("[data-answer]")).to_be_hidden()
    assert len(set(prompts)) == 4
    assert done_today(page) == 4


@pytest.mark.usefixtures("learner")
def test_the_interval_on_the_button_is_there_before_the_press(page: Page) -> None:
    page.goto(STUDY)
    page.locator("[data-reveal] button").click()
    intervals = page.locator(".rating-interval")
    expect(intervals).to_have_text([re.compile(r"\S")] * 4)


@pytest.mark.usefixtures("learner")
def test_undo_brings_the_card_back(page: Page) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    page.locator("[data-reveal] button").click()
    page.locator(".rating.easy").click()
    page.locator(".study-tools > form button").click()
    expect(page.locator("[data-prompt]")).to_have_text(asked)
    assert done_today(page) == 0


@pytest.mark.usefixtures("learner")
def test_the_source_leads_to_the_lesson_and_back(page: Page) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    page.locator("[data-reveal] button").click()
    page.locator(".card-source a").click()
    expect(page.locator(":target")).to_be_in_viewport()
    page.locator(".way-back a").click()
    expect(page.locator("[data-prompt]")).to_have_text(asked)


@pytest.mark.usefixtures("learner")
def test_a_button_marks_a_lesson_read(page: Page) -> None:
    page.goto(LESSONS)
    page.locator(".contents a").first.click()
    page.locator("[data-unread]").click()
    expect(page.locator("[data-done]")).to_be_visible()
    expect(page.locator("[data-unread]")).to_be_hidden()
    page.locator("[data-reopen]").click()
    expect(page.locator("[data-unread]")).to_be_visible()


@pytest.mark.usefixtures("learner")
def test_a_session_that_ends_leads_back_to_the_card(page: Page) -> None:
    page.goto(STUDY)
    page.locator("[data-reveal] button").click()
    [cookie] = [one for one in page.context.cookies() if one["name"] == "sessionid"]
    page.context.clear_cookies(name="sessionid")
    page.locator(".rating.good").click()
    expect(page.locator("[name=login]")).to_be_visible()
    page.context.add_cookies([cookie])
    page.goto(parse_qs(urlsplit(page.url).query)["next"][0])
    expect(page.locator("[data-prompt]")).to_be_visible()
