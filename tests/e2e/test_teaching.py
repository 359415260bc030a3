"""From a note that is handed in to the notice of a fact that changed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, FilePayload, Page, Route, expect

from tests.conftest import SHARED
from tests.e2e.accessibility import assert_it_fits
from tests.e2e.site import Site
from tests.e2e.studying import COURSE, LESSONS, done_today, prompt, rate, show_answer

TEACH = f"/courses/{COURSE}/teach/"
NOTE = """# Files et sujets

## Amazon SQS

| Élément | Description |
|---|---|
| **Taille du message** | 256 Ko au plus |
| **Rétention maximale** | 14 jours |
| **Délai de visibilité** | 30 secondes par défaut |
| **Attente longue** | 20 secondes au plus |
| **Délai de livraison maximal** | 15 minutes |
"""
OWN_EXAM = """
from content.models import Course
from quizzes.exams.blueprint import Blueprint
stored = Blueprint(10, 20, title="Contrôle").to_json()
Course.objects.get().blueprints.create(slug="own-1", blueprint=stored)
"""
LIMIT, NEW_LIMIT = "256 Ko", "1 024 Ko"


@dataclass(frozen=True)
class Case:
    """A note that states a limit once, and the lesson in which it does."""

    file: str
    text: str
    chapter: str
    lesson: str
    title: str

    @property
    def edited(self) -> str:
        assert self.text.count(LIMIT) == 1
        return self.text.replace(LIMIT, NEW_LIMIT)


@pytest.fixture
def case() -> Case:
    """A real note, or where they are not beside the checkout one like it."""
    if not SHARED.is_dir():
        return Case("files.md", NOTE, "files-et-sujets", "amazon-sqs", "Amazon SQS")
    file = "messaging-integration.md"
    text = (SHARED / "notes" / file).read_text()
    return Case(file, text, "messaging-integration", "sqs", "SQS")


@pytest.fixture
def teacher(own_small_site: Site, page: Page) -> Page:
    own_small_site.let_in(page.context, own_small_site.instructor())
    # To plan is to read every note of the course, and the machine may be busy.
    page.set_default_timeout(60_000)
    return page


@pytest.fixture
def student(own_small_site: Site, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris")
    [key] = own_small_site.learners(1)
    own_small_site.let_in(context, key)
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


@pytest.mark.parametrize("width", [320, 768, 820, 960, 1088])
def test_the_bar_holds_all_places_of_an_instructor(teacher: Page, width: int) -> None:
    teacher.set_viewport_size({"width": width, "height": 700})
    teacher.goto(TEACH)
    assert_it_fits(teacher)


def hand_in(page: Page, site: str, name: str, text: str) -> None:
    """Uploads a version of the note, and comes to its plan."""
    page.goto(f"{site}{TEACH}upload/")
    choose(page, name, text)
    page.get_by_role("button", name="Voir ce qui changerait").click()
    page.get_by_role("button", name="Publier").wait_for()


def choose(page: Page, name: str, text: str) -> None:
    file = FilePayload(name=name, mimeType="text/markdown", buffer=text.encode())
    page.locator("#files").set_input_files([file])


def publish(page: Page) -> None:
    page.get_by_role("button", name="Publier").click()
    page.wait_for_url("**/publications/*/")


def study_lesson(page: Page, site: str, case: Case) -> int:
    """At least three of its cards, that of the limit among them, each rated Easy."""
    page.goto(f"{site}{LESSONS}{case.chapter}/{case.lesson}/")
    page.goto(
        f"{site}" + str(page.locator("a[href*='study/']").first.get_attribute("href"))
    )
    met, studied = False, 0
    while studied < 3 or not met:
        show_answer(page)
        met |= LIMIT in page.locator("[data-answer]").inner_text().replace("\xa0", " ")
        rate(page, "4")
        studied += 1
        assert studied < 25
    return studied


def test_a_form_that_is_being_answered_says_so_and_is_sent_once(
    own_small_site: Site, teacher: Page, case: Case
) -> None:
    sent = 0

    def count(route: Route) -> None:
        nonlocal sent
        sent += 1
        # An answer to which the browser leaves the page as it is while it waits.
        route.fulfill(status=204)

    teacher.goto(f"{own_small_site.url}{TEACH}upload/")
    teacher.route("**/upload/", count)
    form, button = teacher.locator("form.sheet"), teacher.locator("form.sheet .primary")
    expect(form.get_by_role("status")).to_have_count(0)
    choose(teacher, case.file, case.text)
    button.click()
    expect(form.get_by_role("status")).to_contain_text("en cours de lecture…")
    expect(form).to_have_attribute("aria-busy", "true")
    expect(button).to_be_disabled()
    bar = form.locator("progress")
    running = "bar => bar.getAnimations().map(one => one.playState)"
    assert bar.evaluate(running) == ["running"]
    form.evaluate("form => form.querySelector('.primary').click()")
    assert sent == 1

    # The back button may bring the page as it was left.
    teacher.evaluate("dispatchEvent(new Event('pageshow'))")
    expect(button).to_be_enabled()
    expect(form.get_by_role("status")).to_have_count(0)


def test_a_value_that_changes_reaches_who_had_learnt_it(
    own_small_site: Site,
    case: Case,
    teacher: Page,
    student: Page,
    assert_accessible: Callable[[], None],
) -> None:
    site = own_small_site.url
    hand_in(teacher, site, case.file, case.text)
    publish(teacher)
    studied = study_lesson(student, site, case)
    assert done_today(student, site) == studied

    hand_in(teacher, site, case.file, case.edited)
    assert_accessible()
    expect(teacher.locator(".plan-card.changed")).to_have_count(1)
    expect(teacher.locator(".plan-card.changed del")).to_have_text("256")
    expect(teacher.locator(".plan-card.changed ins")).to_have_text("1 024")
    expect(teacher.locator(".plan-card.changed .known")).to_contain_text("1 personne")
    publish(teacher)

    student.goto(f"{site}/")
    student.get_by_role("link", name="1 fait que vous connaissez a changé").click()
    expect(student.locator(".sides del")).to_have_text("256")
    expect(student.locator(".sides ins")).to_have_text("1 024")
    student.get_by_role("button", name="C’est vu").click()
    expect(student.get_by_text("a changé")).to_have_count(0)
    assert done_today(student, site) == studied
    assert kept(own_small_site, case) == f"{studied} {studied}"

    own_small_site.manage("shell", "--verbosity", "0", "--command", OWN_EXAM)
    edit = f"notes/{case.chapter}/edit/?line=9"
    exams = "exams/", "exams/official/", "exams/own-1/questions/"
    for path in (*exams, "results/", "flags/", edit):
        teacher.goto(f"{site}{TEACH}{path}")
        assert_accessible()
        assert_it_fits(teacher)


def test_a_line_of_the_plan_is_corrected_in_its_place(
    own_small_site: Site,
    case: Case,
    teacher: Page,
    assert_accessible: Callable[[], None],
) -> None:
    site, lost = own_small_site.url, "Quelques mots sans fait."
    hand_in(teacher, site, case.file, f"{case.text}\n\n{lost}\n")
    teacher.goto(f"{teacher.url}?show=skipped")
    teacher.locator("tr", has_text=lost).locator(".line").click()
    text = teacher.get_by_label("Texte", exact=True)
    expect(text).to_be_focused()
    assert text.evaluate("t => t.value.slice(t.selectionStart, t.selectionEnd)") == lost
    assert text.evaluate("t => t.scrollTop + t.clientHeight > t.scrollHeight - 99")
    assert_accessible()
    assert_it_fits(teacher)

    # Logged out meanwhile: what was typed is there again.
    text.fill(case.edited)
    context = teacher.context
    context.clear_cookies(name="sessionid")
    teacher.get_by_role("button", name="Voir ce qui changerait").click()
    expect(teacher.locator("[name=login]")).to_be_visible()
    own_small_site.let_in(context, own_small_site.instructor())
    teacher.goto(site + parse_qs(urlsplit(teacher.url).query)["next"][0])
    expect(teacher.get_by_text("est de retour")).to_be_visible()
    assert text.input_value() == case.edited
    teacher.get_by_role("button", name="Voir ce qui changerait").click()
    expect(teacher.get_by_text("C’est corrigé")).to_be_visible()
    kept = "Object.keys(sessionStorage).filter(key => key.startsWith('text ')).length"
    assert teacher.evaluate(kept) == 0


def test_a_card_is_written_in_a_plan_and_studied(
    own_small_site: Site,
    case: Case,
    teacher: Page,
    student: Page,
    assert_accessible: Callable[[], None],
) -> None:
    site, left = own_small_site.url, "Une telle file rend service à tout le monde."
    asked, answer = "À qui une telle file rend-elle service ?", "À tout le monde"
    hand_in(teacher, site, "file.md", f"# Files\n\n## File simple\n\n{left}\n")
    teacher.goto(f"{teacher.url}?show=skipped")
    row = teacher.locator("tr", has_text=left.rstrip("."))
    row.get_by_role("link", name="Écrire une carte").press("Enter")
    # In its place, by the keyboard alone.
    expect(row.get_by_label("Question")).to_be_focused()
    assert_accessible()
    assert_it_fits(teacher)
    teacher.keyboard.type(asked)
    row.get_by_label("Réponse").fill(answer)

    # Logged out meanwhile: what was typed is there again.
    plan, context = teacher.url, teacher.context
    context.clear_cookies(name="sessionid")
    teacher.keyboard.press("Tab")
    teacher.keyboard.press("Enter")
    expect(teacher.locator("[name=login]")).to_be_visible()
    own_small_site.let_in(context, own_small_site.instructor())
    teacher.goto(plan)
    expect(row.get_by_text("est de retour")).to_be_visible()
    assert row.get_by_label("Question").input_value() == asked
    assert row.get_by_label("Réponse").input_value() == answer
    assert_accessible()
    row.get_by_role("button", name="Ajouter la carte").press("Enter")
    expect(row.get_by_text("écrite par vous")).to_be_visible()
    expect(row).to_be_focused()
    kept = "Object.keys(sessionStorage).filter(key => key.startsWith('card ')).length"
    assert teacher.evaluate(kept) == 0
    assert_accessible()
    publish(teacher)

    student.goto(f"{site}{LESSONS}files/file-simple/")
    study = student.locator("a[href*='study/']").first.get_attribute("href")
    student.goto(f"{site}{study}")
    assert prompt(student) == asked
    show_answer(student)
    expect(student.locator("[data-answer]")).to_contain_text(answer)
    source = student.locator(f"a[href*='{LESSONS}files/file-simple/'][href*='#n-']")
    assert source.count()
    rate(student, "3")
    assert done_today(student, site) == 1


def kept(site: Site, case: Case) -> str:
    """How many reviews and memories of the lesson there are."""
    code = (
        "from quizzes.models import Memory, Review;"
        f"lesson = {{'card__lesson__title': {case.title!r}}};"
        "print(Review.objects.filter(**lesson).count(),"
        " Memory.objects.filter(**lesson).count())"
    )
    return site.manage("shell", "--verbosity", "0", "--command", code).strip()
