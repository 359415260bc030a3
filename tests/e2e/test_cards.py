"""A learner looks for a card, and does something about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.accessibility import assert_it_fits
from tests.e2e.site import Site
from tests.e2e.studying import COURSE, LESSONS, STUDY, study_by_keyboard

CARDS = f"/courses/{COURSE}/cards/"


@pytest.mark.usefixtures("learner")
def test_a_card_is_found_and_set_aside(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto(STUDY)
    asked = study_by_keyboard(page, 2)
    page.goto(LESSONS)
    page.get_by_role("link", name="Toutes les cartes").click()
    assert_accessible()
    everything = page.locator(".listed").count()

    page.keyboard.press("Tab")
    page.get_by_label("Mots de la carte").type("chiffrement", delay=20)
    expect(page).to_have_url(re.compile(r"\?q=chiffrement$"))
    expect(page.locator("#said")).to_contain_text("cartes")
    expect(page.get_by_label("Mots de la carte")).to_be_focused()
    page.get_by_label("Mots de la carte").fill("")
    expect(page.locator(".listed")).to_have_count(everything)
    page.get_by_role("radio", name="En apprentissage").check()
    expect(page).to_have_url(re.compile(r"\?state=learning$"))
    expect(page.locator(".listed")).to_have_count(2)
    page.go_back()
    expect(page.get_by_role("radio", name="Toutes")).to_be_checked()
    expect(page.locator(".listed")).to_have_count(everything)
    page.go_forward()
    expect(page.get_by_role("radio", name="En apprentissage")).to_be_checked()
    expect(page.locator(".listed-prompt").first).to_have_text(asked[0])
    assert_accessible()

    page.get_by_label("Tout cocher sur cette page").check()
    expect(page.locator("[data-ticked]")).to_have_text(re.compile("2$"))
    page.get_by_role("button", name="Suspendre").click()
    expect(page.locator(".listed-done")).to_have_text("2 cartes sont suspendues.")
    assert_accessible()
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator(".listed-done")).to_have_text("2 cartes sont de retour.")

    page.locator(".listed-prompt a").first.click()
    expect(page.locator(".known-answer .asked")).to_be_visible()
    assert_accessible()
    page.get_by_role("button", name="Reprendre à zéro").click()
    expect(page.locator(".lead")).to_contain_text("Vous la reprenez à zéro")
    assert_accessible()
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator(".messages")).to_contain_text("connue comme avant")
    page.get_by_role("button", name="Suspendre").click()
    expect(page.locator(".lead")).to_contain_text("Vous l’avez suspendue")
    page.get_by_role("link", name="Cartes", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?state=learning$"))
    expect(page.locator(".listed")).to_have_count(1)


def test_it_works_without_javascript_and_on_a_phone(
    browser: Browser, browser_context_args: dict[str, Any], site: Site
) -> None:
    plain = browser_context_args | {
        "java_script_enabled": False,
        "viewport": {"width": 390, "height": 844},
    }
    context = browser.new_context(**plain)
    [key] = site.learners(1)
    site.let_in(context, key)
    page = context.new_page()
    page.goto(f"{site.url}{CARDS}")
    page.locator("#q").fill("chiffrement")
    page.get_by_label("Trier par").select_option("due")
    page.get_by_role("button", name="Afficher").click()
    expect(page).to_have_url(re.compile(r"q=chiffrement&of=&sort=due&state=$"))
    for box in page.locator(".listed [name=card]").all()[:2]:
        box.check()
    page.get_by_role("button", name="Suspendre").click()
    expect(page.locator(".listed-done")).to_have_text("2 cartes sont suspendues.")
    expect(page).to_have_url(re.compile(r"\?q=chiffrement&sort=due$"))
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator(".listed-done")).to_have_text("2 cartes sont de retour.")
    context.close()


@pytest.mark.usefixtures("learner")
def test_it_fits_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{CARDS}?state=leech")
    assert_it_fits(page)
    expect(page.get_by_text("Souvent oubliées")).to_be_in_viewport()
    page.goto(CARDS)
    assert_it_fits(page)
    box = page.locator(".listed-tick").last.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
