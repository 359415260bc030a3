from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.world import World, make_world

# A busy machine is no fault of the code.
settings.register_profile(
    "steady", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")

SHARED = Path(__file__).resolve().parents[2] / "shared"
NO_SHARED = "the folder of real notes is not beside this checkout"
_NO_PARAMETER = "got empty parameter set"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real notes and banks beside the checkout, where there is one."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED


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
