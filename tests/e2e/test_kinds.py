"""Each kind of card as a learner answers it, by keyboard, by click and by form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.site import Site
from tests.e2e.studying import LESSONS, prompt, show_answer, wait_until_ready

LIST = """
## Protocoles de FSx

- **Protocoles de FSx for NetApp ONTAP** :
    - NFS
    - SMB
    - iSCSI
    - S3
"""
NUMBER = """
## Volumes locaux

- **Taille maximale d’un volume local** : 5 To
"""
CHOICE = """
## Chiffrement des objets

| Méthode | Contrôle |
|---|---|
| SSE-S3 | Faible |
| SSE-KMS | Moyen |
| SSE-C | Élevé |
| Côté client | Maximal |
"""
SIZES = """
## Débits des volumes

| Type | Débit maximal |
|---|---|
| gp2 | 250 Mio/s |
| st1 | 500 Mio/s |
| gp3 | 1 000 Mio/s |
| io2 | 4 000 Mio/s |
"""
DRILL = """
## Archives de journaux

| Classe | Temps de récupération | Coût |
|---|---|---|
| Tiroir | Millisecondes | Moyen |
| Cave | De 1 à 5 minutes | Bas |
| Coffre | Jusqu’à 12 heures | Très bas |
"""
NOTES = {"liste": LIST, "nombre": NUMBER, "choix": CHOICE, "debits": SIZES,
         "calcul": DRILL}  # fmt: skip


@pytest.fixture(scope="module")
def kinds(small: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with a chapter for each kind."""
    folder = tmp_path_factory.mktemp("kinds")
    for name, text in NOTES.items():
        (folder / f"{name}.md").write_text(f"# Chapitre {name}\n{text}")
    with small.copied(tmp_path_factory.mktemp("kinds-site")) as site:
        site.manage("import_notes", str(folder))
        yield site


@pytest.fixture
def study(page: Page, kinds: Site) -> Callable[..., None]:
    """Opens the review of a chapter's lesson, at its first card of a kind."""

    def open_lesson(chapter: str, kind: str) -> None:
        [key] = kinds.learners(1)
        kinds.let_in(page.context, key)
        page.goto(f"{kinds.url}{LESSONS}chapitre-{chapter}/")
        page.locator(".contents a").first.click()
        page.locator(".lesson-end .button.primary").click()
        for _card in range(12):
            if page.locator(".card-kind").inner_text().startswith(kind):
                return
            page.locator("[data-reveal] .primary").click()
            with page.expect_response("**/study/answer/*"):
                page.locator(".rating.easy").click()
            expect(page.locator("[data-answer]")).to_be_hidden()
        pytest.fail(f"There is no {kind} in this lesson.")

    return open_lesson


def suggested(page: Page) -> list[str]:
    expect(page.locator(".rating").first).to_be_visible()
    marked = page.locator(".rating[data-suggested]")
    return [one.get_attribute("data-rating") or "" for one in marked.all()]


def test_items_are_ticked_off_by_letter_and_speak_for_a_rating(
    page: Page, study: Callable[..., None], assert_accessible: Callable[[], None]
) -> None:
    study("liste", "Liste")
    show_answer(page)
    boxes = page.locator("[name=got]")
    number = boxes.count()
    assert suggested(page) == []
    page.keyboard.press("a")
    expect(page.locator("[data-got]")).to_have_text(f"1 / {number}")
    assert suggested(page) == ["again"]
    for box in boxes.all()[1:]:
        box.check()
    expect(page.locator("[data-got]")).to_have_text(f"{number} / {number}")
    assert suggested(page) == ["good"]
    assert_accessible()
    # Nothing was pressed for the learner, and a digit still rates.
    with page.expect_response("**/study/answer/*"):
        page.keyboard.press("3")


def test_a_typed_number_is_compared_and_its_keys_do_nothing_else(
    page: Page, study: Callable[..., None], assert_accessible: Callable[[], None]
) -> None:
    study("nombre", "Nombre")
    wait_until_ready(page)
    asked = prompt(page)
    page.keyboard.press("t")
    page.keyboard.type("5tb u 1")
    expect(page.locator("[data-answer]")).to_be_hidden()
    for _letter in " u 1":
        page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    expect(page.locator("[data-verdict]")).to_contain_text("Juste")
    expect(page.locator("[data-answer]")).to_be_focused()
    expect(page.get_by_role("status").last).to_have_text("Juste")
    assert prompt(page) == asked
    assert suggested(page) == ["good"]
    assert_accessible()


