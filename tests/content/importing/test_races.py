"""Two processes that publish at once, on SQLite as it is run or the tests' Postgres."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

# The other processes see no transaction of the test's.
pytestmark = pytest.mark.django_db(transaction=True)


def _importer(url: str, path: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.content.importing.worker", path],
        cwd=ROOT,
        env=os.environ | {"TEST_DATABASE_URL": url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "planned\n"
    return process


def _publish_at_once(url: str, *paths: str) -> list[str]:
    processes = [_importer(url, path) for path in paths]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate(timeout=60)[0].strip() for process in processes]


@pytest.mark.parametrize("there_is_a_course", [False, True])
def test_of_three_that_publish_at_once_two_are_told(
    url: str, there_is_a_course: bool
) -> None:
    if there_is_a_course:
        assert _publish_at_once(url, "first.md") == ["applied"]

    told = _publish_at_once(url, "a.md", "b.md", "c.md")

    assert sorted(told) == ["applied", "outdated", "outdated"]


def test_a_process_killed_while_it_publishes_leaves_nothing_half_done(url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.content.importing.dying"],
        cwd=ROOT,
        env=os.environ | {"TEST_DATABASE_URL": url},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["before"] * 9 + ["after"]
