"""The app as a self-hoster runs it: gunicorn's processes on a database of their own."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import IO

from playwright.sync_api import BrowserContext

ROOT = Path(__file__).resolve().parents[2]
# For who needs no more than some lessons and cards.
CHAPTER = ROOT / "content" / "starter" / "notes" / "01-stockage-objet.md"
_SECONDS_TO_START = 30
_LEARNERS = 80


@dataclass
class Site:
    """`folder` holds its files and its log; `variables` go before its environment's."""

    folder: Path
    variables: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=lambda: free_port())
    _known: int = 0
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", str(self.folder)),
            "DEVELOPMENT": "1",
            "VAR_DIR": str(self.folder),
            "PORT": str(self.port),
            "WEB_CONCURRENCY": "2",
        } | self.variables

    @property
    def styles(self) -> dict[str, str]:
        """The variables of another site that has none of its own."""
        return {"STATIC_ROOT": str(self.folder / "static")}

    def prepare(self) -> None:
        """What `make run` makes of nothing, and people who have only just enrolled."""
        with made(self.folder, ended_by=signal.SIGKILL) as (_address, printed):
            (self.folder / "accounts").write_text(printed)
        self._make_people()

    def prepare_chapter(self) -> None:
        """The same people in a course of one chapter, whose plans are soon made."""
        self.manage("migrate", "--verbosity", "0")
        self.manage("import_notes", str(CHAPTER))
        self._make_people()

    def _make_people(self) -> None:
        keys = self.python("-m", "tests.e2e.people", str(_LEARNERS))
        (self.folder / "people").write_text(keys)

    @contextlib.contextmanager
    def copied(self, folder: Path) -> Iterator[Site]:
        """The same site on a copy of its files, running."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        with Site(folder, self.variables).running() as copy:
            yield copy

    @contextlib.contextmanager
    def running(self) -> Iterator[Site]:
        self.start()
        try:
            yield self
        finally:
            self.stop()

    def learners(self, number: int) -> list[str]:
        """The session keys of as many people, whom nobody else has asked for."""
        *keys, _instructor = self._people()
        self._known += number
        assert self._known <= len(keys), "More learners are wanted than were made."
        return keys[self._known - number : self._known]

    def instructor(self) -> str:
        """The session key of who teaches the course."""
        return self._people()[-1]

    def let_in(self, context: BrowserContext, session: str) -> None:
        """Logs in, in that browser, whose session key it is."""
        cookie = {"name": "sessionid", "value": session, "url": self.url}
        context.add_cookies([cookie])

    def _people(self) -> list[str]:
        return (self.folder / "people").read_text().split()

    def accounts(self) -> list[tuple[str, str]]:
        """The e-mail address and the password of each account that was printed."""
        printed = (self.folder / "accounts").read_text()
        return re.findall(r"(\S+@[^\s,]+),.* ((?:\w{4}-){3}\w{4})\b", printed)

    def manage(self, *arguments: str) -> str:
        """What the command prints; raises CalledProcessError where it fails."""
        return self.python("manage.py", *arguments)

    def python(self, *arguments: str) -> str:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "studyapp"],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait_until_it_answers()

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As a power cut would: every process at once, with no time to tidy up."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, how)
        self._process.wait(timeout=20)
        self._process = None

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + _SECONDS_TO_START
        while time.monotonic() < deadline:
            connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
            with (
                contextlib.suppress(OSError, HTTPException),
                contextlib.closing(connection),
            ):
                connection.request("GET", "/healthz")
                if connection.getresponse().status == 200:
                    return
            time.sleep(0.05)
        said = (self.folder / "log").read_text()
        raise TimeoutError(f"The server of the browser tests does not answer: {said}")


@contextlib.contextmanager
def made(var_dir: Path, *, ended_by: signal.Signals) -> Iterator[tuple[str, str]]:
    """The server of `make run`: its address, and what was printed before it."""
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
    raise ChildProcessError(f"make run did not start the server: {printed}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
