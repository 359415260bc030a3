"""Exams sat in a browser: no click is lost, whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.accessibility import assert_it_fits
from tests.e2e.site import Site
from tests.e2e.sitting import (
    ANSWERED,
    EXAMS,
    SAVED,
    SHORT,
    WAITING,
    choose,
    number,
    press_on,
    saved,
    start,
    wait_until_ready,
)


@pytest.fixture
def patient(page: Page) -> Iterator[None]:
    """A server that starts, on a busy machine, may take its time."""
    page.set_default_timeout(60_000)
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=5_000)


@pytest.mark.usefixtures("patient")
def test_of_a_whole_exam_every_click_is_there(
    own_site: Site, page: Page, context: BrowserContext, complaints: list[str]
) -> None:
    """65 questions by keyboard, with a reload, a second tab, two power cuts and a lost
    network."""
    [key] = own_site.learners(1)
    own_site.let_in(context, key)
    clicks: dict[int, str] = {}
    start(page, f"{EXAMS}official/", own_site.url)
    assert page.locator(".exam-grid .cell").count() == 65

    for _question in range(12):
        choose(page, clicks)
    page.keyboard.press("m")
    expect(page.locator(SAVED)).to_be_visible()
    page.reload()
    wait_until_ready(page)
    assert saved(page) == clicks
    expect(page.locator(ANSWERED)).to_have_count(12)
    expect(page.locator(".exam-grid .cell.flagged")).to_have_count(1)

    tab = context.new_page()
    tab.goto(page.url)
    wait_until_ready(tab)
    for _question in range(8):
        choose(tab, clicks)
    expect(tab.locator(SAVED)).to_be_visible()
    tab.close()
    page.bring_to_front()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(ANSWERED)).to_have_count(20)

    page.locator(".exam-grid .cell", has_text="21").click()
    own_site.kill()
    for _question in range(10):
        choose(page, clicks)
    expect(page.locator(WAITING)).to_be_visible()
    own_site.start()
    expect(page.locator(SAVED)).to_be_visible()
    assert saved(page) == clicks

    context.set_offline(True)
    for _question in range(15):
        choose(page, clicks)
    expect(page.locator(WAITING)).to_be_visible()
    context.set_offline(False)
    expect(page.locator(SAVED)).to_be_visible()
    assert saved(page) == clicks

    for _question in range(10):
        choose(page, clicks)
    # The power goes with clicks on their way, and the browser with it.
    own_site.kill()
    for _question in range(5):
        choose(page, clicks)
    expect(page.locator(WAITING)).to_be_visible()
    page.goto("about:blank")
    own_site.start()
    page.goto(f"{own_site.url}{EXAMS}")
    page.locator(".exam-open .button").click()
    wait_until_ready(page)
    expect(page.locator(SAVED)).to_be_visible()
    expect(page.locator(ANSWERED)).to_have_count(60)

    for here in range(61, 66):
        page.locator(".exam-grid .cell", has_text=str(here)).click()
        choose(page, clicks)
    page.wait_for_url("**/review/")
    page.locator("form .button.primary").click()
    page.wait_for_url("**/result/")
    expect(page.locator(".marks .cell")).to_have_count(65)
    page.goto(f"{page.url.removesuffix('result/')}answers/?show=all")
    for here, letter in clicks.items():
        option = page.locator(f"#question-{here} .answer").nth("ABCD".index(letter))
        assert "choisie" in option.inner_text()

    lost = [text for text in complaints if "ERR_" not in text]
    complaints[:] = lost


@pytest.mark.usefixtures("learner")
def test_the_clock_of_the_browser_changes_nothing(
    page: Page, context: BrowserContext
) -> None:
    context.add_init_script(
        "const day = 86400000, real = Date.now; Date.now = () => real() + day;"
        "globalThis.Date = class extends Date {"
        " constructor(...a) { super(...(a.length ? a : [real() + day])); } };"
    )
    start(page, SHORT)
    assert page.locator("[role=timer]").inner_text().startswith("0:05:")
    page.keyboard.press("a")
    expect(page.locator(SAVED)).to_be_visible()
    assert saved(page).keys() == {1}


@pytest.mark.usefixtures("learner")
def test_the_last_five_minutes_and_the_last_are_announced(page: Page) -> None:
    page.clock.install()
    start(page, SHORT)
    warning = page.locator("#warning[role=status]")
    expect(warning).to_be_empty()
    page.clock.fast_forward(61_000)
    expect(warning).to_contain_text("cinq minutes")
    page.clock.fast_forward(240_000)
    expect(warning).to_contain_text("une minute")


@pytest.mark.usefixtures("learner")
def test_an_exam_is_sat_wholly_by_keyboard(page: Page) -> None:
    page.goto(SHORT)
    press_on(page, "main form button")
    wait_until_ready(page)
    page.keyboard.press("t")
    expect(page.locator("[role=timer]")).to_be_hidden()
    page.reload()
    wait_until_ready(page)
    expect(page.locator("[role=timer]")).to_be_hidden()
    clicks: dict[int, str] = {}
    choose(page, clicks)
    page.keyboard.press("m")
    expect(page.locator(".exam-grid .cell.flagged")).to_contain_text("2")
    page.keyboard.press("Shift+B")
    expect(page.locator(".answer.struck [data-key=b]")).to_have_count(1)
    choose(page, clicks)
    choose(page, clicks)
    page.wait_for_url("**/review/")
    press_on(page, "form .button.primary")
    page.wait_for_url("**/result/")
    expect(page.locator(".marks .cell")).to_have_count(3)


@pytest.mark.usefixtures("learner")
def test_what_waits_for_the_network_is_sent_before_the_hand_in(
    page: Page, context: BrowserContext, complaints: list[str]
) -> None:
    """Though every question has an answer, and the exam goes on at its last page."""
    start(page, SHORT)
    for _question in range(3):
        choose(page, {})
    page.wait_for_url("**/review/")
    page.go_back()
    wait_until_ready(page)
    context.set_offline(True)
    page.keyboard.press("c")
    expect(page.locator(WAITING)).to_be_visible()
    last = page.locator("[data-exam]").get_attribute("data-review")
    address = urljoin(page.url, last)
    # A page that is left for another one may still hear that the network is back.
    page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(address)
    page.wait_for_function(
        "() => performance.getEntriesByType('navigation')[0].type == 'reload'"
    )
    page.locator("[data-hand-in] button").click()
    page.wait_for_url("**/result/")
    page.goto(f"{page.url.removesuffix('result/')}answers/?show=all")
    assert "choisie" in page.locator("#question-3 .answer").nth(2).inner_text()
    complaints[:] = [text for text in complaints if "ERR_" not in text]


def test_who_was_logged_out_is_told_so_and_comes_back_to_the_question(
    page: Page, context: BrowserContext, site: Site, learner: str
) -> None:
    start(page, SHORT)
    page.keyboard.press("n")
    context.clear_cookies(name="sessionid")
    page.keyboard.press("b")
    expect(page.get_by_text("pas encore enregistré")).to_be_visible()
    expect(page.locator(WAITING)).to_be_hidden()
    expect(page.locator("#trouble")).to_contain_text("Votre session a expiré")
    # The way on is not covered.
    page.locator(".question-foot .primary").click(trial=True)
    page.locator("#trouble").get_by_role("link", name="Se connecter").click()
    expect(page.locator("[name=password]")).to_be_visible()
    asked = parse_qs(urlsplit(page.url).query)["next"]

    site.let_in(context, learner)
    page.goto(asked[0])
    wait_until_ready(page)
    assert number(page) == 2
    expect(page.locator(SAVED)).to_be_visible()
    assert saved(page) == {2: "B"}


def test_who_was_logged_out_meets_the_login_page_on_the_way_to_the_last_page(
    page: Page, context: BrowserContext, site: Site, learner: str
) -> None:
    start(page, SHORT)
    context.clear_cookies(name="sessionid")
    page.keyboard.press("b")
    expect(page.locator("#trouble")).to_be_visible()
    page.keyboard.press("r")
    expect(page.locator("[name=password]")).to_be_visible()
    asked = parse_qs(urlsplit(page.url).query)["next"]

    site.let_in(context, learner)
    page.goto(asked[0])
    expect(page.locator("[data-hand-in]")).to_be_visible()
    # Two are left: what was clicked meanwhile was sent from here.
    expect(page.locator(".lead")).to_contain_text("2 questions")


@pytest.mark.usefixtures("learner")
def test_practice_explains_each_answer(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    page.goto(SHORT)
    page.locator("[value=practice]").check()
    page.locator("main form .button.primary").click()
    wait_until_ready(page)
    page.keyboard.press("a")
    # All is saved before it is checked, as by someone who thinks twice.
    expect(page.locator("[data-state=sending]")).to_be_hidden()
    expect(page.locator(SAVED)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".why").first).to_be_visible()
    assert_accessible()
    page.keyboard.press("n")
    expect(page.locator("#question")).to_have_attribute("data-number", "2")


@pytest.mark.usefixtures("learner")
def test_one_answer_too_many_is_not_taken_and_said(page: Page) -> None:
    start(page, f"{EXAMS}custom/?questions=65&minutes=130")
    several = page.locator("input[type=checkbox][name=chosen]")
    for _question in range(65):
        if several.count():
            break
        page.keyboard.press("n")
    asked = int(page.locator("#question").get_attribute("data-expected") or 0)
    for letter in "abcd"[: asked + 1]:
        page.keyboard.press(letter)
    expect(page.locator("input[name=chosen]:checked")).to_have_count(asked)
    expect(page.locator("[data-enough]")).to_contain_text("déjà choisies")
    page.keyboard.press("a")
    expect(page.locator("[data-enough]")).to_be_empty()
    expect(page.locator("input[name=chosen]:checked")).to_have_count(asked - 1)


class TestOnAPhone:
    @pytest.fixture
    def browser_context_args(
        self, browser_context_args: dict[str, Any]
    ) -> dict[str, Any]:
        phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
        return browser_context_args | phone | {"is_mobile": True}

    @pytest.mark.usefixtures("learner")
    def test_an_exam_is_sat_wholly_by_touch(
        self, page: Page, assert_accessible: Callable[[], None]
    ) -> None:
        def look() -> None:
            assert_accessible()
            assert_it_fits(page)

        page.goto(EXAMS)
        look()
        page.goto(f"{EXAMS}custom/")
        look()
        page.goto(SHORT)
        look()
        page.locator("main form .button.primary").tap()
        wait_until_ready(page)
        for here in range(1, 4):
            expect(page.locator("#question")).to_have_attribute(
                "data-number", str(here)
            )
            page.locator(".answer label").nth(here).tap()
            page.locator("[value=guessed]").tap()
            if here == 2:
                page.locator(".flag").tap()
                page.locator(".strike").first.tap()
                look()
            page.locator(".next").tap()
        page.wait_for_url("**/review/")
        look()
        page.locator("form .button.primary").tap()
        page.wait_for_url("**/result/")
        look()
        page.locator(".button.primary").tap()
        page.wait_for_url("**/answers/")
        look()


class TestWithoutJavascript:
    @pytest.fixture
    def browser_context_args(
        self, browser_context_args: dict[str, Any]
    ) -> dict[str, Any]:
        return browser_context_args | {"java_script_enabled": False}

    @pytest.mark.usefixtures("learner")
    def test_an_exam_is_sat_by_plain_forms(self, page: Page) -> None:
        page.goto(SHORT)
        page.locator("main form .button.primary").click()
        for here in range(1, 4):
            expect(page.locator("#question")).to_have_attribute(
                "data-number", str(here)
            )
            page.locator(".answer input").nth(here).check()
            if here == 2:
                page.locator(".strike").first.click()
                expect(page.locator(".answer.struck")).to_have_count(1)
                page.locator(".flag").click()
                expect(page.locator(".answer input:checked")).to_have_count(1)
            page.locator(".next").click()
        page.wait_for_url("**/review/")
        expect(page.locator("#flagged + ul .cell")).to_have_text("2")
        page.locator("form .button.primary").click()
        expect(page.locator(".marks .cell")).to_have_count(3)
