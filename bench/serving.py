"""The app under gunicorn, as in production, and people who ask it over loopback."""

from __future__ import annotations

import asyncio
import gzip
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

_CSRF = "c" * 32


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    head: str
    # As it came.
    sent: bytes

    @property
    def body(self) -> bytes:
        is_packed = "content-encoding: gzip" in self.head.casefold()
        return gzip.decompress(self.sent) if is_packed else self.sent


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who is logged in."""

    session: str

    async def get(self, port: int, path: str, **headers: str) -> Answer:
        return await _ask(port, f"GET {path}", self._headers(headers), b"")

    async def post(
        self, port: int, path: str, form: dict[str, Any], **headers: str
    ) -> Answer:
        body = urlencode({**form, "csrfmiddlewaretoken": _CSRF}).encode()
        sent = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(body)),
            **headers,
        }
        return await _ask(port, f"POST {path}", self._headers(sent), body)

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        cookie = f"sessionid={self.session}; csrftoken={_CSRF}"
        named = {name.replace("_", "-"): value for name, value in more.items()}
        # As a browser asks.
        packed = {"Accept-Encoding": "gzip"}
        return {"Host": "127.0.0.1", "Cookie": cookie, **packed, **named}


async def _ask(port: int, what: str, headers: dict[str, str], body: bytes) -> Answer:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    writer.write(f"{what} HTTP/1.0\r\n{lines}\r\n".encode() + body)
    said = await reader.read()
    writer.close()
    head, _, rest = said.partition(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1]) if head else 0
    return Answer(status, head.decode("latin-1"), rest)


def logged_in(learner: Any, backend: str = "") -> Person:
    """Through that backend, or through the app's own."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(learner.pk)
    session[BACKEND_SESSION_KEY] = backend or settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = learner.get_session_auth_hash()
    session.create()
    return Person(str(session.session_key))


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    pid: int


@contextmanager
def served(settings: str, *, workers: int) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    changed = {
        "DJANGO_SETTINGS_MODULE": settings,
        "PORT": str(port),
        "WEB_CONCURRENCY": str(workers),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "python:studyapp.gunicorn"],
        env=os.environ | changed,
        stdout=sys.stderr,
    )
    try:
        _wait_for(port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    for _try in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("gunicorn does not answer")
