"""The command of README, in the environment that it has made before."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.site import ROOT, free_port
from tests.e2e.studying import STUDY, done_today, rate, show_answer
from tests.e2e.test_accounts import log_in

_PASSWORD = r"(?:\w{4}-){3}\w{4}\b"


@contextmanager
def running(var_dir: Path, *, ended_by: signal.Signals) -> Iterator[tuple[str, str]]:
    """The address of the server, and what was printed before it."""
    with subprocess.Popen(
        ["make", "run", f"PORT={free_port()}"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(var_dir)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        address, printed = _until_ready(process.stdout)
        try:
            yield address, printed
        finally:
            os.killpg(process.pid, ended_by)
            assert "Traceback" not in process.communicate(timeout=20)[0]


def _until_ready(lines: IO[str]) -> tuple[str, str]:
    printed = ""
    for line in lines:
        printed += line
        if ready := re.match(r"Ready: (\S+)", line):
            return ready[1], printed
    pytest.fail(f"It did not start: {printed}")


def test_it_says_who_can_log_in_and_starts_again_with_nothing_lost(
    page: Page, tmp_path: Path
) -> None:
    with running(tmp_path, ended_by=signal.SIGKILL) as (address, printed):
        accounts = re.findall(rf"(\S+@[^\s,]+),.* ({_PASSWORD})", printed)
        assert len(accounts) == 2
        log_in(page, *accounts[0], address)
        expect(page).to_have_url(f"{address}/")
        page.goto(f"{address}{STUDY}")
        show_answer(page)
        rate(page, "3")
    with running(tmp_path, ended_by=signal.SIGINT) as (address, printed):
        assert not re.search(_PASSWORD, printed)
        # The secret is the same too: the learner is still logged in.
        assert done_today(page, address) == 1
