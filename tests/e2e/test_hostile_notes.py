"""Nothing that a note holds runs, asks another host or gets in a script's way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.e2e import hostile
from tests.e2e.accessibility import assert_it_fits
from tests.e2e.site import Site
from tests.e2e.studying import LESSONS

A_PAGE = 24
_NAMED = re.compile(r"\b(?:id|name)=[\"']?([\w-]+)")
_CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)

# What a script finds under each name: the built-in ones, and those that notes type.
_GLOBALS = """names => {
  const kind = (value) => value instanceof Element ? value.tagName
    : value === null ? "null" : Object.prototype.toString.call(value) + typeof value;
  const found = {};
  for (const name of names) {
    found["window " + name] = kind(window[name]);
    found["document " + name] = kind(document[name]);
  }
  return JSON.stringify(found);
}"""
_BUILT_IN = """() => [window, document, Window.prototype, Document.prototype,
  HTMLDocument.prototype, Node.prototype, EventTarget.prototype, Object.prototype]
  .flatMap((each) => Object.getOwnPropertyNames(each))
  .filter((name) => /^[a-z_]/i.test(name) && !/^(event|on\\w+|performance)$/.test(name))"""
_STRANGE = """() => {
  const names = ["SCRIPT", "STYLE", "IFRAME", "OBJECT", "EMBED", "FORM", "INPUT", "LINK",
    "META", "BASE", "MATH", "SVG", "TEMPLATE", "VIDEO", "AUDIO", "SOURCE", "BUTTON",
    "TEXTAREA", "SELECT", "DIALOG"];
  const attributes = /^(on|hx-|data-hx|style|name|srcset|ping|popover|xlink)/;
  const strange = (each) => names.includes(each.tagName.toUpperCase())
    || [...each.attributes].some(({ name }) => attributes.test(name))
    || (each.id && !/^n-/.test(each.id))
    || (each.href && !/^(https?|mailto):/.test(each.href));
  const read = [...document.querySelectorAll(".prose *, .reading-text > h1 *")];
  const listed = [...document.querySelectorAll(".contents-title *, .chapter h2 a *")];
  return [...read.filter(strange), ...listed].map((each) => each.outerHTML);
}"""


@pytest.fixture(scope="module")
def hostile_site(
    small: Site, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """A site whose course holds a chapter of ours and then hostile notes."""
    folder = tmp_path_factory.mktemp("notes")
    for number, data in enumerate(_notes()):
        (folder / f"hostile-{number:02}.md").write_bytes(data)
    with small.copied(tmp_path_factory.mktemp("hostile")) as site:
        site.manage("import_notes", str(folder))
        yield site


def _notes() -> Iterator[bytes]:
    for start in range(0, len(hostile.CLOSED), A_PAGE):
        page = hostile.CLOSED[start : start + A_PAGE]
        # A paragraph after each, which is seen where nothing swallowed it.
        yield "\n\n".join(
            f"{vector}\n\nAprès {start + place}.\n\n***"
            for place, vector in enumerate(page)
        ).encode()
    yield from (vector.encode() for vector in hostile.OPEN)
    yield from hostile.FILES


@pytest.fixture(params=["with the policy", "without the policy"])
def browser_context_args(
    browser_context_args: dict[str, Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    """Without the policy, nothing but the sanitiser stands between."""
    bypassed = request.param == "without the policy"
    return browser_context_args | {"bypass_csp": bypassed}


# What holds without it holds with it, and with it too the notes are read as a whole.
without_the_policy = pytest.mark.parametrize(
    "browser_context_args", ["without the policy"], indirect=True
)


@pytest.fixture
def escaped(page: Page) -> list[str]:
    """What got out: dialogs, windows, requests to other hosts."""
    found: list[str] = []

    def ask(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.hostname != "127.0.0.1":
            found.append(f"{page.url} asks {request.url}")
        if "logout" in parts.path:
            found.append(f"{page.url} logs out")

    page.on("request", ask)
    page.on("dialog", lambda dialog: (found.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: found.append(f"popup {popup.url}"))
    return found


def log_in(page: Page, site: Site) -> None:
    [key] = site.learners(1)
    site.let_in(page.context, key)


def lessons(page: Page, site: Site) -> tuple[str, list[str]]:
    """The address of a peaceful lesson, and those of all hostile ones."""
    page.goto(f"{site.url}{LESSONS}")
    links = "links => links.map((link) => link.href)"
    found = page.locator(".contents a").evaluate_all(links)
    peaceful = page.locator(".chapter h2 a").first.evaluate("link => link.href")
    return found[0], [one for one in found if not one.startswith(peaceful)]


def globals_of(page: Page, names: list[str]) -> dict[str, str]:
    # As one text, which the browser hands over sooner than each of its values.
    return json.loads(page.evaluate(_GLOBALS, names))


def test_the_list_is_long_enough() -> None:
    vectors = {*hostile.CLOSED, *hostile.OPEN}
    assert len(vectors) + len(hostile.FILES) >= 100


def test_no_hostile_note_gets_through(
    page: Page, hostile_site: Site, escaped: list[str]
) -> None:
    log_in(page, hostile_site)
    peaceful, addresses = lessons(page, hostile_site)
    page.goto(peaceful)
    typed = {name for vector in hostile.CLOSED for name in _NAMED.findall(vector)}
    names = sorted({*page.evaluate(_BUILT_IN), *typed} - {"end", "main"})
    before = globals_of(page, names)
    shown = ""
    for address in addresses:
        page.goto(address)
        assert page.evaluate(_STRANGE) == [], address
        after = globals_of(page, names)
        assert {k: v for k, v in after.items() if before[k] != v} == {}, address
        shown += page.locator(".prose").inner_text()
    assert escaped == []
    missing = [n for n in range(len(hostile.CLOSED)) if f"Après {n}." not in shown]
    assert missing == []


@without_the_policy
def test_hostile_titles_and_cards_are_text_wherever_they_are_listed(
    page: Page, hostile_site: Site, escaped: list[str]
) -> None:
    log_in(page, hostile_site)
    page.goto(f"{hostile_site.url}{LESSONS}")
    assert page.evaluate(_STRANGE) == []
    chapters = page.locator(".chapter h2 a").evaluate_all(
        "all => all.map((a) => a.href)"
    )
    for address in chapters[-len(hostile.OPEN) :]:
        page.goto(address)
        assert page.evaluate(_STRANGE) == []
    page.goto(f"{hostile_site.url}/courses/aws-saa-c03/search/?q=alert")
    assert page.evaluate(_STRANGE) == []
    assert escaped == []


@without_the_policy
def test_no_payload_of_the_clobbering_note_gets_through(
    page: Page, hostile_site: Site, shared: Path, tmp_path: Path, escaped: list[str]
) -> None:
    note = (shared / "notes" / "dom-clobbering.md").read_text()
    payloads = ["".join(found) for found in _CODE.findall(note)]
    payloads = [payload for payload in payloads if "<" in payload or "id" in payload]
    assert len(payloads) > 5
    (tmp_path / "payloads.md").write_text("\n\n".join(payloads))
    (tmp_path / "clobbering.md").write_text(note)
    files = [tmp_path / "payloads.md", tmp_path / "clobbering.md"]
    log_in(page, hostile_site)
    _peaceful, known = lessons(page, hostile_site)
    hostile_site.manage("import_notes", *map(str, files))
    peaceful, addresses = lessons(page, hostile_site)
    addresses = [one for one in addresses if one not in known]
    page.goto(peaceful)
    typed = {name for payload in payloads for name in _NAMED.findall(payload)}
    names = sorted({*page.evaluate(_BUILT_IN), *typed, "x", "redirectTo", "config"})
    before = globals_of(page, names)
    assert addresses
    for address in addresses:
        page.goto(address)
        assert page.evaluate(_STRANGE) == [], address
        after = globals_of(page, names)
        assert {k: v for k, v in after.items() if before[k] != v} == {}, address
    assert escaped == []


@without_the_policy
def test_a_line_of_any_length_wraps(
    page: Page, hostile_site: Site, tmp_path: Path
) -> None:
    letters = "x" * 20_000
    parts = (f"## Une ligne\n\n- **Terme** : {letters}\n\n> {letters}\n",
             f"## {letters}\n\n`{letters}`\n")  # fmt: skip
    (tmp_path / "longue.md").write_text("# Longue\n\n" + "\n".join(parts))
    hostile_site.manage("import_notes", str(tmp_path / "longue.md"))
    log_in(page, hostile_site)
    page.goto(f"{hostile_site.url}{LESSONS}longue/une-ligne/")
    assert_it_fits(page)
    page.locator(".turn-after").click()
    assert_it_fits(page)
