"""A server that could serve no page ends with a sentence, and so does a command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from studyapp import readiness
from tests.studyapp.test_settings import PRODUCTION, ROOT, manage

NOWHERE = "postgres://study:secret@127.0.0.1:1/study"


def serve(**variables: str) -> subprocess.CompletedProcess[str]:
    """gunicorn, ended where it has not ended by itself."""
    return subprocess.run(
        [sys.executable, "-m", "studyapp"],
        cwd=ROOT,
        env=PRODUCTION | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


@pytest.fixture
def var_dir(tmp_path: Path) -> str:
    return str(tmp_path / "var")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BIND", "nope"),
        ("PORT", "99999"),
        ("WEB_CONCURRENCY", "0"),
        ("WEB_CONCURRENCY", "many"),
        ("SITE_URL", "example.org"),
    ],
)
def test_the_server_says_which_setting_is_wrong(
    name: str, value: str, var_dir: str
) -> None:
    done = serve(VAR_DIR=var_dir, **{name: value})
    assert done.returncode == 1
    assert done.stderr.startswith(name)
    assert len(done.stderr.splitlines()) == 1


def test_the_server_asks_for_a_prepared_database_and_collected_files(
    var_dir: str,
) -> None:
    unprepared = serve(VAR_DIR=var_dir)
    assert "manage.py migrate" in unprepared.stderr
    manage("migrate", "--verbosity", "0", **PRODUCTION, VAR_DIR=var_dir)
    bare = serve(VAR_DIR=var_dir)
    assert "manage.py collectstatic" in bare.stderr
    for done in (unprepared, bare):
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert "Ready" not in done.stdout


@pytest.mark.django_db(transaction=True)
def test_no_worker_inherits_a_connection() -> None:
    readiness.fault()
    # SQLite’s in memory is never closed.
    in_memory = connection.vendor == "sqlite" and connection.is_in_memory_db()
    assert in_memory or connection.connection is None


def test_the_server_says_that_its_database_does_not_answer(var_dir: str) -> None:
    done = serve(VAR_DIR=var_dir, DATABASE_URL=NOWHERE)
    assert done.returncode == 1
    assert "The database cannot be opened" in done.stderr
    assert "127.0.0.1" in done.stderr
    assert "Ready" not in done.stdout


def test_a_command_says_that_its_database_does_not_answer(var_dir: str) -> None:
    done = manage("migrate", **PRODUCTION, VAR_DIR=var_dir, DATABASE_URL=NOWHERE)
    assert done.returncode == 1
    assert "127.0.0.1" in done.stderr
    assert len(done.stderr.splitlines()) == 1
