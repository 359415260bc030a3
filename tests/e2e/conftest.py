from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from tests.e2e import chromium
from tests.e2e.accessibility import violations
from tests.e2e.site import Site

_LEARNERS = 60
# Nothing leaves the machine; as root, Chromium has no sandbox to start in.
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/e2e/" in item.path.as_posix():
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
) -> dict[str, Any]:
    return browser_type_launch_args | {
        "executable_path": chromium.on_path(),
        "args": [*_QUIET, "--no-sandbox"],
    }


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, Any], site: Site
) -> dict[str, Any]:
    return browser_context_args | {
        "base_url": site.url,
        "locale": "fr-FR",
        "timezone_id": "Europe/Paris",
        "viewport": {"width": 1280, "height": 800},
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One running site with the starter course, for every test of the run."""
    site = Site(tmp_path_factory.mktemp("site"))
    site.manage("migrate", "--verbosity", "0")
    (site.folder / "accounts").write_text(site.manage("prepare_demo"))
    site.manage("collectstatic", "--no-input", "--verbosity", "0")
    site.start()
    yield site
    site.stop()


@pytest.fixture(scope="session")
def sessions(site: Site) -> Iterator[str]:
    """The session keys of learners whom no other test knows, one for each test."""
    return iter(site.python("-m", "tests.e2e.people", str(_LEARNERS)).split())


@pytest.fixture
def learner(context: BrowserContext, site: Site, sessions: Iterator[str]) -> str:
    """Logs someone new in, in the browser of the test; their session key."""
    key = next(sessions)
    context.add_cookies([{"name": "sessionid", "value": key, "url": site.url}])
    return key


@pytest.fixture
def complaints(context: BrowserContext) -> list[str]:
    """What the browser complained of: errors of scripts, of the policy, of requests.

    A test that provokes one takes it out.
    """
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            heard.append(message.text)

    context.on("console", listen)
    context.on("weberror", lambda error: heard.append(str(error.error)))
    return heard


@pytest.fixture(autouse=True)
def quiet_browser(complaints: list[str]) -> Iterator[None]:
    yield
    assert complaints == []


@pytest.fixture
def page(page: Page) -> Page:
    page.set_default_timeout(10_000)
    return page


@pytest.fixture
def assert_accessible(page: Page) -> Any:
    """Call it on each page that the test comes to."""

    def check() -> None:
        found = violations(page)
        assert not found, "\n".join(found)

    return check
