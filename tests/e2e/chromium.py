"""The Chromium of the browser tests: the machine's, else one that is installed for them.

python -m tests.e2e.chromium    makes sure there is one
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# With the fonts that a bare server lacks: letters and emoji, else pages show boxes.
_DEBIAN = ("chromium", "fonts-dejavu-core", "fonts-noto-color-emoji")
# Nothing leaves the machine; as root, Chromium has no sandbox to start in.
_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)


def launch_options() -> dict[str, Any]:
    return {"executable_path": on_path(), "args": [*_ARGUMENTS]}


def on_path() -> str | None:
    """The machine's own Chromium or Chrome; None where Playwright has to bring one."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def install() -> None:
    """Raises CalledProcessError where neither Debian nor Playwright has one for us."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "check": True}
        noninteractive = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "-q", "update"], **quiet)
        command = ["apt-get", "-q", "install", "-y", "--no-install-recommends"]
        subprocess.run([*command, *_DEBIAN], env=noninteractive, **quiet)
    else:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    if not on_path():
        print("Installing Chromium for the browser tests…", flush=True)
        try:
            install()
        except subprocess.CalledProcessError as error:
            sys.exit(
                "The browser tests need Chromium, and it could not be installed "
                f"({error}). Install chromium or google-chrome, then try again."
            )
