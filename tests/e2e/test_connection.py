"""The connection goes, and comes back."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.site import Site
from tests.e2e.studying import COURSE, STUDY, done_today, prompt, show_answer


@pytest.mark.usefixtures("learner")
def test_a_press_waits_for_the_connection_and_counts_once(
    page: Page, context: BrowserContext, complaints: list[str]
) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    show_answer(page)
    context.set_offline(True)
    expect(page.locator("#offline")).to_be_visible()

    page.keyboard.press("3")
    expect(page.locator("#trouble")).to_be_visible()
    expect(page.locator("#offline")).to_be_hidden()
    # The answer can still be read, where the buttons were.
    expect(page.locator("[data-ratings]")).to_be_hidden()
    # It is sent by itself: nothing to go to.
    expect(page.locator("#trouble :focus")).to_have_count(0)
    with page.expect_response("**/study/answer/*") as answered:
        context.set_offline(False)

    assert answered.value.ok
    expect(page.locator("#trouble")).to_be_hidden()
    expect(page.locator("[data-prompt]")).not_to_have_text(asked)
    assert done_today(page) == 1
    # Only of the request that could not leave.
    assert any("sendError" in line for line in complaints)
    complaints.clear()


def test_a_press_waits_for_who_was_logged_out_and_counts_once(
    page: Page, context: BrowserContext, site: Site, learner: str
) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    show_answer(page)
    context.clear_cookies(name="sessionid")

    page.keyboard.press("3")
    expect(page.locator("#trouble")).to_contain_text("Votre réponse est gardée")
    expect(page.locator("[data-prompt]")).to_have_text(asked)
    way_on = page.locator("#trouble").get_by_role("link", name="Se connecter")
    expect(way_on).to_be_focused()
    expect(way_on).to_have_accessible_description(
        re.compile("Votre réponse est gardée")
    )
    page.keyboard.press("Enter")
    expect(page.locator("[name=password]")).to_be_visible()

    site.let_in(context, learner)
    with page.expect_response("**/study/answer/*") as answered:
        page.goto(STUDY)
    assert answered.value.ok
    expect(page.locator("[data-prompt]")).not_to_have_text(asked)
    assert done_today(page) == 1
    page.goto(STUDY)
    assert done_today(page) == 1


# What a page shows while its form is on its way can only be told afterwards.
REMEMBER = """() => new MutationObserver(() => {
  const button = document.querySelector("form:has([name=exam_on]) button");
  const said = document.querySelector("body > p[role=status]");
  sessionStorage.setItem("shown", `${button.textContent.trim()} ${said.textContent}`);
}).observe(document.body, { subtree: true, childList: true })"""


@pytest.mark.usefixtures("learner")
def test_a_form_that_is_long_on_its_way_says_so(
    page: Page, context: BrowserContext
) -> None:
    page.goto(f"/courses/{COURSE}/schedule/")
    page.evaluate(REMEMBER)
    page.locator("[name=exam_on]").fill(f"{date.today() + timedelta(days=40)}")
    context.new_cdp_session(page).send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 900,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        },
    )
    page.get_by_role("button", name="Planifier").click()

    expect(page.locator("[name=forget]")).to_be_visible(timeout=20_000)
    shown = page.evaluate("sessionStorage.getItem('shown')")
    assert shown == "Envoi en cours… Envoi en cours…"
    # The page comes back as it was before the press.
    page.go_back()
    expect(page.get_by_text("Envoi en cours…")).to_have_count(0)
