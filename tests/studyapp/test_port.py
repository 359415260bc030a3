from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from studyapp import port


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server((port.HOST, 0)) as server:
        yield server.getsockname()[1]


def test_it_has_nothing_against_a_free_port() -> None:
    with socket.create_server((port.HOST, 0)) as server:
        number = server.getsockname()[1]
    assert port.complaint(str(number)) == ""


def test_it_says_how_to_choose_another_port(taken: int) -> None:
    said = port.complaint(str(taken))
    assert said.startswith(f"Port {taken} is taken. Choose another: make run PORT=")
    assert port.is_free(int(said.rpartition("=")[2]))


@pytest.mark.parametrize("value", ["", "http", "0", "65536", "-1", "8000.5"])
def test_it_refuses_what_is_no_port(value: str) -> None:
    assert "choose a number from 1 to 65535" in port.complaint(value)
