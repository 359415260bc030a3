"""Processes on one database, to race each other and to die.

Each is a fork of a process that has loaded the app, and has a connection of its own.
"""

from __future__ import annotations

import os
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from django.db import connections

_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.loaded"])
# Seconds.
_LONGEST = 120
_to_parent: list[Connection] = []


class Worker:
    """A process that does such a command, a function of `module`, on one database."""

    def __init__(self, url: str, command: str, *arguments: object, module: str) -> None:
        self.said, there = _FORKS.Pipe()
        self.process = _FORKS.Process(
            target=_work, args=(there, url, module, command, arguments)
        )
        self.process.start()
        # So that the end of the process is the end of what it says.
        there.close()

    def read(self) -> Any:
        assert self.said.poll(_LONGEST), "The process says nothing."
        return self.said.recv()

    def start(self) -> None:
        self.said.send("go")

    def end(self) -> Any:
        """What it says last, if anything; a process that failed fails the test."""
        last = None
        try:
            while True:
                last = self.read()
        except EOFError:
            self.process.join(_LONGEST)
        assert self.process.exitcode == 0
        return last

    def kill(self) -> None:
        self.process.kill()
        self.process.join(_LONGEST)


def run(url: str, *command: Any, module: str) -> Any:
    return Worker(url, *command, module=module).end()


def race(url: str, *commands: tuple[Any, ...], module: str) -> list[Any]:
    """Let the commands go at once: what each says."""
    workers = [Worker(url, *command, module=module) for command in commands]
    for worker in workers:
        assert worker.read() == "ready"
    for worker in workers:
        worker.start()
    return [worker.end() for worker in workers]


def say(result: object) -> None:
    """To whoever started this process."""
    _to_parent[0].send(result)


def wait_for_the_others() -> None:
    say("ready")
    _to_parent[0].recv()


def _work(
    there: Connection, url: str, module: str, command: str, arguments: tuple[Any, ...]
) -> None:
    _to_parent.append(there)
    _open(url)
    getattr(import_module(module), command)(*arguments)


def _open(url: str) -> None:
    """Let this process speak to that database, in place of the one of its settings."""
    from studyapp import environment

    os.environ["DATABASE_URL"] = url
    database = environment.database("DATABASE_URL", url)
    for connection in connections.all(initialized_only=True):
        del connections[connection.alias]
    connections.settings = connections.configure_settings({"default": database})
