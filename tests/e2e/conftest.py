from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from tests.e2e import chromium
from tests.e2e.accessibility import violations
from tests.e2e.site import Site


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/e2e/" in item.path.as_posix():
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
) -> dict[str, Any]:
    return browser_type_launch_args | chromium.launch_options()


@pytest.fixture(scope="session")
def base_url(site: Site) -> str:
    return site.url


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, Any],
) -> dict[str, Any]:
    return browser_context_args | {
        "locale": "fr-FR",
        "timezone_id": "Europe/Paris",
        "viewport": {"width": 1280, "height": 800},
    }


@pytest.fixture(scope="session")
def of_all_workers(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    folder = tmp_path_factory.getbasetemp()
    return folder if worker_id == "master" else folder.parent


def made_once(folder: Path, make: Callable[[Site], None]) -> Site:
    """A site that the first worker makes: all others are copies."""
    site = Site(folder)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            folder.mkdir()
            make(site)
    return site


@pytest.fixture(scope="session")
def prepared(of_all_workers: Path) -> Site:
    """A site that `make run` made of nothing."""
    return made_once(of_all_workers / "prepared", Site.prepare)


@pytest.fixture(scope="session")
def imported(of_all_workers: Path) -> Site:
    """The database of a course of one chapter, for `small` to serve."""
    return made_once(of_all_workers / "imported", Site.prepare_chapter)


@pytest.fixture(scope="session")
def small(imported: Site, prepared: Site) -> Site:
    """A site of one chapter: where nothing asks for more, its plans are soon made."""
    return replace(imported, variables=prepared.styles)


@pytest.fixture(scope="session")
def site(prepared: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One running site with the starter course, for every test of the run."""
    with prepared.copied(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def own_site(prepared: Site, tmp_path: Path) -> Iterator[Site]:
    """A running site that the test may do with as it likes."""
    with prepared.copied(tmp_path) as site:
        yield site


@pytest.fixture
def own_small_site(small: Site, tmp_path: Path) -> Iterator[Site]:
    """The same, with one chapter."""
    with small.copied(tmp_path) as site:
        yield site


@pytest.fixture
def learner(context: BrowserContext, site: Site) -> str:
    """Logs someone new in, who is enrolled, in the test's browser; the session key."""
    [key] = site.learners(1)
    site.let_in(context, key)
    return key


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: errors of scripts, of the policy, of requests.

    There must be none: a test that provokes one takes it out.
    """
    return []


@pytest.fixture
def context(context: BrowserContext, complaints: list[str]) -> Iterator[BrowserContext]:
    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    context.on("console", listen)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context
    assert complaints == []


@pytest.fixture
def page(page: Page) -> Page:
    page.set_default_timeout(10_000)
    return page


@pytest.fixture
def assert_accessible(page: Page) -> Any:
    """Call it on each page that the test comes to."""

    def check(*rules: str) -> None:
        found = violations(page, rules)
        assert not found, "\n".join(found)

    return check
