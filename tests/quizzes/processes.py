"""Processes of a worker on one database, to race each other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Worker:
    """A process of such a module on one database."""

    def __init__(
        self, url: str, *arguments: object, module: str = "tests.quizzes.worker"
    ) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=ROOT,
            env=os.environ | {"TEST_DATABASE_URL": url},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def read(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def start(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def end(self) -> Any:
        """What it says last; a process that failed fails the test."""
        said, _errors = self.process.communicate(timeout=120)
        assert self.process.returncode == 0
        return json.loads(said) if said else None

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


def run(url: str, *arguments: object, **module: str) -> Any:
    return Worker(url, *arguments, **module).end()


def race(url: str, *commands: tuple[object, ...], **module: str) -> list[Any]:
    """Let the commands go at once: what each says."""
    workers = [Worker(url, *command, **module) for command in commands]
    for worker in workers:
        assert worker.read() == "ready"
    for worker in workers:
        worker.start()
    return [worker.end() for worker in workers]
