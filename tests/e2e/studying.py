"""What a learner does on the review page, for tests to say it in one line."""

from __future__ import annotations

from itertools import cycle, islice

from playwright.sync_api import Page, expect

COURSE = "aws-saa-c03"
STUDY = f"/courses/{COURSE}/study/"
LESSONS = f"/courses/{COURSE}/lessons/"
# Each rating in turn, mostly Good, as a learner presses.
_KEYS = "3143234333"


def prompt(page: Page) -> str:
    return page.locator("[data-prompt]").inner_text()


def token(page: Page) -> str:
    """Of the form that is shown: another card, another token."""
    return page.locator("[data-ratings] [name=token]").input_value()


def wait_until_ready(page: Page) -> None:
    """The page listens to keys once it offers to explain them."""
    expect(page.locator("[data-opens=keys]:not([hidden])")).to_have_count(1)


def show_answer(page: Page) -> None:
    wait_until_ready(page)
    page.keyboard.press("Space")
    expect(page.locator("[data-answer]")).to_be_visible()
    expect(page.locator("[data-ratings]")).to_be_visible()


def rate(page: Page, key: str) -> None:
    """Presses the key, and waits for what comes after the card."""
    before = page.locator("#card").element_handle()
    with page.expect_response("**/study/answer/*") as answered:
        page.keyboard.press(key)
    assert answered.value.ok
    page.wait_for_function("card => !card.isConnected", arg=before)


def study_by_keyboard(page: Page, cards: int) -> list[str]:
    """The prompts of as many cards, each shown and rated."""
    prompts = []
    for key in islice(cycle(_KEYS), cards):
        prompts.append(prompt(page))
        show_answer(page)
        rate(page, key)
    return prompts


def done_today(page: Page, site: str = "") -> int:
    page.goto(f"{site}/")
    tally = page.locator(".tally > div", has_text="Fait")
    # Before the first answer of the first day there is nothing to tell.
    return int(tally.locator("dd").inner_text()) if tally.count() else 0
