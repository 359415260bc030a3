"""Who connects and says nothing keeps nobody else waiting for long."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

from studyapp.worker import PATIENCE


@pytest.fixture
def port() -> Iterator[int]:
    """A server with one worker, of an app that is there anyway."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    served = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{number}", "--workers", "1",
         "--worker-class", "studyapp.worker.Worker", "wsgiref.simple_server:demo_app"],
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(number)
        yield number
    finally:
        served.terminate()
        served.wait()


def _wait_for(number: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            return _ask(number)
        except OSError:
            time.sleep(0.1)
    raise TimeoutError


def _ask(number: int) -> None:
    asked = HTTPConnection("127.0.0.1", number, timeout=PATIENCE + 8)
    asked.request("GET", "/")
    assert asked.getresponse().status == 200


def test_a_silent_connection_is_let_go(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as silent:
        time.sleep(0.2)
        _ask(port)
        silent.settimeout(1)
        assert silent.recv(1) == b""


def test_who_takes_a_while_to_ask_is_answered(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as slow:
        time.sleep(PATIENCE / 4)
        slow.sendall(b"GET / HTTP/1.0\r\n")
        time.sleep(PATIENCE * 1.5)
        slow.sendall(b"\r\n")
        assert slow.recv(12).startswith(b"HTTP/1.")
