"""Exams sat as long as they are: what is too slow to be proven with every change.

python -m tests.e2e.whole_exams    on a site of its own, a few minutes

65 questions by keyboard alone, from the first page to the explained answers; 65 by touch
at 390 px; a minute without a network. Ends with a traceback where a click is missing.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e import chromium
from tests.e2e.accessibility import assert_it_fits
from tests.e2e.site import Site
from tests.e2e.sitting import (
    EXAMS,
    SAVED,
    WAITING,
    choose,
    press_on,
    saved,
    start,
    wait_until_ready,
)

_OFFICIAL = "a[href$='/exams/official/']"


def by_keyboard(page: Page, site: str) -> None:
    clicks: dict[int, str] = {}
    page.goto(site)
    press_on(page, "nav a[href*='exams']")
    page.wait_for_url("**/exams/")
    press_on(page, _OFFICIAL)
    page.wait_for_url("**/official/")
    press_on(page, "main form button")
    wait_until_ready(page)
    for _question in range(65):
        choose(page, clicks)
    page.wait_for_url("**/review/")
    press_on(page, "form .button.primary")
    page.wait_for_url("**/result/")
    press_on(page, "a[href$='/answers/']")
    page.wait_for_url("**/answers/")
    press_on(page, "a[href$='show=all']")
    page.wait_for_url("**show=all")
    for number, letter in clicks.items():
        answers = page.locator(f"#question-{number} .answer")
        assert "choisie" in answers.nth("ABCD".index(letter)).inner_text(), number


def by_touch(page: Page, site: str) -> None:
    page.goto(f"{site}{EXAMS}")
    assert_it_fits(page)
    page.locator(_OFFICIAL).tap()
    page.wait_for_url("**/official/")
    page.locator("main form .button.primary").tap()
    wait_until_ready(page)
    for number in range(1, 66):
        expect(page.locator("#question")).to_have_attribute("data-number", str(number))
        assert_it_fits(page)
        answers = page.locator(".answer label")
        answers.nth(number % answers.count()).tap()
        page.locator(".next").tap()
    page.wait_for_url("**/review/")
    page.locator("form .button.primary").tap()
    page.wait_for_url("**/result/")
    assert_it_fits(page)
    expect(page.locator(".marks .cell")).to_have_count(65)


def without_a_network(page: Page, site: str) -> None:
    clicks: dict[int, str] = {}
    start(page, f"{EXAMS}half/", site)
    page.context.set_offline(True)
    gone = time.monotonic()
    while time.monotonic() < gone + 60:
        choose(page, clicks)
        page.wait_for_timeout(4_000)
    expect(page.locator(WAITING)).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator(SAVED)).to_be_visible()
    assert saved(page) == clicks


def _page(browser: Browser, site: Site, session: str, **phone: Any) -> Page:
    context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", **phone)
    site.let_in(context, session)
    page = context.new_page()
    page.set_default_timeout(60_000)
    return page


def main() -> None:
    expect.set_options(timeout=60_000)
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    with tempfile.TemporaryDirectory() as files, sync_playwright() as playwright:
        site = Site(Path(files))
        site.prepare()
        keyboard, touch, offline = site.learners(3)
        site.start()
        browser = playwright.chromium.launch(**chromium.launch_options())
        try:
            by_keyboard(_page(browser, site, keyboard), site.url)
            print("65 questions by keyboard alone", flush=True)
            by_touch(_page(browser, site, touch, is_mobile=True, **phone), site.url)
            print("65 questions by touch at 390 px", flush=True)
            without_a_network(_page(browser, site, offline), site.url)
            print("a minute without a network", flush=True)
        finally:
            site.stop()


if __name__ == "__main__":
    main()
