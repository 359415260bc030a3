"""Who connects and says nothing, or no more, keeps nobody else waiting for long."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from typing import Any

import pytest

from studyapp.worker import Worker


class Impatient(Worker):
    patience = 1.5
    head = 1.0
    standstill = 2.0
    most_silent = 8


def echo(
    environ: dict[str, Any], start_response: Callable[[str, list[Any]], Any]
) -> list[bytes]:
    body = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]


@pytest.fixture
def port() -> Iterator[int]:
    """A server with one worker."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    served = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{number}", "--workers", "1",
         "--worker-class", f"{__name__}.Impatient", f"{__name__}:echo"],
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
            _ask(number)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError


def _ask(number: int) -> float:
    """Seconds until it was answered."""
    begun = time.monotonic()
    asked = HTTPConnection("127.0.0.1", number, timeout=10)
    asked.request("GET", "/")
    assert asked.getresponse().status == 200
    return time.monotonic() - begun


def _connect(number: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", number), timeout=5)


def test_silent_connections_keep_nobody_waiting(port: int) -> None:
    with ExitStack() as silent:
        for _ in range(6):
            silent.enter_context(_connect(port))
        time.sleep(0.1)

        assert _ask(port) < 1


def test_a_silent_connection_is_let_go(port: int) -> None:
    with _connect(port) as silent:
        assert silent.recv(1) == b""


def test_of_too_many_the_first_are_let_go(port: int) -> None:
    with ExitStack() as silent:
        first, *others = [
            silent.enter_context(_connect(port))
            for _ in range(Impatient.most_silent + 1)
        ]
        time.sleep(Impatient.promptly * (Impatient.most_silent + 3))
        _ask(port)
        first.settimeout(Impatient.patience / 3)

        assert first.recv(1) == b""
        others[-1].sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert others[-1].recv(12).startswith(b"HTTP/1.")


def test_who_takes_a_while_to_ask_is_answered(port: int) -> None:
    with _connect(port) as slow:
        time.sleep(Impatient.patience / 2)
        slow.sendall(b"GET / HTTP/1.0\r\n")
        time.sleep(Impatient.head / 2)
        slow.sendall(b"\r\n")
        assert slow.recv(12).startswith(b"HTTP/1.")


@pytest.mark.parametrize("after", [0, 0.3], ids=["at once", "after a while"])
def test_a_request_that_stands_still_is_let_go(port: int, after: float) -> None:
    with _connect(port) as stuck:
        time.sleep(after)
        stuck.sendall(b"POST / HTTP/1.1\r\nHost: 127.0")
        time.sleep(0.1)

        # gunicorn itself waits two seconds for the other side to close.
        assert _ask(port) < Impatient.head + 2.5


def test_what_follows_the_head_may_take_longer(port: int) -> None:
    with _connect(port) as slow:
        slow.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n")
        time.sleep(Impatient.head * 1.5)
        slow.sendall(b"ab")
        assert slow.recv(12).startswith(b"HTTP/1.")


def test_who_goes_away_without_a_word_costs_nothing(port: int) -> None:
    for _ in range(3):
        _connect(port).close()

    assert _ask(port) < 1
