from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings

from content import outline
from content.search import near
from tests.world import World, make_world

# A busy machine is no fault of the code.
settings.register_profile(
    "steady", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
NO_SHARED = "the folder of real notes is not beside this checkout"
_NO_PARAMETER = "got empty parameter set"


_DATABASE = {"db", "transactional_db", "url", "live_server"}


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Tests that use no database run once, with SQLite's."""
    if "postgres" not in os.environ.get("TEST_DATABASE_URL", ""):
        return
    once = [item for item in items if not _uses_a_database(item)]
    config.hook.pytest_deselected(items=once)
    items[:] = [item for item in items if _uses_a_database(item)]


def _uses_a_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return (
        bool(fixtures & _DATABASE)
        or item.get_closest_marker("django_db") is not None
        or "tests/e2e/" in item.path.as_posix()
    )


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    """The next test makes the same course again, with the same revisions."""
    outline._cards_of_notes.cache_clear()
    near._words.cache_clear()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real notes and banks beside the checkout, where there is one."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED


@pytest.fixture(scope="session")
def migrated(
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A SQLite file with the tables and no rows but those that migrations make."""
    file = tmp_path_factory.mktemp("migrated") / "migrated.sqlite3"
    with django_db_blocker.unblock(), closing(sqlite3.connect(file)) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
        # As `migrate` leaves it: of several that open it at once to change its journal,
        # all but one are told that it is locked.
        copy.execute("PRAGMA journal_mode=WAL")
    return file


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database that other processes can open: SQLite as it is run, or the Postgres
    of the tests."""
    if connection.vendor == "postgresql":
        server = urlsplit(os.environ["TEST_DATABASE_URL"])
        yield server._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
        # So that the test database can be emptied and dropped afterwards.
        connection.close()
    else:
        file = tmp_path / "study.sqlite3"
        shutil.copy(request.getfixturevalue("migrated"), file)
        yield f"sqlite:///{file}"


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A test that did not run is a failure: a missing part is to be seen."""
    if unrun := _unrun(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        reporter.ensure_newline()
        reporter.section("not run, which fails", red=True)
        for report in unrun:
            reporter.write_line(f"{report.nodeid}: {_reason(report)}")


def _unrun(config: pytest.Config) -> list[pytest.TestReport]:
    """Tests skipped or expected to fail, but for those that read what is not there."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:  # in a worker, whose reports the controller has
        return []
    skipped = reporter.stats.get("skipped", []) + reporter.stats.get("xfailed", [])
    if SHARED.is_dir():
        return skipped
    return [
        report
        for report in skipped
        # The second is what pytest says of a test for each file of no files.
        if not any(why in _reason(report) for why in (NO_SHARED, _NO_PARAMETER))
    ]


def _reason(report: pytest.TestReport) -> str:
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2]
    return getattr(report, "wasxfail", "") or "expected to fail"