def test_what_differs_is_shown_and_left_to_the_learner(
    page: Page, study: Callable[..., None], assert_accessible: Callable[[], None]
) -> None:
    study("nombre", "Nombre")
    wait_until_ready(page)
    page.locator("#typed").fill("5 Tio")
    page.keyboard.press("Enter")
    expect(page.locator("[data-verdict]")).to_contain_text("À comparer")
    expect(page.locator("[data-verdict] ins")).to_have_text("5 To")
    assert suggested(page) == []
    assert_accessible()


def test_looking_at_the_answer_needs_no_server(
    page: Page, study: Callable[..., None], complaints: list[str]
) -> None:
    study("nombre", "Nombre")
    wait_until_ready(page)
    page.context.set_offline(True)
    page.locator("#typed").fill("5 Go")
    page.keyboard.press("Enter")
    expect(page.locator("[data-answer]")).to_be_visible()
    # Compared by the learner alone.
    expect(page.locator("[data-answer] .verdict")).to_contain_text("5 Go")
    expect(page.locator("#trouble")).to_be_hidden()
    complaints.clear()


def test_an_option_is_chosen_by_letter(
    page: Page, study: Callable[..., None], assert_accessible: Callable[[], None]
) -> None:
    study("choix", "Choix")
    wait_until_ready(page)
    options = page.locator(".option").all_inner_texts()
    assert_accessible()
    page.keyboard.press("b")
    expect(page.locator("[data-verdict]")).to_be_visible()
    right = page.locator(".option.right span").inner_text()
    is_right = right in options[1]
    assert suggested(page) == ["good" if is_right else "again"]
    assert_accessible()


def test_options_are_offered_to_who_asks(
    page: Page, study: Callable[..., None], assert_accessible: Callable[[], None]
) -> None:
    study("debits", "Nombre")
    wait_until_ready(page)
    expect(page.locator("[data-options]")).to_be_hidden()
    page.keyboard.press("o")
    expect(page.locator("[data-options]")).to_be_visible()
    assert_accessible()
    page.locator(".option").first.click()
    expect(page.locator("[data-verdict]")).to_be_visible()
    assert suggested(page)[0] in ("hard", "again")


def test_a_drill_is_computed_and_explained(
    page: Page, study: Callable[..., None], assert_accessible: Callable[[], None]
) -> None:
    study("calcul", "Exercice")
    wait_until_ready(page)
    asked = prompt(page)
    assert "Tiroir" in asked
    expect(page.locator(".option")).to_have_count(3)
    assert_accessible()
    page.keyboard.press("a")
    expect(page.locator("[data-verdict]")).to_be_visible()
    expect(page.locator(".steps li")).to_have_count(2)
    assert prompt(page) == asked
    assert suggested(page)[0] in ("good", "again")
    assert_accessible()


class TestWithoutJavaScript:
    @pytest.fixture
    def browser_context_args(
        self, browser_context_args: dict[str, Any]
    ) -> dict[str, Any]:
        return browser_context_args | {"java_script_enabled": False}

    def test_items_are_counted(self, page: Page, study: Callable[..., None]) -> None:
        study("liste", "Liste")
        page.locator("[data-reveal] .primary").click()
        expect(page.locator("[data-count]")).to_be_visible()
        for box in page.locator("[name=got]").all():
            box.check()
        page.locator("[data-count]").click()
        expect(page.locator("[data-suggested]")).to_have_attribute(
            "data-rating", "good"
        )

    def test_a_typed_answer_is_compared(
        self, page: Page, study: Callable[..., None]
    ) -> None:
        study("nombre", "Nombre")
        page.locator("#typed").fill("5TB")
        page.locator("#typed").press("Enter")
        expect(page.locator("[data-verdict]")).to_contain_text("Juste")

    def test_options_are_offered_and_chosen(
        self, page: Page, study: Callable[..., None]
    ) -> None:
        study("debits", "Nombre")
        page.locator("[data-offers]").click()
        page.locator(".option").first.click()
        expect(page.locator("[data-verdict]")).to_be_visible()
        assert suggested(page)[0] in ("hard", "again")
