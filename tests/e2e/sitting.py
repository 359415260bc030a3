"""What someone does who sits an exam, for tests to say it in one line."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.studying import COURSE

EXAMS = f"/courses/{COURSE}/exams/"
SHORT = f"{EXAMS}custom/?questions=3&minutes=6"
SAVED = "[data-state=saved]:not([hidden])"
ANSWERED = ".exam-grid .cell:is(.answered, .partial)"
WAITING = "[data-state=waiting]:not([hidden])"


def start(page: Page, path: str, site: str = "") -> None:
    page.goto(f"{site}{path}")
    page.locator("main form .button.primary").click()
    wait_until_ready(page)


def wait_until_ready(page: Page) -> None:
    """The other questions are here: the page can do without a network."""
    expect(page.locator("[data-exam][data-complete]")).to_have_count(1, timeout=20_000)


def number(page: Page) -> int:
    return int(page.locator("#question").get_attribute("data-number") or 0)


def choose(page: Page, clicks: dict[int, str]) -> None:
    """A letter by the keyboard, then the next question."""
    here = number(page)
    letter = "abcd"[here * 7 % 4]
    page.keyboard.press(letter)
    expect(page.locator(f"[data-key={letter}]")).to_be_checked()
    clicks[here] = letter.upper()
    page.keyboard.press("n")


def saved(page: Page) -> dict[int, str]:
    """The first letter chosen of each question, as the server has it."""
    base = page.locator("[data-exam]").get_attribute("data-base")
    state = page.evaluate("url => fetch(url).then(one => one.json())", f"{base}state/")
    items = state["items"]
    return {item["number"]: item["chosen"][:1] for item in items if item["chosen"]}


def press_on(page: Page, target: str) -> None:
    """Goes there with Tab alone, and presses Enter."""
    for _stop in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("target => document.activeElement.matches(target)", target):
            return page.keyboard.press("Enter")
    raise AssertionError(f"Tab does not lead to {target} on {page.url}")
