"""The connection goes, and comes back."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.studying import STUDY, done_today, prompt, show_answer


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
    with page.expect_response("**/study/answer/*") as answered:
        context.set_offline(False)

    assert answered.value.ok
    expect(page.locator("#trouble")).to_be_hidden()
    expect(page.locator("[data-prompt]")).not_to_have_text(asked)
    assert done_today(page) == 1
    # Only of the request that could not leave.
    assert any("sendError" in line for line in complaints)
    complaints.clear()
