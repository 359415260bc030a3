"""The main job, as a learner does it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.site import Site
from tests.e2e.studying import (
    LESSONS,
    STUDY,
    done_today,
    prompt,
    rate,
    show_answer,
    study_by_keyboard,
    token,
    wait_until_ready,
)
from tests.e2e.test_accounts import log_in

ANSWERS = "**/study/answer/*"
NOTE = """\
# Files de messages

## Amazon SQS

| Caractéristique | Valeur |
|---|---|
| Rétention par défaut | 4 jours |
| Rétention maximale | 14 jours |
| Taille maximale d’un message | 1 Mio |
| Visibilité par défaut | 30 secondes |
| Attente longue maximale | 20 secondes |

## Amazon Kinesis Data Streams

| Caractéristique | Valeur |
|---|---|
| Rétention par défaut | 24 heures |
| Rétention maximale | 365 jours |
| Écriture par partition | 1 Mo/s |
| Lecture par partition | 2 Mo/s |
| Enregistrements par seconde et par partition | 1 000 |
"""


def test_the_learner_logs_in_and_studies_ten_cards_of_the_starter_course(
    page: Page, own_site: Site, assert_accessible: Callable[[], None]
) -> None:
    email, password = own_site.accounts()[0]
    log_in(page, email, password, own_site.url)
    expect(page).to_have_url(f"{own_site.url}/")
    page.locator("main .button.primary").click()
    assert_accessible()
    prompts = study_by_keyboard(page, 10)
    assert len(set(prompts)) == 10
    assert_accessible()
    page.goto(own_site.url)
    expect(page.locator(".tally")).to_contain_text("10")


def test_the_learner_imports_a_real_note_and_studies_ten_of_its_cards(
    page: Page,
    own_small_site: Site,
    shared: Path,
    assert_accessible: Callable[[], None],
) -> None:
    note = shared / "notes" / "stockage-db.md"
    import_and_study(page, own_small_site, note, cards=10)
    assert_accessible()


def test_the_learner_imports_a_note_of_their_own_and_studies_ten_of_its_cards(
    page: Page, own_small_site: Site, tmp_path: Path
) -> None:
    (tmp_path / "files.md").write_text(NOTE)
    note = tmp_path / "files.md"
    prompts = import_and_study(page, own_small_site, note, cards=5)
    assert any("SQS" in asked for asked in prompts)


def import_and_study(page: Page, site: Site, note: Path, cards: int) -> list[str]:
    """By «Étudier cette leçon» on the first lesson of the note."""
    site.manage("import_notes", str(note))
    [key] = site.learners(1)
    site.let_in(page.context, key)
    page.goto(f"{site.url}{LESSONS}")
    page.locator(".chapter").last.locator(".contents a").first.click()
    page.locator(".lesson-end .button.primary").click()
    return study_by_keyboard(page, cards)


@pytest.mark.usefixtures("learner")
def test_focus_moves_to_the_answer_and_it_is_announced(page: Page) -> None:
    page.goto(STUDY)
    expect(page.locator("[data-answer]")).to_be_hidden()
    show_answer(page)
    expect(page.locator("[data-answer]")).to_be_focused()
    expect(page.get_by_role("status").last).to_have_text("Réponse affichée")


@pytest.mark.usefixtures("learner")
def test_enter_shows_the_answer_once_the_keys_are_closed(page: Page) -> None:
    page.goto(STUDY)
    wait_until_ready(page)
    page.keyboard.press("?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator("[data-answer]")).to_be_visible()


@pytest.mark.usefixtures("learner")
def test_the_next_card_hides_its_answer_and_takes_the_focus(page: Page) -> None:
    page.goto(STUDY)
    show_answer(page)
    rate(page, "3")
    expect(page.locator("[data-answer]")).to_be_hidden()
    expect(page.locator("[data-prompt]")).to_be_focused()


@pytest.mark.usefixtures("learner")
def test_no_key_rates_a_card_whose_answer_is_hidden(page: Page) -> None:
    page.goto(STUDY)
    wait_until_ready(page)
    shown = token(page)
    page.keyboard.press("3")
    page.wait_for_timeout(300)
    assert token(page) == shown
    assert done_today(page) == 0


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize(("code", "key"), [("Digit1", "&"), ("Digit3", '"')])
def test_the_digits_of_a_french_keyboard_rate(code: str, key: str, page: Page) -> None:
    page.goto(STUDY)
    show_answer(page)
    before = token(page)
    devtools = page.context.new_cdp_session(page)
    with page.expect_response(ANSWERS):
        devtools.send(
            "Input.dispatchKeyEvent",
            {"type": "keyDown", "code": code, "key": key, "text": key},
        )
    expect(page.locator("[data-ratings] [name=token]")).not_to_have_value(before)
    assert done_today(page) == 1


@pytest.mark.usefixtures("learner")
def test_what_a_digit_types_with_shift_is_a_key_of_its_own(page: Page) -> None:
    page.goto(STUDY)
    show_answer(page)
    with page.expect_response("**/study/suspend/*"):
        page.keyboard.press("Shift+Digit1")
    assert done_today(page) == 0


@pytest.mark.usefixtures("learner")
def test_a_key_pressed_as_a_card_comes_is_the_cards(page: Page) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    show_answer(page)
    page.evaluate(
        """() => document.body.addEventListener("htmx:afterSwap", () => setTimeout(() =>
          document.body.dispatchEvent(
            new KeyboardEvent("keydown", {key: "u", code: "KeyU", bubbles: true}),
          )), {once: true})"""
    )
    with page.expect_response("**/study/undo/*"):
        page.keyboard.press("1")
    expect(page.locator("[data-prompt]")).to_have_text(asked)
    assert done_today(page) == 0


@pytest.mark.usefixtures("learner")
def test_undo_brings_the_card_back(page: Page) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    show_answer(page)
    rate(page, "1")
    assert prompt(page) != asked
    with page.expect_response("**/study/undo/*"):
        page.keyboard.press("u")
    expect(page.locator("[data-prompt]")).to_have_text(asked)
    assert done_today(page) == 0


@pytest.mark.usefixtures("learner")
def test_the_source_is_the_exact_row_and_it_is_lit(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto(STUDY)
    asked = prompt(page)
    show_answer(page)
    answer = page.locator("[data-answer] p").first.inner_text()
    page.locator(".card-source a").click()
    row = page.locator(":target")
    expect(row).to_be_in_viewport()
    # An answer leaves out what a sentence says in brackets.
    said = row.inner_text().casefold()
    assert all(word in said for word in re.findall(r"\w+", answer.casefold()))
    plain = "element => getComputedStyle(element).backgroundColor"
    other = page.locator(".prose tr:not(:target), .prose li:not(:target)").first
    assert row.evaluate(plain) != other.evaluate(plain)
    assert_accessible()
    page.locator(".way-back a").click()
    expect(page.locator("[data-prompt]")).to_have_text(asked)
    expect(page.locator("[data-answer]")).to_be_visible()


@pytest.mark.usefixtures("learner")
def test_a_tab_that_one_comes_back_to_shows_what_is_next(page: Page) -> None:
    page.goto(STUDY)
    other = page.context.new_page()
    other.goto(STUDY)
    show_answer(other)
    rate(other, "3")
    asked = prompt(other)
    assert prompt(page) != asked
    # What a browser with a window says as its tab comes to the front.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("[data-prompt]")).to_have_text(asked)


@pytest.mark.usefixtures("learner")
def test_the_end_says_what_comes_next(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto(STUDY)
    for _card in range(25):  # more than the new cards of a day
        if page.locator(".study-end").count():
            break
        show_answer(page)
        rate(page, "4")
    expect(page.locator(".study-end .notice strong")).to_be_visible()
    assert_accessible()


@pytest.mark.usefixtures("learner")
def test_a_press_that_is_long_on_its_way_is_marked_and_said(page: Page) -> None:
    held: list[Route] = []
    page.route(ANSWERS, lambda route: held.append(route))
    page.goto(STUDY)
    show_answer(page)
    page.keyboard.press("3")
    pressed = page.locator("[data-sending]")
    expect(pressed).to_have_attribute("data-key", "3")
    expect(page.locator("#live")).to_have_text("Envoi en cours…")

    held[0].continue_()
    expect(page.locator("[data-ratings]")).to_be_hidden()
    expect(pressed).to_have_count(0)
    expect(page.locator("#live")).not_to_have_text("Envoi en cours…")


@pytest.mark.usefixtures("learner")
def test_an_answer_that_did_not_leave_is_sent_again_and_counts_once(
    page: Page, complaints: list[str]
) -> None:
    # The network stands, or its return would send the press by itself. Answers are
    # routed before the page is there: Chromium lets one of a page by for a moment.
    lost = [True]
    page.route(ANSWERS, lambda route: route.abort() if lost[0] else route.continue_())
    page.goto(STUDY)
    show_answer(page)
    page.keyboard.press("3")
    expect(page.locator("#trouble")).to_be_visible()
    lost[0] = False
    with page.expect_response(ANSWERS):
        page.locator("[data-retry]").click()
    expect(page.locator("#trouble")).to_be_hidden()
    assert done_today(page) == 1
    assert all("ERR_FAILED" in one or "htmx" in one for one in complaints)
    complaints.clear()
