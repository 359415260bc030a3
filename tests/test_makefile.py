"""What make says on a machine that lacks something, before it does anything slow."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOO_OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_VENV = '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1;; esac\nexit 0\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """As a fresh clone: with no .venv."""
    (tmp_path / "static").mkdir()
    (tmp_path / "studyapp").mkdir()
    for name in ("Makefile", "requirements.txt", "studyapp/port.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def make(
    checkout: Path, *arguments: str, python: str = sys.executable
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments, f"PYTHON={python}"],
        cwd=checkout,
        # Not as a part of the make that runs the tests.
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )


def script(checkout: Path, text: str) -> str:
    path = checkout / "python"
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


def test_it_says_that_python_is_too_old(checkout: Path) -> None:
    done = make(checkout, "run", python=script(checkout, TOO_OLD))
    assert done.returncode != 0
    assert done.stderr.startswith("This needs Python 3.11 or newer")
    assert "make PYTHON=/path/to/python3 run" in done.stderr
    assert not (checkout / ".venv").exists()


def test_it_says_that_the_venv_module_is_missing(checkout: Path) -> None:
    done = make(checkout, "run", python=script(checkout, WITHOUT_VENV))
    assert done.returncode != 0
    assert "apt-get install python3-venv" in done.stderr
    assert not (checkout / ".venv").exists()


def test_it_says_that_the_port_is_taken_before_it_installs(checkout: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        done = make(checkout, "run", f"PORT={port}")
    assert done.returncode != 0
    assert done.stderr.startswith(f"Port {port} is taken. Choose another:")
    assert not (checkout / ".venv").exists()


def test_it_lists_its_targets(checkout: Path) -> None:
    listed = make(checkout).stdout
    assert "make run" in listed
    assert "make test" in listed
