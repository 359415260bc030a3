"""The command of README, in the environment that it has made before."""

from __future__ import annotations

import re
import shutil
import signal
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.site import Site, made
from tests.e2e.studying import STUDY, done_today, rate, show_answer
from tests.e2e.test_accounts import log_in

_PASSWORD = r"(?:\w{4}-){3}\w{4}\b"


def test_it_says_who_can_log_in_and_starts_again_with_nothing_lost(
    page: Page, prepared: Site, tmp_path: Path
) -> None:
    accounts = prepared.accounts()
    assert len(accounts) == 2
    shutil.copytree(prepared.folder, tmp_path, dirs_exist_ok=True)
    with made(tmp_path, ended_by=signal.SIGKILL) as (address, printed):
        assert not re.search(_PASSWORD, printed)
        log_in(page, *accounts[0], address)
        expect(page).to_have_url(f"{address}/")
        page.goto(f"{address}{STUDY}")
        show_answer(page)
        rate(page, "3")
    with made(tmp_path, ended_by=signal.SIGINT) as (address, _printed):
        # The secret is the same too: the learner is still logged in.
        assert done_today(page, address) == 1
