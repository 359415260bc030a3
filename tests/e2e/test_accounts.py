from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.site import Site

PASSWORD = "bucket-glacier-1861"


def sign_up(page: Page, email: str) -> None:
    page.goto("/account/signup/")
    page.locator("[name=email]").fill(email)
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password1]").press("Enter")
    expect(page).to_have_url("/")


def log_in(page: Page, email: str, password: str, site: str = "") -> None:
    page.goto(f"{site}/account/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")


def log_out(page: Page) -> None:
    page.goto("/account/logout/")
    page.locator("main form button").click()
    expect(page).to_have_url("/account/login/")


def test_it_signs_up_logs_out_and_logs_in_again(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    sign_up(page, "aline@example.org")
    log_out(page)
    log_in(page, "aline@example.org", PASSWORD)
    expect(page).to_have_url("/")
    assert_accessible()


def test_what_a_first_visit_presses_is_in_sight_on_a_phone(page: Page) -> None:
    """With what the page has to say above it, and the places at the thumb."""
    page.set_viewport_size({"width": 390, "height": 844})
    sign_up(page, "telephone.deschamps@example.org")
    for name in ("S’inscrire", "Commencer"):
        button = page.locator("main .button.primary", has_text=name)
        expect(button).to_be_visible()
        box, places = button.bounding_box(), page.locator(".places").bounding_box()
        assert box
        assert places
        assert box["y"] + box["height"] < places["y"]
        button.click()


def test_it_starts_in_the_time_zone_of_the_browser(page: Page) -> None:
    page.add_init_script(
        "Intl.DateTimeFormat.prototype.resolvedOptions = "
        "() => ({ timeZone: 'America/Montreal' })"
    )
    sign_up(page, "montreal@example.org")
    page.goto("/settings/")
    expect(page.locator("[name=time_zone]")).to_have_value("America/Montreal")


def test_it_says_why_a_log_in_is_refused(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    log_in(page, "nobody@example.org", "wrong")
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible()


def test_it_resets_a_forgotten_password(page: Page, site: Site) -> None:
    sign_up(page, "forgetful@example.org")
    log_out(page)
    page.goto("/account/password/reset/")
    page.locator("[name=email]").fill("forgetful@example.org")
    page.locator("[name=email]").press("Enter")
    expect(page).to_have_url("/account/password/reset/done/")
    page.goto(letter_link(site))
    page.locator("[name=password1]").fill(PASSWORD[::-1])
    page.locator("[name=password2]").fill(PASSWORD[::-1])
    page.locator("[name=password2]").press("Enter")
    expect(page).to_have_url("/account/password/reset/key/done/")
    log_in(page, "forgetful@example.org", PASSWORD[::-1])
    expect(page).to_have_url("/")


def letter_link(site: Site) -> str:
    """The last link to a new password among the letters, which go to the log."""
    log = (site.folder / "log").read_text()
    return re.findall(r"http\S+/account/password/reset/key/\S+", log)[-1]


def test_pages_before_the_log_in_are_accessible(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    for path in (
        "/account/login/",
        "/account/signup/",
        "/account/password/reset/",
        "/account/password/reset/done/",
        "/account/password/reset/key/1-wrong/",
    ):
        page.goto(path)
        assert_accessible()


@pytest.mark.usefixtures("learner")
def test_pages_of_the_account_are_accessible(
    page: Page, assert_accessible: Callable[[], None]
) -> None:
    for path in ("/account/email/", "/account/password/set/", "/account/logout/"):
        page.goto(path)
        assert_accessible()


@pytest.mark.usefixtures("learner")
def test_it_speaks_english_by_a_switch_and_keeps_it(page: Page) -> None:
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.context.clear_cookies(name="django_language")
    page.goto("/settings/")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_wears_the_theme_of_the_account(theme: str, page: Page) -> None:
    page.goto("/settings/")
    page.locator(f"[name=theme][value={theme}]").check(force=True)
    page.locator("main form button").click()
    expect(page.locator("html")).to_have_attribute("data-theme", theme)
    scheme = "getComputedStyle(document.documentElement).colorScheme"
    assert page.evaluate(scheme) == theme


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/courses/aws-saa-c03/study/pace/", "new_per_day"),
        ("/courses/aws-saa-c03/exams/custom/", "questions"),
    ],
)
def test_a_refused_form_puts_the_focus_on_what_is_wrong(
    page: Page, complaints: list[str], address: str, field: str
) -> None:
    page.goto(address)
    # As where a browser leaves it to the server.
    page.locator("main form").first.evaluate("form => { form.noValidate = true; }")
    page.locator(f"[name={field}]").fill("99999")
    page.locator(f"[name={field}]").press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    assert "422" in complaints.pop()
